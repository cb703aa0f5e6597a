import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { boundsOf, viewIn } from '@waybill/elements/tracking-map/camera'
import type { TrackingMap } from '@waybill/elements/tracking-map/tracking-map'
import type { Files } from './front.ts'

export const BARE = '/bare/index.html'
const require = createRequire(import.meta.url)

const dist = (name: string, type: string) =>
  [`/bare/${name}`, { type, body: readFileSync(require.resolve(`maplibre-gl/dist/${name}`), 'utf8') }] as const

/** A page that has nothing but MapLibre and shows the place that our map on this page shows, in the same style and size. */
export async function barePage(page: Page, style: string): Promise<Files> {
  const { size, room, points } = await page.evaluate(shownBy)
  const options = { bounds: boundsOf(points), fitBoundsOptions: viewIn(size, room) }
  return new Map([
    [BARE, { type: 'text/html; charset=utf-8', body: document(style, size.clientHeight, options) }],
    dist('maplibre-gl.mjs', 'text/javascript'),
    dist('maplibre-gl-worker.mjs', 'text/javascript'),
    dist('maplibre-gl.css', 'text/css'),
  ])
}

function shownBy() {
  const map = window.document
    .querySelector('waybill-tracking-page')
    ?.shadowRoot?.querySelector<TrackingMap>('waybill-tracking-map')
  if (!map) throw new Error('The page has no map')
  const { clientWidth, clientHeight, room, destination, origin, position, route } = map
  const points = [destination, origin, position?.point, ...(route?.ahead ?? [])].flatMap((point) => point ?? [])
  return { size: { clientWidth, clientHeight }, room, points }
}

const document = (style: string, height: number, options: object): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="/icon.svg" />
    <title>Map</title>
    <link rel="stylesheet" href="/bare/maplibre-gl.css" />
    <style>
      body { margin: 0 }
      #map { height: ${height}px }
    </style>
  </head>
  <body>
    <div id="map"></div>
    <script type="module">
      import { Map } from '/bare/maplibre-gl.mjs'
      const style = '${style}'
      const transformRequest = (url) => ({ url: new URL(url, style).href })
      new Map({ container: 'map', style, transformRequest, ...${JSON.stringify(options)} })
    </script>
  </body>
</html>
`
