import type { Change, OrderRecord } from '../../../worker/src/domain/change.ts'
import { cancelOrder, editOrder, placeOrder } from '../../../worker/src/domain/orders.ts'
import { roomMessages } from '../../../worker/src/domain/rooms.ts'
import { newId, newShortId } from '../../../worker/src/store/ids.ts'
import { clientView, connection, decision, legDraft, orderDraft } from '../../factories.ts'
import { CLIENT, CONNECTION, COURIER } from './seed.ts'
import type { Counted, Database, Statement } from './shard.ts'

/** What a save took: milliseconds, and rows read and written by all its statements. */
export interface Saved {
  readonly taken: number
  readonly read: number
  readonly written: number
}

const bench = { ...connection, id: CONNECTION, courierId: COURIER, clientId: CLIENT }
const draft = orderDraft()
const moved = orderDraft({ dropoffs: [legDraft({ contact: { name: 'Ana Núñez', phone: '+59899412079' } })] })

/** Places an order among the others, edits it and cancels it, each as a request does: its event, row, legs and messages. */
export async function saveThrice(db: Database): Promise<Record<'place' | 'edit' | 'cancel', Saved>> {
  const by = decision('client', { at: new Date().toISOString() })
  const ids = { id: newId('aa'), shortId: newShortId(), legIds: [newId('aa'), newId('aa')] }
  const client = { ...clientView, id: CLIENT }
  const placed = placeOrder({ draft, connection: bench, client, guest: false, ...ids }, by)
  const edited = editOrder(placed.order, moved, ids.legIds, by)
  const cancelled = cancelOrder(edited.order, '', by)
  return {
    place: await save(db, placed, null),
    edit: await save(db, edited, placed.order),
    cancel: await save(db, cancelled, edited.order),
  }
}

async function save(db: Database, change: Change, previous: OrderRecord | null): Promise<Saved> {
  const { commit } = await loadCommit()
  const batches: Counted[] = []
  const counting = {
    prepare: (sql: string) => db.prepare(sql),
    batch: async (statements: Statement[]) => batches.push(...(await db.batch(statements))),
  }
  const started = performance.now()
  const idempotency = { tenant: CLIENT, key: newId('aa'), hash: '' }
  await commit(counting, { change, previous, texts: [], messages: roomMessages(change, null), idempotency, answer: {} })
  const taken = performance.now() - started
  const sum = (name: 'rows_read' | 'rows_written') => batches.reduce((all, { meta }) => all + meta[name], 0)
  return { taken, read: sum('rows_read'), written: sum('rows_written') }
}

// By address, not by name: the store is checked with the worker's types, which clash with those of a browser here.
const loadCommit = (): Promise<{ commit: (db: object, commit: object) => Promise<unknown> }> =>
  import(new URL('../../../worker/src/store/commit.ts', import.meta.url).href)
