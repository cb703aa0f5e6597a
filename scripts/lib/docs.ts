import { join } from 'node:path'
import { buildOnce } from './build-once.ts'
import { root } from './launch.mjs'

/** Where the worker serves the documentation from. */
export const docsFolder = join(root, 'worker/public/docs')

/** All that pages, their examples and the numbers in them are made of. */
const sources = [
  'docs/*.md',
  'docs/site/**/*',
  'scripts/docs/*',
  'stories/**/*',
  'packages/*/src/**/*',
  'packages/*/*.json',
  'worker/wrangler.jsonc',
  'worker/src/{http/body,identity/client-token,routes/guest-limit,routes/tracking-lookup}.ts',
  'package-lock.json',
]

/** Builds the documentation if anything that it says or shows has changed since the last time. */
export const buildDocs = (): Promise<{ built: boolean }> =>
  buildOnce({ name: 'docs', sources, folder: docsFolder }, async () => {
    const { writeDocs } = await import('../docs/build.ts')
    await writeDocs(docsFolder)
  })
