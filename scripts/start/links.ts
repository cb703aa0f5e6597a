import { readDemo } from '../../demo/demo-file.ts'
import type { Settings } from './settings.ts'

/** Prints the addresses that the seed wrote down for people. */
export function printLinks({ state, url }: Settings): void {
  const links = Object.entries({ ...(readDemo(state)?.links ?? { Waybill: url }), Documentation: `${url}/docs/` })
  const width = Math.max(...links.map(([name]) => name.length))
  console.log()
  for (const [name, link] of links) console.log(`  ${name.padEnd(width)}  ${link}`)
  console.log()
}
