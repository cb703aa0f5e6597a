import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './launch.mjs'

/** Where the worker serves the embed from. */
export const embedFolder = join(root, 'worker/public/embed')

const configFile = join(root, 'packages/elements/vite.embed.config.ts')
const pageConfigFile = join(root, 'packages/elements/vite.page.config.ts')
const stampFile = join(root, '.cache/embed.stamp')
const sources = ['packages/*/src/**/*', 'packages/*/*.{ts,json}', 'packages/elements/scripts/*', 'package-lock.json']

/** Builds the CDN embed if any of its sources has changed since the last time. */
export async function buildEmbed(): Promise<{ built: boolean }> {
  const stamp = stampOfSources()
  if (existsSync(embedFolder) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    return { built: false }
  }
  const { build } = await import('vite')
  await build({ configFile })
  // Into the same folder, which the first build has emptied.
  await build({ configFile: pageConfigFile })
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
  return { built: true }
}

/** Builds it again whenever a source is saved; the returned function ends that. The tracking page then loads by its tag. */
export async function watchEmbed(): Promise<() => Promise<void>> {
  const { build } = await import('vite')
  const watcher = await build({ configFile, build: { watch: {} } })
  return async () => {
    if ('close' in watcher) await watcher.close()
  }
}

function stampOfSources(): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()) {
    if (!path.endsWith('.test.ts')) hash.update(path).update(readFileSync(path))
  }
  return hash.digest('hex')
}
