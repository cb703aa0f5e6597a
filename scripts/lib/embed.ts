import { join } from 'node:path'
import { buildOnce } from './build-once.ts'
import { root } from './launch.mjs'

/** Where the worker serves the embed from. */
export const embedFolder = join(root, 'worker/public/embed')

const configFile = join(root, 'packages/elements/vite.embed.config.ts')
const pageConfigFile = join(root, 'packages/elements/vite.page.config.ts')
const sources = ['packages/*/src/**/*', 'packages/*/*.{ts,json}', 'packages/elements/scripts/*', 'package-lock.json']

/** Builds the CDN embed if any of its sources has changed since the last time. */
export const buildEmbed = (): Promise<{ built: boolean }> =>
  buildOnce({ name: 'embed', sources, folder: embedFolder }, async () => {
    const { build } = await import('vite')
    await build({ configFile })
    // Into the same folder, which the first build has emptied.
    await build({ configFile: pageConfigFile })
  })

/** Builds it again whenever a source is saved; the returned function ends that. The tracking page then loads by its tag. */
export async function watchEmbed(): Promise<() => Promise<void>> {
  const { build } = await import('vite')
  const watcher = await build({ configFile, build: { watch: {} } })
  return async () => {
    if ('close' in watcher) await watcher.close()
  }
}
