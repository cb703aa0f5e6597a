import { env } from 'cloudflare:workers'
import type { Caller } from '../src/domain/caller.ts'
import type { Env } from '../src/env.ts'
import { authenticate } from '../src/identity/authenticate.ts'
import { toRequest, type Sending } from './request.ts'

interface Occasion {
  readonly endpoint?: string
  readonly now?: Date
  readonly from?: Env
}

/** Whom the worker takes the sender of a request for. */
export async function who(
  sending: Sending,
  { endpoint = 'GET /v1/orders', now = new Date(), from = env }: Occasion = {},
): Promise<Caller | null> {
  const work: Promise<unknown>[] = []
  const caller = await authenticate(toRequest(endpoint, sending), from, now, (item) => work.push(item))
  await Promise.all(work)
  return caller
}

/** A moment so many seconds from now. */
export const later = (seconds: number): Date => new Date(Date.now() + seconds * 1000)

/** Suspends an organization behind the worker's back, as another isolate would. */
export const suspend = (organizationId: string): Promise<unknown> =>
  env.DIRECTORY.prepare(`UPDATE organization_settings SET status = 'suspended' WHERE organization_id = ?`)
    .bind(organizationId)
    .run()
