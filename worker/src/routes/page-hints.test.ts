import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { pageAssets } from './page-hints.ts'

const files = {
  page: 'chunks/page-1.js',
  map: 'chunks/maplibre-gl-2.js',
  texts: { fr: ['chunks/fr-4.js', 'chunks/tracking-5.js'] },
}
const withAssets = (answer: () => Response) => ({ ...env, ASSETS: { ...env.ASSETS, fetch: async () => answer() } })

test('a page loads one file of its own, and its head names that, the map’s code and the style of each theme', async () => {
  const { hints, script } = await pageAssets(withAssets(() => Response.json(files)))
  const { text } = hints('en')
  expect(script).toBe('/embed/chunks/page-1.js')
  expect(text.match(/rel="modulepreload"/g)).toHaveLength(2)
  expect(text).toContain('<link rel="modulepreload" href="/embed/chunks/page-1.js" />')
  expect(text).toContain('<link rel="modulepreload" href="/embed/chunks/maplibre-gl-2.js" />')
  expect(text).toContain(`href="${new URL(env.MAP_STYLE_DARK, env.BASE_URL).href}"`)
})

test('a page in another language names the files of its texts too', async () => {
  const { hints } = await pageAssets(withAssets(() => Response.json(files)))
  const { text } = hints('fr')
  expect(text.match(/rel="modulepreload"/g)).toHaveLength(4)
  expect(text).toContain('<link rel="modulepreload" href="/embed/chunks/fr-4.js" />')
})

test('before the page’s file is built the loader of elements stands in, and the head names nothing', async () => {
  const { hints, script } = await pageAssets(withAssets(() => new Response(null, { status: 404 })))
  expect(hints('fr').text).toBe('')
  expect(script).toBe('/embed/waybill.js')
})
