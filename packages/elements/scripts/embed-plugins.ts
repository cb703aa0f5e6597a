import type { Plugin } from 'vite'
import { generateMapAssets } from './generate-map-assets.ts'
import { minifyTemplates } from './minify-templates.ts'

// Vite wraps each import() in a helper that lands in the core chunk; the loader would then load the core on every page.
const plainImports: Plugin = {
  name: 'plain-imports',
  configResolved({ plugins }) {
    const wrapping = plugins.findIndex(({ name }) => name === 'native:import-analysis-build')
    if (wrapping < 0) throw new Error('Vite no longer has the plugin that wraps import(); remove this one')
    Array.prototype.splice.call(plugins, wrapping, 1)
  },
}

/** Where the worker serves the embed from. */
export const embedFolder = `${import.meta.dirname}/../../../worker/public/embed`

/** What every build for browsers does to our modules; it makes the files of maps that they import first. */
export function embedPlugins(): Plugin[] {
  // Whoever builds, a test runner too, gets what visitors get and not Lit's development build.
  process.env.NODE_ENV = 'production'
  generateMapAssets()
  return [plainImports, minifyTemplates()]
}
