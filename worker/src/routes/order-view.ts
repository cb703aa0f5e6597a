import type { Leg, Order, RunLeg } from '@waybill/contract'
import type { LegRecord, OrderRecord } from '../domain/change.ts'
import { legOf } from '../domain/legs.ts'
import type { Env } from '../env.ts'
import { toProof } from '../identity/signed-files.ts'

/** An order as its client and courier see it. */
export async function toOrder(env: Env, record: OrderRecord, now: Date): Promise<Order> {
  return { ...record, legs: await Promise.all(record.legs.map((leg) => toLegView(env, leg, now))) }
}

/** A stop with addresses for the files of its proof. */
export const toLegView = async (env: Env, leg: LegRecord, now: Date): Promise<Leg> => ({
  ...leg,
  proof: await toProof(env, leg.proof, now),
})

/** A stop of a driver's day, with the order that it belongs to. */
export async function toRunLeg(env: Env, order: OrderRecord, legId: string, now: Date): Promise<RunLeg> {
  const leg = await toLegView(env, legOf(order, legId), now)
  return { orderId: order.id, shortId: order.shortId, clientName: order.client.name, leg }
}
