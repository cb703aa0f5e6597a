import { setTimeout as sleep } from 'node:timers/promises'
import { FleetWorker } from '../fleet/fleet-worker.ts'
import { callAs, forEach, orderFor, placesOf } from '../fleet/orders.ts'
import { serveOsrm } from './osrm-server.ts'
import { Phone } from './phone.ts'
import { usageOf, type Usage } from './processes.ts'
import type { Row } from './report.ts'

const EVERY_MS = 2_000
const METERS = 16
/** So many phones in ten lose their sockets, twice. */
const DROPPED = 2

/** Many drivers on duty, each on the way to a stop, report one fix every two seconds: `-- drivers [count] [seconds]`. */
export async function benchDrivers(count = '200', seconds = '120'): Promise<readonly Row[]> {
  // The demo's own router works inside the worker; an installation's does not.
  const osrm = await serveOsrm()
  const worker = await FleetWorker.start(Number(count), { ROUTER: 'osrm', ROUTER_URL: osrm.url })
  try {
    const phones = await setOut(worker)
    const began = { at: Date.now(), asked: osrm.asked() }
    const before = usageOf(worker.pid)
    const own = process.cpuUsage()
    const peak = await drive(phones, Number(seconds), worker)
    await allTaken(phones)
    const after = usageOf(worker.pid)
    phones.forEach((phone) => phone.close())
    const took = (Date.now() - began.at) / 1000
    const generator = process.cpuUsage(own).user / 1e6
    return rows(phones, Number(seconds), { took, asked: osrm.asked() - began.asked, before, after, peak, generator })
  } finally {
    await worker.stop()
    osrm.close()
  }
}

/** Gives each driver an order and starts its pickup, so that every fix moves a forecast. */
async function setOut({ url, fleet }: FleetWorker): Promise<Phone[]> {
  const phones: Phone[] = []
  await forEach(fleet.drivers, async ({ id, key }, number) => {
    const { legs } = await orderFor(url, fleet, id, number)
    const call = callAs(url, key)
    await call('POST /v1/driver/duty', { body: { onDuty: true } })
    const params = { id: legs[0]?.id ?? '' }
    await call('POST /v1/driver/legs/:id/start', { params, body: { at: new Date().toISOString() } })
    const { line } = await call('GET /v1/driver/legs/:id/route', { params, query: placesOf(number).to })
    phones.push(new Phone(url, key, line))
  })
  while (phones.some(({ isLive }) => !isLive)) await sleep(100)
  return phones
}

/** Answers the most memory that the worker took. */
async function drive(phones: readonly Phone[], seconds: number, { pid }: FleetWorker): Promise<number> {
  const turns = Math.round((seconds * 1000) / EVERY_MS)
  const began = Date.now()
  let peak = 0
  for (let turn = 0; turn < turns; turn++) {
    if (turn === Math.floor(turns / 3) || turn === Math.floor((2 * turns) / 3))
      phones.forEach((phone, index) => index % 10 < DROPPED && phone.drop())
    // Phones do not report all at the same moment.
    for (const [index, phone] of phones.entries())
      setTimeout(() => phone.fix(turn * METERS), index * (EVERY_MS / phones.length))
    peak = Math.max(peak, usageOf(pid).megabytes)
    await sleep(Math.max(0, began + (turn + 1) * EVERY_MS - Date.now()))
  }
  await sleep(EVERY_MS)
  return peak
}

async function allTaken(phones: readonly Phone[]): Promise<void> {
  const deadline = Date.now() + 60_000
  while (phones.some(({ waiting }) => waiting > 0) && Date.now() < deadline) {
    await Promise.all(phones.map((phone) => phone.flush()))
    await sleep(200)
  }
}

interface Measured {
  /** Seconds until the last fix was answered. */
  readonly took: number
  /** Questions to the router meanwhile. */
  readonly asked: number
  readonly before: Usage
  readonly after: Usage
  readonly peak: number
  readonly generator: number
}

function rows(phones: readonly Phone[], seconds: number, measured: Measured): readonly Row[] {
  const { took, asked, before, after, peak, generator } = measured
  const sum = (name: 'sent' | 'taken' | 'known' | 'resent' | 'refused') =>
    phones.reduce((total, { counts }) => total + counts[name], 0)
  const waits = phones.flatMap(({ counts }) => counts.waits).toSorted((one, other) => one - other)
  const at = (share: number) => `${(waits[Math.floor(waits.length * share)] ?? NaN).toFixed(0)} ms`
  const cpu = (spent: number) => `${((spent / took) * 100).toFixed(0)} % of a core`
  const lost = phones.reduce((total, { waiting }) => total + waiting, 0)
  const row = (what: string, value: string | number): Row => ({ what, value: `${value}` })
  return [
    row('drivers × seconds', `${phones.length} × ${seconds}`),
    row('fixes sent', sum('sent')),
    row('accepted', sum('taken') + sum('known')),
    row('refused', sum('refused')),
    row('never answered', lost),
    row('sent again after a socket dropped', sum('resent')),
    row('answered after (median)', at(0.5)),
    row('answered after (99 %)', at(0.99)),
    row('questions to the router', asked),
    row('CPU of the worker', cpu(after.seconds - before.seconds)),
    row('CPU of the phones and the router', cpu(generator)),
    row('memory of the worker, before', `${before.megabytes.toFixed(0)} MB`),
    row('memory of the worker, at most', `${peak.toFixed(0)} MB`),
  ]
}
