import { ApiError, type Branding } from '@waybill/contract'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { forgetHosts } from '../identity/hosts.ts'
import { logoUrl } from '../identity/logos.ts'
import { forgetLook } from '../identity/looks.ts'
import { selectBranding, toBranding, updateBranding, type StoredBranding } from '../store/branding.ts'

/** What a courier's own portal wears, and where it is. */
export function brandingRoutes(app: App): void {
  on(app, 'GET /v1/courier/branding', async (_, { env, caller }) => {
    const { results } = await selectBranding(env.DIRECTORY, caller.organization.id).all()
    return toView(env, toBranding(results))
  })
  on(app, 'PATCH /v1/courier/branding', async ({ body }, { env, caller }) => {
    checkHost(env, body.host)
    const branding = await updateBranding(env.DIRECTORY, caller.organization.id, body)
    forgetHosts()
    forgetLook(caller.organization.id)
    return toView(env, branding)
  })
}

const toView = (env: Env, { logoFile, ...branding }: StoredBranding): Branding => ({
  ...branding,
  logoUrl: logoUrl(env, logoFile),
})

/** The plain host is everybody's. */
function checkHost(env: Env, host: string | null | undefined): void {
  if (host !== new URL(env.BASE_URL).host) return
  const fields = [{ path: 'host', code: 'not_allowed' as const, message: 'This host belongs to all couriers' }]
  throw new ApiError('invalid_request', 'Choose another host', { fields })
}
