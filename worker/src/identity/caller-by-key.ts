import { ApiError } from '@waybill/contract'
import type { Caller } from '../domain/caller.ts'
import type { Env } from '../env.ts'
import { BuiltCallers } from './built-callers.ts'
import type { Credential } from './credential.ts'
import { keyBySecret, noteUse, type KnownKey } from './known-keys.ts'
import type { KeyRecord } from '../store/keys.ts'
import { usableConnections } from './standing.ts'

type After = (work: Promise<unknown>) => void

const built = new BuiltCallers<KeyRecord>()

/** Who holds a secret key or a driver's credential. */
export async function callerByKey(
  { kind, value }: Credential & { kind: 'secret' | 'driver' },
  request: Request,
  env: Env,
  now: Date,
  after: After,
): Promise<Caller> {
  if (kind === 'secret' && request.headers.has('origin')) {
    throw new ApiError('forbidden', 'A secret key must never reach a browser: mint a client session on your server')
  }
  const known = await keyBySecret(env, kind, value, now)
  noteUse(env, known.key, now, after)
  const { driver } = known.key
  return built.of(known.key, known.standing, null, () => (driver ? toDriver(known, driver) : toKeyHolder(known)))
}

function toKeyHolder({ key, standing }: KnownKey): Caller {
  const { organization } = standing
  return {
    actor: { kind: 'key', id: key.id, name: key.name },
    audience: organization.kind,
    organization,
    ...usableConnections(standing),
    boundTo: null,
    scopes: new Set(key.scopes),
    organizations: [{ id: organization.id, kind: organization.kind, name: organization.name }],
  }
}

function toDriver(
  { key, standing: { organization } }: KnownKey,
  driver: { id: string; name: string; active: boolean },
) {
  if (!driver.active) throw new ApiError('suspended', 'This driver is suspended')
  const caller: Caller = {
    actor: { kind: 'driver', id: driver.id, name: driver.name },
    audience: 'driver',
    organization,
    connections: [],
    paused: [],
    withheld: [],
    boundTo: null,
    scopes: new Set(key.scopes),
    organizations: [{ id: organization.id, kind: organization.kind, name: organization.name }],
  }
  return caller
}
