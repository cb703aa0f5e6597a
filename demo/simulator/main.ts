import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readDemo } from '../demo-file.ts'
import { crewOf } from './crew.ts'
import { workDay, type SimulatedDriver, type World } from './driver.ts'
import { HELP, readOptions, type Options } from './options.ts'

const PICTURES = join(import.meta.dirname, '../pictures')
const STATE = join(import.meta.dirname, '../.state')

try {
  const options = readOptions(process.argv.slice(2), process.env, STATE)
  if (options) await drive(options)
  else console.log(HELP)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function drive(options: Options): Promise<void> {
  const demo = readDemo(options.state)
  const crew = crewOf(options, demo)
  const baseUrl = options.url ?? demo?.baseUrl
  if (!baseUrl) throw new Error('Say with --url where the API is')
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())
  const world: World = {
    baseUrl,
    factor: options.factor,
    pictures: { parcel: await picture('parcel'), signature: await picture('signature') },
    wait: (milliseconds) => sleep(milliseconds, undefined, { signal: stopping.signal }),
    log: (line) => console.log(new Date().toISOString(), line),
    signal: stopping.signal,
  }
  await Promise.all(crew.map((driver) => keepWorking(driver, world)))
}

async function picture(name: string): Promise<Blob> {
  return new Blob([new Uint8Array(await readFile(join(PICTURES, `${name}.png`)))], { type: 'image/png' })
}

/** A phone begins again after whatever went wrong, as its owner would. */
async function keepWorking(driver: SimulatedDriver, world: World): Promise<void> {
  while (!world.signal.aborted) {
    try {
      await workDay(driver, world)
    } catch (error) {
      if (world.signal.aborted) return
      world.log(`${driver.name} begins again: ${error instanceof Error ? error.message : String(error)}`)
      await sleep(3_000)
    }
  }
}
