import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { answers } from '../lib/answers.ts'
import { onStop } from '../lib/stop.ts'
import type { Settings } from './settings.ts'

const markerOf = ({ state }: Settings): string => join(state, 'running')

/** Refuses to start beside a demo that has the same state or ports, with a sentence that says what to do. */
export async function refuseRivals(settings: Settings): Promise<void> {
  const marker = markerOf(settings)
  const rival = existsSync(marker) ? readFileSync(marker, 'utf8') : ''
  if (rival && (await answers(`${rival}/healthz`))) throw new Error(`The demo runs already at ${rival}`)
  for (const port of [settings.port, settings.shopPort]) {
    if (await isTaken(port)) {
      throw new Error(`Port ${port} is in use. Stop what runs there, or choose another: PORT=9000 npm start`)
    }
  }
}

/** Tells later starts that this one has the state. */
export function markRunning(settings: Settings): void {
  const marker = markerOf(settings)
  writeFileSync(marker, settings.url)
  onStop(() => rmSync(marker, { force: true }))
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(true))
    probe.listen({ port, host: 'localhost' }, () => probe.close(() => resolve(false)))
  })
}
