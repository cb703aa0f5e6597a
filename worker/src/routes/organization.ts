import { LOGO_TYPES, type OrganizationPatch, type OrganizationSettings } from '@waybill/contract'
import type { D1PreparedStatement } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { planEmailChange, type EmailPlan } from '../identity/email-changes.ts'
import { forgetLook } from '../identity/looks.ts'
import { LOGO_MARK, logoUrl } from '../identity/logos.ts'
import { forgetHosts } from '../identity/hosts.ts'
import { forgetOrganization } from '../identity/standing.ts'
import { newId } from '../store/ids.ts'
import {
  selectSettings,
  setLogo,
  toSettings,
  updateSettings,
  type StoredSettings,
} from '../store/organization-settings.ts'
import { cleanPicture } from './pictures.ts'

/** One's own organization: its name, how it works, its logo. */
export function organizationRoutes(app: App): void {
  on(app, 'GET /v1/organization', async (_, call) => toView(call.env, await read(call)))
  on(app, 'PATCH /v1/organization', ({ body }, call) => change(call, body))
  on(app, 'PUT /v1/organization/logo', ({ upload }, call) => replaceLogo(call, upload))
  on(app, 'DELETE /v1/organization/logo', (_, call) => replaceLogo(call, null))
}

const toView = (env: Env, { logoFile, ...settings }: StoredSettings): OrganizationSettings => ({
  ...settings,
  logoUrl: logoUrl(env, logoFile),
})

async function read({ env, caller, now }: Call): Promise<StoredSettings> {
  const { results } = await selectSettings(env.DIRECTORY, caller.organization.id, now.toISOString()).all()
  return toSettings(results)
}

async function change(call: Call, patch: OrganizationPatch): Promise<OrganizationSettings> {
  const { env, caller } = call
  const { id } = caller.organization
  const plan = patch.email === undefined ? null : await planFor(call, patch.email)
  const statements = [...updateSettings(env.DIRECTORY, id, patch), ...(plan?.statements ?? [])]
  const settings = await write(call, statements)
  await plan?.send()
  return toView(env, settings)
}

/** The mail speaks the person's language, or the organization's where a key asks. */
function planFor(call: Call, email: string): Promise<EmailPlan> {
  const { env, request, caller, now } = call
  const { id, name, language } = caller.organization
  const current = read(call).then((settings) => settings.email)
  const reader = caller.actor.kind === 'person' ? caller.actor.language : null
  const wish = { subject: { kind: 'organization', id }, email, current, name, language: reader ?? language } as const
  return planEmailChange(env, request, wish, now)
}

async function write({ env, caller, now }: Call, statements: D1PreparedStatement[]): Promise<StoredSettings> {
  const db = env.DIRECTORY
  const { id, kind } = caller.organization
  const results = await db.batch([...statements, selectSettings(db, id, now.toISOString())])
  forgetOrganization(id)
  forgetLook(id)
  if (kind === 'courier') forgetHosts()
  return toSettings(results.at(-1)?.results ?? [])
}

/** A logo's address names the file, so each logo has its own and browsers may keep it. */
async function replaceLogo(call: Call, bytes: Uint8Array | null): Promise<OrganizationSettings> {
  const { env, caller } = call
  const [before, file] = await Promise.all([read(call), bytes && storeLogo(env, bytes)])
  const settings = await write(call, [setLogo(env.DIRECTORY, caller.organization.id, file)])
  if (before.logoFile) call.after(env.FILES.delete(before.logoFile))
  return toView(env, settings)
}

async function storeLogo(env: Env, upload: Uint8Array): Promise<string> {
  const { type, bytes } = cleanPicture(upload, LOGO_TYPES)
  const id = newId()
  await env.FILES.put(id, bytes, { httpMetadata: { contentType: type }, customMetadata: LOGO_MARK })
  return id
}
