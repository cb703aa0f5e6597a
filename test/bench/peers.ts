import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'
import { ensureInstalled } from '../../scripts/lib/install.mjs'

/** Another product's element that does the work of one of ours, and what a page must load to use it. */
const peers = {
  'ag-grid-community': `import { createGrid, AllCommunityModule, ModuleRegistry } from 'ag-grid-community'
    ModuleRegistry.registerModules([AllCommunityModule])
    window.peer = createGrid`,
  'tabulator-tables': `import { TabulatorFull } from 'tabulator-tables'
    window.peer = TabulatorFull`,
  '@vaadin/grid': `import '@vaadin/grid'`,
  'deep-chat': `import 'deep-chat'`,
} as const

const folder = import.meta.dirname

/** Bytes after gzip of each peer, bundled and minified like our embed. */
export async function measurePeers(): Promise<ReadonlyMap<string, number>> {
  await ensureInstalled(folder)
  const sizes = new Map<string, number>()
  for (const [name, code] of Object.entries(peers)) sizes.set(name, await bundledSize(code))
  return sizes
}

async function bundledSize(code: string): Promise<number> {
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [entryOf(code)],
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: 'peer.js' } },
  })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const entry = outputs.find((file) => file.type === 'chunk' && file.isEntry)
  if (entry?.type !== 'chunk') throw new Error('The bundle has no entry')
  return gzipSync(entry.code, { level: 9 }).length
}

function entryOf(code: string): Plugin {
  const path = join(folder, 'peer.js')
  return {
    name: 'entry',
    resolveId: (id) => (id === 'peer.js' ? path : undefined),
    load: (id) => (id === path ? code : undefined),
  }
}
