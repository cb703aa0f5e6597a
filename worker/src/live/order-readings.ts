import { bucketOf } from '@waybill/contract/ids'
import type { Env } from '../env.ts'
import { shardFor } from '../store/shards.ts'
import { ordersWithLinks, type TrackedOrder } from '../store/tracking.ts'

/** How long a room may believe what it read: after that it shows no position without asking again. */
export const LEASE_MS = 30_000
/** Whether what was read then may be believed now; a clock that went back ends it too. */
export const isLeased = (readAt: number, now: number): boolean => now >= readAt && now < readAt + LEASE_MS
/** A room that has not asked for so long sleeps or has nobody to tell. */
const ASLEEP_MS = 2 * LEASE_MS
/** Whose lease is half over is read along with another. */
const SOON_MS = LEASE_MS / 2
const MOST_ALONG = 20

/** An order as it was at a moment, in milliseconds; of two readings the one of the later turn began later, whatever clocks say. */
export interface OrderReading extends TrackedOrder {
  readonly readAt: number
  readonly turn: number
}
let turns = 0

interface AwakeRoom {
  /** When its room asked last, and when another set out to read it along; both in milliseconds. */
  askedAt: number
  takenAt: number
  reading: OrderReading
}

/** The rooms that are awake in this isolate, by their order. */
const rooms = new Map<string, AwakeRoom>()

/** Reads an order as it is now. */
export async function readOrder(env: Env, orderId: string): Promise<OrderReading | null> {
  return read(env, orderId, [])
}

/**
 * An order whose lease has ended, of a later turn than the one that is known: as another room has read it along, else read now with the orders
 * of rooms that will soon ask too. A question costs the database and its worker far more than a row.
 */
export async function renewLease(env: Env, orderId: string, knownTurn: number): Promise<OrderReading | null> {
  const now = Date.now()
  const room = rooms.get(orderId)
  if (room && room.reading.turn > knownTurn && isLeased(room.reading.readAt, now)) {
    room.askedAt = now
    return room.reading
  }
  return read(env, orderId, readAlong(orderId, now))
}

async function read(env: Env, orderId: string, along: readonly string[]): Promise<OrderReading | null> {
  const begun = { readAt: Date.now(), turn: ++turns }
  for (const [id, { askedAt }] of rooms) if (begun.readAt - askedAt > ASLEEP_MS) rooms.delete(id)
  const shard = await shardFor(env, orderId)
  for (const found of await ordersWithLinks(shard, [orderId, ...along])) keep({ ...found, ...begun }, orderId)
  const room = rooms.get(orderId)
  return room && room.reading.turn >= begun.turn ? room.reading : null
}

function keep(reading: OrderReading, askedFor: string): void {
  const { order, readAt, turn } = reading
  const room = rooms.get(order.id) ?? { askedAt: 0, takenAt: 0, reading }
  if (order.id === askedFor) room.askedAt = readAt
  if (turn >= room.reading.turn) room.reading = reading
  rooms.set(order.id, room)
}

/** The orders that were read longest ago and lie surely in the same database, of rooms that have asked lately. */
function readAlong(orderId: string, now: number): string[] {
  const bucket = bucketOf(orderId)
  const along = [...rooms]
    .filter(
      ([id, { reading, askedAt, takenAt }]) =>
        bucketOf(id) === bucket && now - askedAt <= ASLEEP_MS && now - Math.max(reading.readAt, takenAt) >= SOON_MS,
    )
    .toSorted(([, one], [, other]) => one.reading.readAt - other.reading.readAt)
    .slice(0, MOST_ALONG)
  for (const [, room] of along) room.takenAt = now
  return along.map(([id]) => id)
}
