import { defineConfig } from 'vite'
import { compileAtOnce, describeChunks, hasSideEffects, sharedFiles } from './scripts/embed-chunks.ts'
import { embedFolder, embedPlugins } from './scripts/embed-plugins.ts'
import { writeIntegrity } from './scripts/integrity.ts'
import { writeVersion } from './scripts/version-file.ts'

const folder = import.meta.dirname

/** The CDN embed: `waybill.js` watches the page for tags, each element is a chunk that loads when its tag appears. */
export default defineConfig({
  root: folder,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [...embedPlugins(), compileAtOnce(), describeChunks(), writeIntegrity(), writeVersion()],
  build: {
    target: 'es2022',
    outDir: process.env.EMBED_OUT ?? embedFolder,
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
