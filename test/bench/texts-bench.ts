import { setTimeout as wait } from 'node:timers/promises'
import { ScriptedProvider } from '../faults/texts-provider.ts'
import { TextWorld, newPhone } from '../faults/texts-world.ts'
import type { Addressee } from '../seed/due-texts-keys.ts'
import { startTestWorker, type TestWorker } from '../worker.ts'
import type { Row } from './report.ts'

/** Texts are spread over so many orders. */
const ORDERS = 20
/** The sweep takes so many at once. */
const SWEPT = 2_000
/** Live texts that are sent meanwhile, one after the other. */
const PROBES = 15
const COUNTED = 200
const PATIENCE_MS = 15 * 60_000

interface Seed {
  makeDueTexts(env: unknown, addressees: readonly Addressee[], count: number): Promise<string[]>
  standOf(env: unknown): Promise<{ states: Record<string, number>; claims: number }>
  rowsPerText(env: unknown, ids: readonly string[]): Promise<number>
}
// By address, not by name: the seed is checked with the worker's types, which clash with those of a browser here.
const loadSeed = (): Promise<Seed> => import(new URL('../seed/due-texts.ts', import.meta.url).href)

/** Due texts that only the sweep knows of are drained by a real worker while live ones go past: `-- texts [count]`. */
export async function benchTexts(count = '10000'): Promise<readonly Row[]> {
  const provider = await ScriptedProvider.start()
  const worker = await startTestWorker({ TWILIO_URL: provider.url })
  try {
    const seed = await loadSeed()
    const world = await TextWorld.make(worker, provider)
    const addressees = await addresseesOf(world)
    const calm = await probe(world, provider, 5)
    await seed.makeDueTexts(worker.env, addressees, Number(count))
    const asked = provider.requests.length
    const began = performance.now()
    for (let queued = 0; queued < Number(count); queued += SWEPT) await worker.sweep()
    const [, busy] = await Promise.all([
      untilSent(worker, seed, Number(count) + ORDERS),
      probe(world, provider, PROBES),
    ])
    const seconds = (performance.now() - began) / 1_000
    const { states, claims } = await seed.standOf(worker.env)
    const counted = await seed.makeDueTexts(worker.env, addressees, COUNTED)
    const rows = await seed.rowsPerText(worker.env, counted)
    const sent = provider.requests.length - asked - busy.length
    return [
      { what: 'due texts drained', value: `${count} in ${seconds.toFixed(1)} s` },
      { what: 'texts a second', value: (Number(count) / seconds).toFixed(0) },
      { what: 'requests to the provider', value: `${sent} for ${count}` },
      { what: 'how they stand', value: JSON.stringify(states) },
      {
        what: 'queue operations a text (write, read, delete; one more per retry)',
        value: (2 + claims / (Number(count) + ORDERS)).toFixed(2),
      },
      { what: 'D1 rows written a text, indexes included', value: rows.toFixed(1) },
      { what: 'live text while nothing else goes: median ms', value: middle(calm).toFixed(0) },
      { what: 'live text while these drain: median ms', value: middle(busy).toFixed(0) },
      { what: 'live text while these drain: worst ms', value: Math.max(...busy).toFixed(0) },
    ]
  } finally {
    await worker.stop()
    await provider.stop()
  }
}

async function addresseesOf(world: TextWorld): Promise<Addressee[]> {
  const addressees: Addressee[] = []
  for (let number = 0; number < ORDERS; number++) {
    const phone = await world.order()
    const id = world.orders.get(phone) ?? ''
    const order = await world.call<Placed>('GET', `/v1/orders/${id}`, world.keys.clientKey)
    const legId = order.legs[1]?.id ?? ''
    addressees.push({ orderId: id, legId, phone, courierId: order.courier.id, clientId: order.client.id })
    await world.until(phone, ({ state }) => state === 'accepted')
  }
  return addressees
}
interface Placed {
  readonly courier: { readonly id: string }
  readonly client: { readonly id: string }
  readonly legs: readonly { readonly id: string }[]
}

/** Milliseconds from the wish for a live text until the provider is asked, each. */
async function probe(world: TextWorld, provider: ScriptedProvider, count: number): Promise<number[]> {
  const took: number[] = []
  for (let number = 0; number < count; number++) {
    const to = newPhone()
    const began = performance.now()
    const trial = { to, template: 'Hello', language: 'en', stop: 'dropoff' }
    await world.call('POST', '/v1/notifications/trial', world.keys.clientKey, trial)
    while (!provider.requests.some((request) => request.to === to)) await wait(5)
    took.push(performance.now() - began)
  }
  return took
}

async function untilSent({ env }: TestWorker, seed: Seed, count: number): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const { states } = await seed.standOf(env)
    const { pending = 0, sending = 0 } = states
    if (pending + sending === 0) return
    if (Date.now() > end) throw new Error(`Of ${count} texts some still wait: ${JSON.stringify(states)}`)
    await wait(500)
  }
}

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
