import { betterAuth } from 'better-auth'
import { waitUntil } from 'cloudflare:workers'
import type { Env } from '../env.ts'
import { whiteLabelHosts } from './hosts.ts'
import { authOptions } from './options.ts'

// load-auth.ts loads this file: what answers a key, an embed or a tracking link never evaluates better-auth.

export type Auth = ReturnType<typeof create>
let made: { auth: Auth; secret: string; hosts: string } | undefined

/** The one instance of this isolate; it is made again when a white-label host comes or goes. */
export async function authFor(env: Env, now: Date): Promise<Auth> {
  const hosts = (await whiteLabelHosts(env, now)).map(({ host }) => host)
  const current = { secret: env.AUTH_SECRET, hosts: hosts.join() }
  if (made?.secret === current.secret && made.hosts === current.hosts) return made.auth
  const auth = create(env, hosts)
  // Shared once it stands: a request must not wait for what another one is doing.
  await auth.$context
  made = { auth, ...current }
  return auth
}

function create(env: Env, hosts: readonly string[]) {
  const options = authOptions({
    baseUrl: env.BASE_URL,
    secret: env.AUTH_SECRET,
    hosts,
    after: waitUntil,
  })
  return betterAuth({ ...options, database: env.DIRECTORY })
}
