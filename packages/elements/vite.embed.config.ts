import { defineConfig, type Plugin } from 'vite'
import { describeChunks, hasSideEffects, sharedFiles } from './scripts/embed-chunks.ts'
import { generateMapAssets } from './scripts/generate-map-assets.ts'
import { writeIntegrity } from './scripts/integrity.ts'
import { minifyTemplates } from './scripts/minify-templates.ts'
import { listPageFiles } from './scripts/page-files.ts'

const folder = import.meta.dirname

// Vite wraps each import() in a helper that lands in the core chunk; the loader would then load the core on every page.
const plainImports: Plugin = {
  name: 'plain-imports',
  configResolved({ plugins }) {
    const wrapping = plugins.findIndex(({ name }) => name === 'native:import-analysis-build')
    if (wrapping < 0) throw new Error('Vite no longer has the plugin that wraps import(); remove this one')
    Array.prototype.splice.call(plugins, wrapping, 1)
  },
}

// Whoever builds, a test runner too, gets what visitors get and not Lit's development build.
process.env.NODE_ENV = 'production'
generateMapAssets()

/** The CDN embed: `waybill.js` watches the page for tags, each element is a chunk that loads when its tag appears. */
export default defineConfig({
  root: folder,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [plainImports, minifyTemplates(), describeChunks(), listPageFiles(), writeIntegrity()],
  build: {
    target: 'es2022',
    outDir: process.env.EMBED_OUT ?? `${folder}/../../worker/public/embed`,
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
    modulePreload: false,
    rolldownOptions: {
      input: { waybill: `${folder}/src/embed/loader.ts` },
      preserveEntrySignatures: 'allow-extension',
      treeshake: { moduleSideEffects: hasSideEffects },
      // Each chunk holds the icons that it draws, not all that others draw.
      optimization: { inlineConst: { mode: 'all', pass: 2 } },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'chunks/[name]-[hash][extname]',
        codeSplitting: { includeDependenciesRecursively: false, groups: sharedFiles },
      },
    },
  },
})
