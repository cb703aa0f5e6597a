import type { Leg, Order } from '@waybill/contract'
import type { LegRecord, OrderRecord } from '../domain/change.ts'
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
