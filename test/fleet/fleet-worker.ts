import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPlatformProxy } from 'wrangler'
import { root } from '../../scripts/lib/launch.mjs'
import { localEnvironment, makeSecrets } from '../../scripts/lib/local.ts'
import { killGroup } from '../../scripts/lib/run.ts'
import type { Fleet, WatchedLeg } from '../seed/fleet-keys.ts'
import { makeDatabases } from './databases.ts'

interface Seed {
  makeFleet(env: unknown, count: number): Promise<Fleet>
  pageTicket(env: unknown, leg: WatchedLeg): Promise<string>
}

/** A real worker with a fleet of drivers, at one address for life: it can be killed and started on what it has left. */
export class FleetWorker {
  readonly url: string
  readonly fleet: Fleet
  readonly #state: string
  readonly #variables: string
  #child: ChildProcess | undefined

  private constructor(url: string, fleet: Fleet, state: string, variables: Record<string, string>) {
    this.url = url
    this.fleet = fleet
    this.#state = state
    this.#variables = JSON.stringify(variables)
  }

  /** Starts with empty databases but for a courier with so many drivers; `settings` are the worker's own variables. */
  static async start(drivers: number, settings: Record<string, string> = {}): Promise<FleetWorker> {
    Object.assign(process.env, localEnvironment)
    const state = mkdtempSync(join(tmpdir(), 'waybill-fleet-'))
    const url = `http://127.0.0.1:${await freePort()}`
    const variables = { ...makeSecrets(), TOKEN_KID: 'k1', BASE_URL: url, ...settings }
    await makeDatabases(state)
    const worker = new FleetWorker(url, await seeded(state, variables, drivers), state, variables)
    await worker.restart()
    return worker
  }

  /** The process that serves; its children do the work. */
  get pid(): number {
    return this.#child?.pid ?? 0
  }

  /** Starts on what the last process has left. */
  async restart(): Promise<void> {
    const args = ['test/fleet/serve.ts', this.#state, new URL(this.url).port, this.#variables]
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
    this.#child = child
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('READY') && resolve())
      child.once('exit', (code) => reject(new Error(`The worker ended with code ${code}`)))
    })
  }

  /** A ticket for a page's socket, signed here with the worker's own key. */
  async pageTicket(leg: WatchedLeg): Promise<string> {
    return (await loadSeed()).pageTicket(JSON.parse(this.#variables), leg)
  }

  /** Ends the process and all that it has started as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child) return
    this.#child = undefined
    const ended = once(child, 'exit')
    killGroup(child)
    await ended
  }

  async stop(): Promise<void> {
    await this.kill()
    rmSync(this.#state, { recursive: true, force: true })
  }
}

async function seeded(state: string, variables: Record<string, string>, drivers: number): Promise<Fleet> {
  const { env, dispose } = await getPlatformProxy<object>({
    configPath: join(root, 'worker/wrangler.jsonc'),
    persist: { path: join(state, 'wrangler/v3') },
    remoteBindings: false,
  })
  try {
    return await (await loadSeed()).makeFleet({ ...env, ...variables }, drivers)
  } finally {
    await dispose()
  }
}

// By address, not by name: the seed is checked with the worker's types, which clash with those of a browser here.
const loadSeed = (): Promise<Seed> => import(new URL('../seed/fleet.ts', import.meta.url).href)

/** A port that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port')),
      )
    })
  })
}
