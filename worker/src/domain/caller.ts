import type { Audience, Component, Connection, OrganizationView, Party, Scope } from '@waybill/contract'

/** Who acts, as the timeline names them. */
export type Actor =
  | { kind: 'person'; id: string; name: string; email: string; language: string | null; role: string }
  | { kind: 'key'; id: string; name: string }
  | { kind: 'embed'; keyId: string; origin: string | null; components: readonly Component[] }
  | { kind: 'driver'; id: string; name: string }

/** An authenticated caller: one actor for one organization, with the connections that it may use. */
export interface Caller {
  actor: Actor
  audience: Exclude<Audience, 'public'>
  organization: OrganizationView
  /** A client's active ones, a courier's suspended ones too; a driver and a guest have only what they need. */
  connections: readonly Connection[]
  /** A client's connections that their couriers have suspended. */
  paused: readonly Connection[]
  /** Ids of connections of which a client sees nothing: suspended and removed ones. */
  withheld: readonly string[]
  /** The one connection that it may see anything of; null: all of its organization’s. */
  boundTo: string | null
  scopes: ReadonlySet<Scope>
  /** Organizations that this person may switch to; just the one for keys, embeds and drivers. */
  organizations: readonly { id: string; kind: 'client' | 'courier'; name: string }[]
}

/** A caller who is a signed-in person. */
export type PersonCaller = Caller & { actor: Extract<Actor, { kind: 'person' }> }

export const isPerson = (caller: Caller): caller is PersonCaller => caller.actor.kind === 'person'

/** The side that a caller stands on in the action table. */
export function partyOf(caller: Caller): Party {
  return PARTY_OF[caller.audience]
}
const PARTY_OF = { client: 'client', guest: 'client', courier: 'courier', driver: 'driver' } as const

/** What a client is bound to on the host of a courier that it has nothing to do with. */
export const NO_CONNECTION = ''

/** How the timeline names a caller: guests by the site that they came from. */
export function nameOf({ actor, audience, organization }: Caller): string {
  if (actor.kind === 'person' || actor.kind === 'driver') return actor.name || organization.name
  const site = audience === 'guest' && actor.kind === 'embed' ? actor.origin : null
  return site === null ? organization.name : new URL(site).host
}
