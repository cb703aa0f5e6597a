import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@waybill/client'
import { root } from '../../../scripts/lib/launch.mjs'
import { killGroup } from '../../../scripts/lib/run.ts'
import { FleetWorker, freePort } from '../../fleet/fleet-worker.ts'
import { callAs, forEach, orderFor, placesOf } from '../../fleet/orders.ts'
import { serveOsrm } from '../osrm-server.ts'
import { Phone } from '../phone.ts'
import type { WatchedLeg } from '../../seed/fleet-keys.ts'
import { fineSecondsOf, ticksOf } from '../processes.ts'
import { renewed, type Watchers } from './watchers.ts'

export interface Crowd {
  readonly drivers: number
  /** Pages that are open at each driver's stop. */
  readonly watchers: number
}

/** Something that carries positions from drivers to pages. */
export interface Side {
  /** Lets a driver say where it is after so many turns. */
  readonly report: (driver: number, turn: number) => void
  /** Seconds on a processor since its start. */
  readonly cpu: () => number
  readonly stop: () => Promise<void>
}

const METERS = 16

/** The whole worker: each driver serves a stop, and pages watch it by its link. */
export async function ours({ drivers, watchers }: Crowd, pages: Watchers): Promise<Side> {
  // The demo's own router works inside the worker; an installation's does not.
  const osrm = await serveOsrm()
  const worker = await FleetWorker.start(drivers, { ROUTER: 'osrm', ROUTER_URL: osrm.url })
  const phones: Phone[] = []
  await forEach(worker.fleet.drivers, async ({ id, key }, number) => {
    const order = await orderFor(worker.url, worker.fleet, id, number)
    const params = { id: order.legs[0]?.id ?? '' }
    const call = callAs(worker.url, key)
    await call('POST /v1/driver/duty', { body: { onDuty: true } })
    await call('POST /v1/driver/legs/:id/start', { params, body: { at: new Date().toISOString() } })
    const { line } = await call('GET /v1/driver/legs/:id/route', { params, query: placesOf(number).to })
    phones[number] = new Phone(worker.url, key, line)
    const { url } = await callAs(worker.url, worker.fleet.clientKey)('POST /v1/orders/:id/legs/:legId/tracking-link', {
      params: { id: order.id, legId: params.id },
    })
    const leg: WatchedLeg = {
      token: new URL(url).pathname.split('/').at(-1) ?? '',
      orderId: order.id,
      legId: params.id,
    }
    await watch(worker.url, await firstTicket(worker.url, leg, number), pages)
    await forEach(Array.from({ length: watchers - 1 }), async () =>
      watch(worker.url, await worker.pageTicket(leg), pages),
    )
  })
  while (phones.some(({ isLive }) => !isLive)) await sleep(100)
  // With its first fix a drive asks for its way, which is no part of carrying positions.
  await pages.hear(() => phones.forEach((phone) => phone.fix(0)), drivers * watchers)
  return {
    report: (driver, turn) => phones[driver]?.fix(turn * METERS),
    cpu: () => fineSecondsOf(worker.pid),
    stop: async () => {
      phones.forEach((phone) => phone.close())
      await worker.stop()
      osrm.close()
    },
  }
}

/**
 * One page of each stop comes in by the front door. The tickets of the others are signed here: what a door costs is not
 * what is measured, and two thousand times it would take longer than the measuring.
 */
async function firstTicket(server: string, { token }: WatchedLeg, number: number): Promise<string> {
  // An address of its own, so that nobody is slowed down as one who asks too often.
  const address = `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`
  const from: typeof fetch = (input, init) =>
    fetch(input, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), 'cf-connecting-ip': address },
    })
  const { call } = createClient({ baseUrl: server, credentials: 'omit', fetch: from })
  return (await call('POST /v1/tracking/:token/ticket', { params: { token } })).ticket
}

const watch = (server: string, ticket: string, pages: Watchers): Promise<void> =>
  pages.open(`${server.replace('http', 'ws')}/v1/live/tracking?ticket=${encodeURIComponent(ticket)}`)

type Bare = 'loop' | 'two rooms' | 'node'
const BARE = {
  loop: { script: 'serve-bare.ts', path: '/driver' },
  'two rooms': { script: 'serve-bare.ts', path: '/phone' },
  node: { script: 'serve-node.ts', path: '/driver' },
} as const satisfies Record<Bare, object>

/** Nothing but a loop over the sockets of a room, or of a driver's room and an order's; it carries our own frames one after the other, as to pack others, or the same again, costs less. */
export const bare =
  (kind: Bare, frames: readonly string[]) =>
  async ({ drivers, watchers }: Crowd, pages: Watchers): Promise<Side> => {
    const { script, path } = BARE[kind]
    const port = await freePort()
    const state = mkdtempSync(join(tmpdir(), 'waybill-bare-'))
    const child = spawn(process.execPath, [`test/bench/fan-out/${script}`, String(port), state], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    })
    await once(child.stdout, 'data')
    const server = `ws://127.0.0.1:${port}`
    const phones = await Promise.all(
      Array.from({ length: drivers }, async (_, room) => {
        await forEach(Array.from({ length: watchers }), () => pages.open(`${server}/watch?room=${room}`))
        const phone = new WebSocket(`${server}${path}?room=${room}`)
        await new Promise((resolve) => phone.addEventListener('open', resolve))
        return phone
      }),
    )
    return {
      report: (driver, turn) => phones[driver]?.send(renewed(frames[turn % frames.length] ?? '')),
      cpu: () => (kind !== 'node' ? fineSecondsOf(child.pid ?? 0) : ticksOf(child.pid ?? 0) / 100),
      stop: async () => {
        phones.forEach((phone) => phone.close())
        const ended = once(child, 'exit')
        killGroup(child)
        await ended
        rmSync(state, { recursive: true, force: true })
      },
    }
  }
