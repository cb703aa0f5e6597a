import { join } from 'node:path'
import { startBackground } from '../lib/background.ts'
import { runNode } from '../lib/run.ts'
import type { Settings } from './settings.ts'

/** What the demo's own programs are told. */
export function demoEnvironment({ url, shopUrl, shopPort, state }: Settings): NodeJS.ProcessEnv {
  return {
    WAYBILL_URL: url,
    WAYBILL_SHOP_URL: shopUrl,
    WAYBILL_STATE: state,
    SHOP_PORT: String(shopPort),
  }
}

/** Runs a script to its end; what it prints shows only when it fails. */
export async function runScript(script: string, settings: Settings, ...args: readonly string[]): Promise<void> {
  const { code, output } = await runNode([script, ...args], { env: demoEnvironment(settings), timeLimit: 180_000 })
  if (code !== 0) throw new Error(`${script} failed:\n${output}`)
}

/** Starts one of the demo's programs for as long as the demo runs. */
export function startProgram(name: string, script: string, settings: Settings): void {
  const log = join(settings.state, `${name}.log`)
  startBackground({ name, script, env: demoEnvironment(settings), watch: settings.watch, log })
}
