import { join } from 'node:path'
import { generateMapAssets } from '../../packages/elements/scripts/generate-map-assets.ts'
import { root } from '../lib/launch.mjs'

const client = join(root, 'docs/site/client')

/** Bundles what pages run themselves, and the stories that are their examples, each in a file of its own. */
export async function bundleClient(outDir: string): Promise<void> {
  process.env.NODE_ENV = 'production'
  generateMapAssets()
  const { build } = await import('vite')
  await build({
    root: client,
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { 'storybook/test': join(client, 'no-tests.ts') } },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 1200,
      modulePreload: false,
      rolldownOptions: {
        input: { page: join(client, 'page.ts'), live: join(client, 'live.ts') },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  })
}
