import type { Audience, EndpointKey, Endpoints, Input } from '@waybill/contract'
import type { Credential } from './credentials.ts'
import type { World } from './world.ts'

/** What belongs to a tenant and has an id. */
export type Thing =
  | 'order'
  | 'leg'
  | 'stop'
  | 'connection'
  | 'client'
  | 'driver'
  | 'file'
  | 'chatFile'
  | 'key'
  | 'webhook'
  | 'message'
  | 'session'
  | 'member'
  | 'invitation'
  | 'view'
  | 'letter'

/** How to reach one endpoint rightly, so that the batteries can reach it wrongly. */
export interface Fixture<K extends EndpointKey> {
  /** Makes whatever the request of an audience needs and says what to send; each call makes it anew. */
  prepare(world: World, audience: Audience): Promise<Input<Endpoints, K>>
  /** Where the request names a tenant's things: `params.id`, `body.photos.0`. */
  readonly names?: Readonly<Record<string, Thing>>
  /** The origin that the right caller's browser sends. */
  readonly origin?: string
  /** Whether who calls it rightly cannot call anything afterwards: it gets a credential of its own. */
  readonly endsSession?: true
  /** Whether an exact limit stops the one who sends the same thing for the sixth time. */
  readonly limited?: true
  /** Whether what it names belongs to one person, so that colleagues know nothing of it either. */
  readonly personal?: true
  /** Who is refused although the table lets them in: the reason stands beside it. */
  refuses?(credential: Credential): boolean
}

/** One for each endpoint: a new endpoint without a fixture does not compile. */
export type Fixtures<Keys extends EndpointKey = EndpointKey> = { readonly [K in Keys]: Fixture<K> }
