import { defineConfig } from 'vite'
import { hasSideEffects } from './scripts/embed-chunks.ts'
import { embedFolder, embedPlugins } from './scripts/embed-plugins.ts'
import { listPageFiles } from './scripts/page-files.ts'

const folder = import.meta.dirname

/** The hosted tracking page: all of its own code in one file, because on a slow line each file costs a way there and back. */
export default defineConfig({
  root: folder,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [...embedPlugins(), listPageFiles()],
  build: {
    target: 'es2022',
    outDir: embedFolder,
    emptyOutDir: false,
    chunkSizeWarningLimit: 1200,
    modulePreload: false,
    rolldownOptions: {
      input: { page: `${folder}/src/embed/hosted-page.ts` },
      preserveEntrySignatures: 'allow-extension',
      treeshake: { moduleSideEffects: hasSideEffects },
      optimization: { inlineConst: { mode: 'all', pass: 2 } },
      // That import() of what stands in the same file brings nothing later is the point here.
      checks: { ineffectiveDynamicImport: false },
      output: {
        entryFileNames: 'chunks/[name]-[hash].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'chunks/[name]-[hash][extname]',
        codeSplitting: { groups: [{ name: 'page', test: /embed\/hosted-page\.ts$/ }] },
      },
    },
  },
})
