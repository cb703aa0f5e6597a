import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readDemo } from '../demo-file.ts'
import { workDay, type SimulatedDriver, type World } from './driver.ts'
import type { ModeName } from './modes.ts'

const state = process.env.WAYBILL_STATE ?? join(import.meta.dirname, '../.state')
const factor = Number(process.env.SIMULATOR_FACTOR ?? 3)
const PICTURES = join(import.meta.dirname, '../pictures')
/** How each driver of the demo drives, and from where; whoever is not named here stays at home. */
const SHIFTS = {
  diego: { start: { latitude: -34.9075, longitude: -56.1802 }, mode: 'normal', seed: 11 },
  sofia: { start: { latitude: -34.9087, longitude: -56.1904 }, mode: 'noisy', seed: 22 },
  bruno: { start: { latitude: -34.9025, longitude: -56.1721 }, mode: 'normal', seed: 33 },
  lucas: { start: { latitude: -34.9063, longitude: -56.1862 }, mode: 'normal', seed: 44 },
} as const satisfies Record<string, { start: SimulatedDriver['start']; mode: ModeName; seed: number }>

const demo = readDemo(state)
if (!demo) throw new Error('There is no demo to drive in yet; run npm start')

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())

const world: World = {
  baseUrl: demo.baseUrl,
  factor,
  pictures: { parcel: await picture('parcel'), signature: await picture('signature') },
  wait: (milliseconds) => sleep(milliseconds, undefined, { signal: stopping.signal }),
  log: (line) => console.log(new Date().toISOString(), line),
  signal: stopping.signal,
}
const drivers = Object.entries(SHIFTS).map(([name, shift]) => ({ ...shift, name, key: keyOf(name) }))
await Promise.all(drivers.map((driver) => keepWorking(driver)))

async function picture(name: string): Promise<Blob> {
  return new Blob([new Uint8Array(await readFile(join(PICTURES, `${name}.png`)))], { type: 'image/png' })
}

function keyOf(name: string): string {
  const key = Object.entries(demo?.people.drivers ?? {}).find(([driver]) => driver === name)?.[1].key
  if (!key) throw new Error(`The demo has no driver ${name}`)
  return key
}

/** A phone begins again after whatever went wrong, as its owner would. */
async function keepWorking(driver: SimulatedDriver): Promise<void> {
  while (!stopping.signal.aborted) {
    try {
      await workDay(driver, world)
    } catch (error) {
      if (stopping.signal.aborted) return
      world.log(`${driver.name} begins again: ${error instanceof Error ? error.message : String(error)}`)
      await sleep(3_000)
    }
  }
}
