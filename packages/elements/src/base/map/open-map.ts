import type { Map as MapLibreMap, MapOptions, StyleSpecification } from 'maplibre-gl'
import { fetchTilesEarly } from './early-tiles.ts'
import { loadMapLibre } from './load-maplibre.ts'
import type { Theme } from './theme.ts'

/** What a map shows before anything is drawn on it. */
export interface MapView {
  /** Style of each theme: a URL or the style itself. */
  styles: Readonly<Record<Theme, string | StyleSpecification>>
  /** Whom the map's data is owed to, where the style does not say. */
  attribution?: string
  /** What the map is called for screen readers. */
  label: string
  /** Where to look, and whether it can be moved: anything that MapLibre's Map takes. */
  options?: Partial<MapOptions>
  /** The streets do not come: what is drawn over them stands on a plain ground. Called once at most. */
  onPlain?: () => void
}

const LONGEST_WAIT = 20_000
const LAND = { light: '#e9edf0', dark: '#151b22' } as const

/** A plain ground for when a style cannot be fetched: routes and pins are still worth seeing. */
export const blankStyle = (theme: Theme): StyleSpecification => ({
  version: 8,
  sources: {},
  layers: [{ id: 'land', type: 'background', paint: { 'background-color': LAND[theme] } }],
})

/** Opens a map once its style is there. Rejects where pages or machines do not allow one: the text view stays. */
export async function openMap(
  container: HTMLElement,
  { styles, attribution, label, options, onPlain }: MapView,
  theme: Theme,
  signal: AbortSignal,
): Promise<MapLibreMap> {
  const maplibre = await loadMapLibre()
  signal.throwIfAborted()
  const { locale, ...rest } = options ?? {}
  const toAddress = (url: string): string => new URL(url, placeOf(styles[theme])).href
  const map = new maplibre.Map({
    container,
    style: styles[theme],
    transformRequest: (url) => ({ url: toAddress(url) }),
    attributionControl: false,
    reduceMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    fadeDuration: 0,
    dragRotate: false,
    pitchWithRotate: false,
    ...rest,
    locale: { 'Map.Title': label, ...locale },
  })
  map.addControl(new maplibre.AttributionControl({ compact: false, ...credit(attribution) }), 'bottom-left')
  map.touchZoomRotate.disableRotation()
  const tellPlain = once(onPlain)
  watchTiles(map, tellPlain)
  fetchTilesEarly(map, toAddress)
  try {
    await ready(map, { theme, onBlank: tellPlain }, signal)
  } catch (error) {
    map.remove()
    throw error
  }
  return map
}

/** Where a style lies: MapLibre would take its relative addresses of tiles for the page's. */
const placeOf = (style: string | StyleSpecification): string =>
  typeof style === 'string' ? new URL(style, document.baseURI).href : document.baseURI

const credit = (attribution: string | undefined) => (attribution ? { customAttribution: attribution } : {})

/** Settles with the style; one that does not come is replaced once by the plain ground. */
function ready(
  map: MapLibreMap,
  { theme, onBlank }: { theme: Theme; onBlank: () => void },
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let step: 'asked' | 'blank' | 'settled' = 'asked'
    const timer = setTimeout(() => reject(new Error('The map did not load in time')), LONGEST_WAIT)
    signal.addEventListener('abort', () => reject(signal.reason as Error))
    void map.once('style.load', () => {
      step = 'settled'
      clearTimeout(timer)
      resolve()
    })
    map.on('error', ({ error }) => {
      if (step === 'settled') return
      if (step === 'blank' || !isOfNetwork(error)) return reject(error)
      step = 'blank'
      console.warn('Waybill: the map style did not load', error)
      map.setStyle(blankStyle(theme))
      onBlank()
    })
  })
}

/** Tells when tiles fail before any has come; of one that is missing among others nobody needs to know. */
function watchTiles(map: MapLibreMap, onPlain: () => void): void {
  let hasTiles = false
  map.on('sourcedata', ({ tile, source }) => {
    if (tile?.state === 'loaded' && source?.type !== 'geojson') hasTiles = true
  })
  map.on('error', (event) => {
    if ('sourceId' in event && !hasTiles) onPlain()
  })
}

function once(act: (() => void) | undefined): () => void {
  let isDone = false
  return () => {
    if (!isDone) act?.()
    isDone = true
  }
}

/** MapLibre's AJAXError carries a status; a refused connection is a TypeError. */
const isOfNetwork = (error: object): boolean => 'status' in error || error instanceof TypeError

/** Whether a map that had opened cannot go on: a page's policy stopped the worker, or the graphics card gave up. */
export const isFatal = (error: { message: string; name?: string }): boolean =>
  error.name === 'GPUInitializationError' || error.message.startsWith('Worker failed to load')
