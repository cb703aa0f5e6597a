import { ensureInstalled } from '../../scripts/lib/install.mjs'
import { bundledSize } from './bundled-size.ts'

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
  for (const [name, code] of Object.entries(peers)) sizes.set(name, await bundledSize(code, folder))
  return sizes
}
