import { betterAuth } from 'better-auth'
import { waitUntil } from 'cloudflare:workers'
import type { Env } from '../env.ts'
import { insertLink } from '../store/links.ts'
import { findLook } from '../store/organizations.ts'
import { whiteLabelHosts } from './hosts.ts'
import { newLink } from './links.ts'
import { mailInvitation } from './mails.ts'
import { authOptions } from './options.ts'

// Load this file with import() only: what answers a key, an embed or a tracking link never evaluates better-auth.

export type Auth = ReturnType<typeof create>
let made: { auth: Auth; secret: string; hosts: string } | undefined

/** The one instance of this isolate; it is made again when a white-label host comes or goes. */
export async function authFor(env: Env, now: Date): Promise<Auth> {
  const hosts = (await whiteLabelHosts(env, now)).map(({ host }) => host)
  const current = { secret: env.AUTH_SECRET, hosts: hosts.join() }
  if (made?.secret !== current.secret || made.hosts !== current.hosts) {
    made = { auth: create(env, hosts), ...current }
  }
  return made.auth
}

function create(env: Env, hosts: readonly string[]) {
  const options = authOptions({
    baseUrl: env.BASE_URL,
    secret: env.AUTH_SECRET,
    hosts,
    invite: async ({ id, email, organization, inviterName }) => {
      const { url, link } = await newLink(env.BASE_URL, 'invitation', id, new Date())
      const [look] = await Promise.all([
        findLook(env.DIRECTORY, organization.id),
        insertLink(env.DIRECTORY, link).run(),
      ])
      const language = look?.language ?? 'en'
      await mailInvitation(env, { to: email, url, organizationName: organization.name, inviterName, language })
    },
    after: waitUntil,
  })
  return betterAuth({ ...options, database: env.DIRECTORY })
}
