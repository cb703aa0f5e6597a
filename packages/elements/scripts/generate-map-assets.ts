import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/*
 * MapLibre finds its worker by a URL and its style in a stylesheet; bundlers break the one and strict pages the other.
 * This puts the worker beside our own files and the few rules that we use into a constructable stylesheet.
 *   node packages/elements/scripts/generate-map-assets.ts
 */

const require = createRequire(import.meta.url)
const folder = new URL('../src/base/map/', import.meta.url)

/** Parts of MapLibre that our maps show; the controls are ours. */
const USED =
  /^\.maplibregl-(map|canvas|canvas-container|marker|crosshair|boxzoom|interactive|touch-|cooperative|desktop|mobile|ctrl$|ctrl-attrib|ctrl-bottom|ctrl-top|compact|show)/

/** Writes the worker and the stylesheet; answers whether anything changed. */
export function generateMapAssets(): boolean {
  mkdirSync(folder, { recursive: true })
  const { version } = require('maplibre-gl/package.json') as { version: string }
  const worker = read('maplibre-gl/dist/maplibre-gl-worker.mjs').replace(/\n?\/\/# sourceMappingURL=.*$/m, '')
  const sheet = usedRules(read('maplibre-gl/dist/maplibre-gl.css'))
  return [write('maplibre-gl-worker.mjs', worker), write('maplibre-styles.ts', toModule(version, sheet))].includes(true)
}

const read = (name: string): string => readFileSync(require.resolve(name), 'utf8')

function write(name: string, text: string): boolean {
  const file = new URL(name, folder)
  try {
    if (readFileSync(file, 'utf8') === text) return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  writeFileSync(file, text)
  return true
}

const toModule = (version: string, sheet: string): string => `import { unsafeCSS } from 'lit'

/** From maplibre-gl ${version} by scripts/generate-map-assets.ts; do not edit. */
export const maplibreStyles = unsafeCSS(
  '${sheet.replaceAll("'", '"')}',
)
`

/** The plain rules (none inside a media query) whose selectors are all about parts that we show. */
function usedRules(sheet: string): string {
  const flat = sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  const rules = [...flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const used = selectors
      .split(',')
      .map((selector) => selector.trim())
      .filter((selector) => (selector.match(/\.[\w-]+/g) ?? []).every((name) => USED.test(name)))
    return used.length && body.trim() ? [`${used.join()}{${body.replace(/\s+/g, ' ')}}`] : []
  })
  return rules.filter((rule) => !rule.includes('url(')).join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(generateMapAssets() ? 'Map assets written' : 'Map assets are up to date')
}
