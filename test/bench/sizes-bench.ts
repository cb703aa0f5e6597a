import { budgets, together } from './budgets.ts'
import { measurePeers } from './peers.ts'
import type { Row } from './report.ts'
import { measureSizes } from './sizes.ts'

/** Weighs the embed against its budgets and beside elements of others. */
export async function benchSizes(): Promise<readonly Row[]> {
  const sizes = await measureSizes()
  const peers = await measurePeers()
  const limits: Readonly<Record<string, number>> = budgets.elements
  return [
    row('loader', sizes.loader, budgets.loader),
    row('core', sizes.core, budgets.core),
    ...[...sizes.elements].map(([tag, bytes]) => row(`+ ${tag}`, bytes, limits[tag])),
    row(`= ${together.tags.join(', ')}`, sizes.together(together.tags), together.budget),
    ...[...sizes.later].map(([source, bytes]) => row(`on first use: ${source}`, bytes)),
    ...[...peers].map(([name, bytes]) => row(`for comparison: ${name}`, bytes)),
  ]
}

function row(what: string, bytes: number, budget?: number): Row {
  return { what, 'KB (gzip)': (bytes / 1024).toFixed(1), budget: budget === undefined ? '' : `${budget}` }
}
