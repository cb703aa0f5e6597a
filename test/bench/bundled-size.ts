import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'

/** Bytes after gzip of a module that a folder's packages can resolve, bundled and minified like our embed. */
export async function bundledSize(code: string, folder: string): Promise<number> {
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [entryOf(code, folder)],
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: 'entry.js' } },
  })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const entry = outputs.find((file) => file.type === 'chunk' && file.isEntry)
  if (entry?.type !== 'chunk') throw new Error('The bundle has no entry')
  return gzipSync(entry.code, { level: 9 }).length
}

function entryOf(code: string, folder: string): Plugin {
  const path = join(folder, 'entry.js')
  return {
    name: 'entry',
    resolveId: (id) => (id === 'entry.js' ? path : undefined),
    load: (id) => (id === path ? code : undefined),
  }
}
