import type { TextWishes } from '../domain/text-wishes.ts'
import type { Env } from '../env.ts'
import { ShortCache } from '../identity/short-cache.ts'
import { findWishes } from './notification-settings.ts'

const wishes = new ShortCache<TextWishes>()
const keyOf = (clientId: string, courierId: string): string => `${clientId} ${courierId}`

/** What an order's client wants texted, as this isolate read it within the last half minute. */
export async function knownWishes(
  env: Env,
  { client, courier }: { client: { id: string }; courier: { id: string } },
  now: Date,
): Promise<TextWishes> {
  const key = keyOf(client.id, courier.id)
  const known = wishes.get(key, now)
  if (known) return known
  const saved = await findWishes(env.DIRECTORY, { clientId: client.id, courierId: courier.id })
  return wishes.set(key, saved.wishes, now)
}

/** Forgets a client's wishes that were changed here; other isolates do within half a minute. */
export function forgetWishes(clientId: string, courierIds: readonly string[]): void {
  for (const courierId of courierIds) wishes.delete(keyOf(clientId, courierId))
}
