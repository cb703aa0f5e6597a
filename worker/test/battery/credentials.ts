import {
  COMPONENTS,
  endpoints,
  ROLE_SCOPES,
  SCOPES,
  type Audience,
  type Component,
  type Endpoint,
  type EndpointKey,
  type Scope,
} from '@waybill/contract'
import { env } from 'cloudflare:workers'
import { scopesOfRole } from '../../src/identity/caller-by-session.ts'
import { scopesOf } from '../../src/identity/caller-by-token.ts'
import { signToken, type Claims } from '../../src/identity/client-token.ts'
import type { Sending } from '../request.ts'
import { makeKey, makeMember, makePublishableKey } from '../tenants.ts'
import { SHOP } from './shop.ts'
import type { World } from './world.ts'

/** Something that a request may prove itself with. */
export interface Credential {
  readonly name: string
  readonly kind: 'none' | 'key' | 'session' | 'embed' | 'driver'
  readonly sending: Sending
  /** null: nobody stands behind it. */
  readonly audience: Audience | null
  readonly scopes: ReadonlySet<Scope>
  /** How it is refused wherever a credential is asked for; absent: the table decides. */
  readonly refusal?: '401 unauthenticated' | '403 forbidden' | '403 suspended' | '403 origin_not_allowed'
}

/** A member of every role, an embed of every component, a guest, a driver and a whole key of either side. */
export async function goodCredentials(world: World): Promise<Credential[]> {
  const { client, courier } = world.tenants
  return [
    ...(await Promise.all([...sessionsOf('client', client.id), ...sessionsOf('courier', courier.id)])),
    ...(await Promise.all([...COMPONENTS.map((component) => embedOf(world, component)), courierMinted(world)])),
    await guestOf(world),
    { ...driverOf(world) },
    keyHolder('client', client.key, ROLE_SCOPES.client.owner),
    keyHolder('courier', courier.key, ROLE_SCOPES.courier.owner),
  ]
}

/** The one of an audience who may call an endpoint: a key with every scope, or the owner where only people may. */
export async function rightCaller(key: EndpointKey, audience: Audience, world: World): Promise<Credential> {
  const { client, courier } = world.tenants
  const { person }: Endpoint = endpoints[key]
  if (person) return ownerOf(audience === 'courier' ? 'courier' : 'client', world)
  const makers: Record<Audience, () => Credential | Promise<Credential>> = {
    client: () => keyHolder('client', client.key, ROLE_SCOPES.client.owner),
    courier: () => keyHolder('courier', courier.key, ROLE_SCOPES.courier.owner),
    driver: () => driverOf(world),
    guest: () => guestOf(world),
    public: () => ({ name: 'nobody', kind: 'none', sending: {}, audience: null, scopes: new Set() }),
  }
  return makers[audience]()
}

const ownerOf = (audience: 'client' | 'courier', { tenants }: World): Credential => ({
  name: `owner of a ${audience}`,
  kind: 'session',
  sending: { cookie: tenants[audience].cookie },
  audience,
  scopes: new Set(scopesOfRole(audience, 'owner')),
})

/** A key that may do just this, and one that may do all but this, of either side. */
export async function narrowKeys({ tenants }: World, scope: Scope): Promise<Credential[]> {
  const others = SCOPES.filter((other) => other !== scope)
  const sides = (['client', 'courier'] as const).flatMap((side) => [
    { side, name: `key of a ${side} with ${scope} alone`, scopes: [scope] },
    { side, name: `key of a ${side} with all but ${scope}`, scopes: others },
  ])
  return Promise.all(
    sides.map(async ({ side, name, scopes }) => {
      const { key } = await makeKey(tenants[side].id, scopes)
      return { ...keyHolder(side, key, scopes), name }
    }),
  )
}

const keyHolder = (audience: 'client' | 'courier', key: string, scopes: readonly Scope[]): Credential => ({
  name: `key of a ${audience}`,
  kind: 'key',
  sending: { key },
  audience,
  scopes: new Set(scopes),
})

const driverOf = ({ driver: { key } }: World): Credential => ({
  name: 'driver',
  kind: 'driver',
  sending: { key, origin: env.BASE_URL },
  audience: 'driver',
  scopes: new Set(['run:write']),
})

const sessionsOf = (audience: 'client' | 'courier', organizationId: string): Promise<Credential>[] =>
  Object.keys(ROLE_SCOPES[audience]).map(async (role): Promise<Credential> => {
    const { cookie } = await makeMember(organizationId, role)
    const scopes = new Set(scopesOfRole(audience, role))
    return { name: `session of a ${audience}’s ${role}`, kind: 'session', sending: { cookie }, audience, scopes }
  })

export const mint = async (claims: Claims, at = new Date()): Promise<string> => (await signToken(env, claims, at)).token

async function embedOf({ tenants: { client } }: World, component: Component): Promise<Credential> {
  const key = await mint({ aud: 'client', sub: client.id, key: client.keyId, cmp: [component] })
  const sending = { key, origin: SHOP }
  return { name: `embedded ${component}`, kind: 'embed', sending, audience: 'client', scopes: scopesOf([component]) }
}

async function courierMinted({ tenants: { client, courier, connectionId: con } }: World): Promise<Credential> {
  const key = await mint({ aud: 'client', sub: client.id, key: courier.keyId, cmp: ['portal'], con })
  const scopes = scopesOf(['portal'])
  return {
    name: 'portal of a client that its courier embeds',
    kind: 'embed',
    sending: { key },
    audience: 'client',
    scopes,
  }
}

async function guestOf({ tenants }: World): Promise<Credential> {
  const { id } = await makePublishableKey(tenants, [SHOP])
  const { client, connectionId: con } = tenants
  const key = await mint({ aud: 'guest', sub: client.id, key: id, cmp: ['order-form'], con, ori: SHOP })
  const sending = { key, origin: SHOP }
  return { name: 'guest', kind: 'embed', sending, audience: 'guest', scopes: scopesOf(['order-form']) }
}
