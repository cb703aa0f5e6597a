import { join } from 'node:path'
import { bundledSize } from '../../test/bench/bundled-size.ts'
import { measureSizes } from '../../test/bench/sizes.ts'
import { root } from '../lib/launch.mjs'
import type { Published } from './packages.ts'

type Row = readonly [what: string, bytes: number]

/** What a page loads for some imports of the packages that are no elements. */
const IMPORTS = {
  contract: ['@waybill/contract', '@waybill/contract/status', '@waybill/contract/problem'],
  client: ['@waybill/client'],
} as const satisfies Partial<Record<Published['name'], readonly string[]>>

/** The table for a package's README, in kilobytes after gzip. */
export async function sizeTable(name: Published['name']): Promise<string> {
  const rows = name === 'elements' ? await elementRows() : await importRows(IMPORTS[name])
  const [what] = name === 'elements' ? ['element'] : ['import']
  const lines = rows.map(([each, bytes]) => `| ${each} | ${(bytes / 1024).toFixed(1)} KB |`)
  return [`| ${what} | min + gzip |`, '|---|--:|', ...lines].join('\n')
}

/** Each element's weight in the embed, on top of the core. */
async function elementRows(): Promise<readonly Row[]> {
  const { core, elements } = await measureSizes()
  return [['core, once a page', core], ...elements]
}

async function importRows(modules: readonly string[]): Promise<readonly Row[]> {
  const folder = join(root, 'packages/elements')
  const rows: Row[] = []
  for (const module of modules) {
    const code = `import * as all from '${module}'\nwindow.all = all`
    rows.push([`\`${module}\``, await bundledSize(code, folder)])
  }
  return rows
}
