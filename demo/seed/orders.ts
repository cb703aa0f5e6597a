import type { Connection, LegDraft, OrganizationView } from '@waybill/contract'
import { parseInput } from '@waybill/contract'
import { OrderDraft } from '@waybill/contract/orders'
import type { Change, OrderRecord } from '../../worker/src/domain/change.ts'
import type { Decision } from '../../worker/src/domain/decision.ts'
import { arriveAtLeg, completeLeg, failLeg, startLeg } from '../../worker/src/domain/legs.ts'
import { assignOrder, cancelOrder, placeOrder, rejectOrder } from '../../worker/src/domain/orders.ts'
import type { Env } from '../../worker/src/env.ts'
import { commit } from '../../worker/src/store/commit.ts'
import { newId, newShortId } from '../../worker/src/store/ids.ts'
import { shardFor } from '../../worker/src/store/shards.ts'
import type { Progress, SeededOrder } from '../cast-orders.ts'
import { CLIENTS, COURIERS, DEPOTS, DRIVERS, PEOPLE } from '../cast.ts'
import type { People } from '../demo-file.ts'
import { storeProof } from './pictures.ts'
import { addressAt } from './places.ts'
import { seedTextsOf } from './texts.ts'

const MINUTE = 60_000
const CLIENT_VIEW = {
  kind: 'client',
  country: 'UY',
  timeZone: 'America/Montevideo',
  units: 'metric',
  language: 'es',
} as const

/** One order as it happened: each step decides, writes and moves the clock on. */
interface Story {
  readonly env: Env
  readonly people: People
  readonly wish: SeededOrder
  readonly now: Date
}
type Step = (order: OrderRecord, story: Story, minute: number) => Promise<Change> | Change

const assign: Step = (order, { wish, people, ...story }, minute) => {
  const name = wish.driver ?? 'diego'
  const { id } = people.drivers[name]
  const { name: driverName, vehicle } = DRIVERS[name]
  return assignOrder(order, { id, name: driverName, vehicle }, by('courier', { wish, people, ...story }, minute))
}
const start =
  (leg: number): Step =>
  (order, story, minute) =>
    startLeg(order, legAt(order, leg), by('driver', story, minute))
const arrive =
  (leg: number): Step =>
  (order, story, minute) =>
    arriveAtLeg(order, legAt(order, leg), by('driver', story, minute))
const complete =
  (leg: number): Step =>
  async (order, story, minute) => {
    const { env, wish, people } = story
    const decision = by('driver', story, minute)
    const { id: courierId, bucket } = people.couriers[wish.courier]
    const carrier = { courierId, bucket, driverId: decision.by.id ?? '', at: decision.at }
    const name = leg === 0 ? DEPOTS[wish.client].name : wish.recipient
    const proof = await storeProof(env, carrier, leg === 0 ? 'photo' : (wish.ask ?? 'both'), name)
    return completeLeg(order, legAt(order, leg), proof, decision)
  }
const fail: Step = (order, story, minute) =>
  failLeg(order, legAt(order, 1), { code: 'nobody_there', text: 'No answer at the door' }, by('driver', story, minute))
const cancel: Step = (order, story, minute) => cancelOrder(order, 'Bought by mistake', by('client', story, minute))
const reject: Step = (order, story, minute) =>
  rejectOrder(
    order,
    { code: 'address_problem', text: 'Which number on Ellauri? 868 is a car park.' },
    by('courier', story, minute),
  )

const PICKUP = [assign, start(0), arrive(0), complete(0), start(1)]
/** What happened to an order on its way to where it stands, five minutes apart. */
const STEPS = {
  placed: [],
  assigned: [assign],
  picked_up: PICKUP,
  completed: [...PICKUP, arrive(1), complete(1)],
  failed: [...PICKUP, arrive(1), fail],
  rejected: [reject],
  cancelled: [cancel],
} as const satisfies Record<Progress, readonly Step[]>

/** Writes an order with its history and answers how it stands now. */
export async function seedOrder(env: Env, people: People, wish: SeededOrder, now: Date): Promise<OrderRecord> {
  const story: Story = { env, people, wish, now }
  let { order } = await write(story, await place(story))
  for (const [index, step] of STEPS[wish.progress].entries()) {
    const minute = Math.max(wish.placed - 4 * (index + 1), 0)
    order = (await write(story, await step(order, story, minute))).order
  }
  return order
}

async function place(story: Story): Promise<Change> {
  const { people, wish } = story
  const { id: clientId, connections } = people.clients[wish.client]
  const { id: courierId, bucket } = people.couriers[wish.courier]
  const [clientName, courierName] = [CLIENTS[wish.client].name, COURIERS[wish.courier].name]
  const id = connections[wish.courier] ?? ''
  const connection: Connection = { id, courierId, courierName, clientId, clientName, status: 'active' }
  const client: OrganizationView = { ...CLIENT_VIEW, id: clientId, name: clientName }
  const ids = { id: newId(bucket), shortId: newShortId(), legIds: [newId(bucket), newId(bucket)] }
  const draft = await draftOf(story)
  return placeOrder({ draft, connection, client, guest: false, ...ids }, by('client', story, wish.placed))
}

async function draftOf({ wish, now }: Story): Promise<OrderDraft> {
  const { line, name, phone } = DEPOTS[wish.client]
  const placedAt = now.getTime() - wish.placed * MINUTE
  const until = (minutes: number) => ({ after: null, before: new Date(placedAt + minutes * MINUTE).toISOString() })
  const pickup: Partial<LegDraft> = { contact: { name, phone }, window: until(60) }
  const contact = { name: wish.recipient, phone: wish.phone }
  const requirements = { signature: wants(wish, 'signature'), photo: wants(wish, 'photo') }
  return parseInput(OrderDraft, {
    pickup: { ...pickup, address: await addressAt(line) },
    dropoffs: [
      { address: await addressAt(wish.line, wish.unit), contact, requirements, notes: wish.notes, window: until(120) },
    ],
  })
}

const wants = ({ ask }: SeededOrder, what: 'signature' | 'photo'): boolean => ask === what || ask === 'both'

/** Past events queue no texts: those would be sent now. */
async function write({ env }: Story, change: Change): Promise<Change> {
  const quiet = { texts: [], messages: [], idempotency: null, answer: null }
  await commit(await shardFor(env, change.order.id), { change, ...quiet })
  await seedTextsOf(env, change)
  return change
}

function by(party: 'client' | 'courier' | 'driver', { people, wish, now }: Story, minute: number): Decision {
  const driver = wish.driver ?? 'diego'
  const actors = {
    client: { id: people.people.portal.id, name: PEOPLE.portal.name },
    courier: { id: people.people.desk.id, name: PEOPLE.desk.name },
    driver: { id: people.drivers[driver].id, name: DRIVERS[driver].name },
  }
  const at = new Date(now.getTime() - minute * MINUTE).toISOString()
  return { at, by: { party, ...actors[party] } }
}

function legAt(order: OrderRecord, index: number): string {
  const leg = order.legs[index]
  if (!leg) throw new Error('The order has no such stop')
  return leg.id
}
