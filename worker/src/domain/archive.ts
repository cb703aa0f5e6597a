import type { Instant, Party, TimelineEvent } from '@waybill/contract'
import type { OrderRecord } from './change.ts'

/** A line of the timeline as the database holds it. */
export interface EventRow {
  readonly order_id: string
  readonly seq: number
  readonly type: TimelineEvent['type']
  readonly at: Instant
  readonly reported_at: Instant | null
  readonly party: Party
  readonly actor_id: string | null
  readonly actor_name: string
  readonly leg_id: string | null
  readonly text: string
}

/** A closed order with its timeline: one line of NDJSON. */
export interface ArchivedOrder {
  readonly order: OrderRecord
  readonly events: readonly EventRow[]
}

/** An order that is to be archived as it stands in this version. */
export interface DueOrder {
  readonly id: string
  readonly version: number
  readonly archived: ArchivedOrder
}

/** Where an order's line stands in the object: `start` and `bytes` of its text. */
export interface ArchiveLine {
  readonly id: string
  /** The version that was written: an order that has changed since stays where it is. */
  readonly version: number
  readonly legIds: readonly string[]
  readonly start: number
  readonly bytes: number
}

/** The text of an archive object and where each order stands in it. */
export function toArchive(orders: readonly DueOrder[]): { body: Uint8Array; lines: ArchiveLine[] } {
  const encoder = new TextEncoder()
  const texts = orders.map(({ archived }) => encoder.encode(`${JSON.stringify(archived)}\n`))
  const body = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0))
  let start = 0
  const lines = orders.map(({ id, version, archived }, index) => {
    const text = texts[index] ?? new Uint8Array()
    body.set(text, start)
    const line = { id, version, legIds: archived.order.legs.map((leg) => leg.id), start, bytes: text.length }
    start += text.length
    return line
  })
  return { body, lines }
}
