import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { pageHints } from './page-hints.ts'

const files = {
  modules: ['chunks/tracking-page-1.js', 'chunks/core-2.js'],
  texts: { fr: ['chunks/fr-4.js', 'chunks/tracking-5.js'] },
  worker: 'chunks/maplibre-gl-worker-3.mjs',
}
const withAssets = (answer: () => Response) => ({ ...env, ASSETS: { ...env.ASSETS, fetch: async () => answer() } })

test('a page’s head names its scripts, the map’s worker and the style of each theme', async () => {
  const { text } = (await pageHints(withAssets(() => Response.json(files))))('en')
  expect(text.match(/rel="modulepreload"/g)).toHaveLength(3)
  expect(text).toContain('<link rel="modulepreload" href="/embed/chunks/tracking-page-1.js" />')
  expect(text).toContain('as="worker" href="/embed/chunks/maplibre-gl-worker-3.mjs"')
  expect(text).toContain(`href="${new URL(env.MAP_STYLE_DARK, env.BASE_URL).href}"`)
})

test('a page in another language names the files of its texts too', async () => {
  const { text } = (await pageHints(withAssets(() => Response.json(files))))('fr')
  expect(text.match(/rel="modulepreload"/g)).toHaveLength(5)
  expect(text).toContain('<link rel="modulepreload" href="/embed/chunks/fr-4.js" />')
})

test('before the embed is built the head names nothing', async () => {
  const { text } = (await pageHints(withAssets(() => new Response(null, { status: 404 }))))('fr')
  expect(text).toBe('')
})
