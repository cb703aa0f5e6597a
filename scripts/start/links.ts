import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

/** Prints the addresses that the seed wrote down for people. */
export function printLinks({ state, url }: Settings): void {
  const file = join(state, 'demo.json')
  const links = existsSync(file) ? readLinks(JSON.parse(readFileSync(file, 'utf8'))) : [['Waybill', url]]
  const width = Math.max(...links.map(([name = '']) => name.length))
  console.log()
  for (const [name = '', link = ''] of links) console.log(`  ${name.padEnd(width)}  ${link}`)
  console.log('\n  Press Ctrl-C to stop.\n')
}

/** The `links` table of demo.json: what a link is for → its address. */
function readLinks(demo: unknown): string[][] {
  if (typeof demo !== 'object' || demo === null || !('links' in demo)) return []
  const { links } = demo
  return typeof links === 'object' && links !== null
    ? Object.entries(links).map(([name, link]) => [name, String(link)])
    : []
}
