import { join } from 'node:path'
import { root } from '../lib/launch.mjs'
import { localEnvironment } from '../lib/local.ts'
import { runNode, type Outcome } from '../lib/run.ts'

/** How a Cloudflare account is spoken to; tests bring an account of their own. */
export type Wrangler = (args: readonly string[]) => Promise<Outcome>

const program = join(root, 'node_modules/wrangler/bin/wrangler.js')

/** The wrangler that is installed here, signed in as whoever runs this. */
export const ownWrangler: Wrangler = (args) =>
  runNode([program, ...args], { env: { ...localEnvironment, WRANGLER_LOG: 'log' } })

/** Runs a command that must work; what it printed becomes the error. */
export async function must(wrangler: Wrangler, ...args: readonly string[]): Promise<string> {
  const { code, output } = await wrangler(args)
  if (code !== 0) throw new Error(`wrangler ${args.join(' ')} failed:\n${output.trim()}`)
  return output
}

/** The JSON that a command prints, whatever else it says around it. */
export function jsonIn(output: string): unknown {
  const start = output.search(/^[[{]/m)
  if (start < 0) throw new Error(`wrangler printed no JSON:\n${output.trim()}`)
  return JSON.parse(output.slice(start))
}
