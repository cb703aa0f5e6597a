import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { geocoderOf } from '../providers/of-env.ts'

export function addressRoutes(app: App): void {
  on(app, 'GET /v1/addresses', async ({ query: { text, latitude, longitude } }, { caller, env }) => {
    const { country, language } = caller.organization
    const near = latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined
    const geocoder = geocoderOf(env)
    const items = await geocoder.suggest({ text, country, language, limit: 6, ...(near && { near }) })
    return { items, attribution: geocoder.attribution }
  })
}
