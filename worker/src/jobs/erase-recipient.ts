import type { D1Database } from '@cloudflare/workers-types'
import { toArchive } from '../domain/archive.ts'
import type { OrderRecord } from '../domain/change.ts'
import { eraseFrom, eraseFromArchive, type Erasure } from '../domain/erasure.ts'
import type { Env } from '../env.ts'
import { archiveNaming, moveArchived, type ArchiveObject } from '../store/archive-erasure.ts'
import { eraseBesideOrders, eraseFromDirectory, eraseOptOuts, recordErasure } from '../store/erasure-elsewhere.ts'
import { ordersNaming, writeErasure } from '../store/erasure.ts'
import { newId } from '../store/ids.ts'
import { allShards, type ShardName } from '../store/shards.ts'

/** All that holds data of recipients. */
export type Vaults = Pick<Env, 'DIRECTORY' | 'FILES' | ShardName>

export interface ErasureReport {
  readonly orders: number
  readonly archivedOrders: number
  readonly texts: number
  readonly messages: number
  readonly files: number
  readonly savedStops: number
  /** Kept with nothing but the number, so that nobody texts it again; 0 where those were erased too. */
  readonly optOuts: number
  /** Short ids of orders that are not over yet: erase again when they are. */
  readonly left: readonly string[]
}

interface Wish {
  readonly phone: string
  /** Forgets opt-outs too: from then on the number may be texted again. */
  readonly withOptOuts: boolean
}

/**
 * Erases whoever has a number from everything that an installation holds. Orders, their times and their counts stay, without
 * the person. It can be stopped and run again at any moment: what is done is not found a second time.
 */
export async function eraseRecipient(env: Vaults, wish: Wish, now: Date): Promise<ErasureReport> {
  const work = new EraseWork(env, wish.phone, now.toISOString())
  for (const db of allShards(env)) await work.eraseShard(db)
  await work.eraseArchive()
  const beside = await Promise.all(allShards(env).map((db) => eraseBesideOrders(db, wish.phone)))
  if (wish.withOptOuts) await Promise.all(allShards(env).map((db) => eraseOptOuts(db, wish.phone)))
  await eraseFromDirectory(env.DIRECTORY, wish.phone, work.orderIds)
  const sum = (name: 'stops' | 'texts' | 'optOuts') => beside.reduce((total, one) => total + one[name], 0)
  const report = {
    ...work.counts,
    texts: work.counts.texts + sum('texts'),
    savedStops: sum('stops'),
    optOuts: wish.withOptOuts ? 0 : sum('optOuts'),
    left: work.left,
  }
  await recordErasure(env.DIRECTORY, { id: newId(), phone: wish.phone, report, at: now.toISOString() })
  return report
}

/** Under way, an order still needs its people. */
const isOver = ({ status }: OrderRecord): boolean => status !== 'placed' && status !== 'in_progress'

/** One run: what it has found so far. */
class EraseWork {
  readonly orderIds: string[] = []
  readonly left: string[] = []
  readonly counts = { orders: 0, archivedOrders: 0, texts: 0, messages: 0, files: 0 }
  readonly #env: Vaults
  readonly #phone: string
  readonly #at: string

  constructor(env: Vaults, phone: string, at: string) {
    this.#env = env
    this.#phone = phone
    this.#at = at
  }

  async eraseShard(db: D1Database): Promise<void> {
    for await (const orders of ordersNaming(db, this.#phone)) {
      for (const order of orders) {
        const erasure = eraseFrom(order, this.#phone)
        if (!erasure) continue
        if (isOver(order)) await this.#erase(db, order, erasure)
        else this.left.push(order.shortId)
      }
    }
  }

  async eraseArchive(): Promise<void> {
    for await (const object of archiveNaming(this.#env, this.#phone)) await this.#rewrite(object)
  }

  async #erase(db: D1Database, previous: OrderRecord, erasure: Erasure): Promise<void> {
    await this.#dropFiles(erasure)
    const { texts, messages } = await writeErasure(db, previous, erasure, this.#phone, this.#at)
    this.counts.orders += 1
    this.counts.texts += texts
    this.counts.messages += messages
    this.orderIds.push(previous.id)
  }

  /** Files first: whatever stops this, the order still names what is left of them. */
  async #dropFiles({ fileIds }: Erasure): Promise<void> {
    if (fileIds.length > 0) await this.#env.FILES.delete([...fileIds])
    this.counts.files += fileIds.length
  }

  /** The new object first, then the rows that lead to it, then the old one goes: an order always has its line. */
  async #rewrite({ key, orders }: ArchiveObject): Promise<void> {
    const erased = orders.map((archived) => eraseFromArchive(archived, this.#phone) ?? { archived, erasure: null })
    const { body, lines } = toArchive(
      erased.map(({ archived }) => ({ id: archived.order.id, version: archived.order.version, archived })),
    )
    const next = key.replace(/[^/]+$/, `${newId()}.ndjson`)
    for (const { erasure } of erased) if (erasure) await this.#dropFiles(erasure)
    await this.#env.FILES.put(next, body, { httpMetadata: { contentType: 'application/x-ndjson' } })
    for (const db of allShards(this.#env)) await moveArchived(db, key, next, lines).run()
    for (const { archived, erasure } of erased) if (erasure) await this.#forgetArchived(archived.order, erasure)
    await this.#env.FILES.delete(key)
  }

  /** Texts, conversation and visits of an archived order are still in the databases. */
  async #forgetArchived(order: OrderRecord, erasure: Erasure): Promise<void> {
    for (const db of allShards(this.#env)) {
      const { texts, messages } = await writeErasure(db, order, { ...erasure, order }, this.#phone, this.#at)
      this.counts.texts += texts
      this.counts.messages += messages
    }
    this.counts.archivedOrders += 1
    this.orderIds.push(order.id)
  }
}
