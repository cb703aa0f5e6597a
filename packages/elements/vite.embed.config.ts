import { defineConfig, type Plugin } from 'vite'
import { generateMapAssets } from './scripts/generate-map-assets.ts'
import { minifyTemplates } from './scripts/minify-templates.ts'

const folder = import.meta.dirname

/** Modules that every element needs stand in one chunk, so a second element costs only its own code. */
const core =
  /node_modules\/(@lit|lit|lit-html|lit-element|nanostores)\/|packages\/client\/|elements\/src\/base\/(connected-element|element|store-controller)\.ts/

// Vite wraps each import() in a helper that lands in the core chunk; the loader would then load the core on every page.
const plainImports: Plugin = {
  name: 'plain-imports',
  configResolved({ plugins }) {
    const wrapping = plugins.findIndex(({ name }) => name === 'native:import-analysis-build')
    if (wrapping < 0) throw new Error('Vite no longer has the plugin that wraps import(); remove this one')
    Array.prototype.splice.call(plugins, wrapping, 1)
  },
}

generateMapAssets()

/** The CDN embed: `waybill.js` watches the page for tags, each element is a chunk that loads when its tag appears. */
export default defineConfig({
  root: folder,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [plainImports, minifyTemplates()],
  build: {
    target: 'es2022',
    outDir: process.env.EMBED_OUT ?? `${folder}/../../worker/public/embed`,
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: false,
    rolldownOptions: {
      input: { waybill: `${folder}/src/embed/loader.ts` },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'chunks/[name]-[hash][extname]',
        codeSplitting: { groups: [{ name: 'core', test: core }] },
      },
    },
  },
})
