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

/** Runs one of the demo's scripts to its end. */
export async function runDemoScript(script: string, settings: Settings): Promise<void> {
  const { code, output } = await runNode([script], { env: demoEnvironment(settings), timeLimit: 180_000 })
  if (code !== 0) throw new Error(`${script} failed:\n${output}`)
}

/** Starts one of the demo's programs for as long as the demo runs. */
export function startDemoProgram(name: string, script: string, settings: Settings): void {
  const log = join(settings.state, `${name}.log`)
  startBackground({ name, script, env: demoEnvironment(settings), log })
}

/** Waits until an address answers. */
export async function waitFor(url: string, patience: number): Promise<void> {
  const end = Date.now() + patience
  while (!(await answers(url))) {
    if (Date.now() > end) throw new Error(`${url} did not answer within ${patience / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}
