import { ApiError, type Suggestion } from '@waybill/contract'
import { toAddressLine } from '../domain/address-line.ts'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import type { Suggestion as Found } from '../providers/geocoder/index.ts'
import { geocoderOf } from '../providers/of-env.ts'
import { ProviderError } from '../providers/provider-error.ts'

export function addressRoutes(app: App): void {
  on(app, 'GET /v1/addresses', async ({ query: { text, latitude, longitude } }, { caller, env }) => {
    const { country, language } = caller.organization
    const near = latitude !== undefined && longitude !== undefined ? { near: { latitude, longitude } } : {}
    const geocoder = geocoderOf(env)
    const found = await geocoder.suggest({ text, country, language, limit: 6, ...near }).catch(asUnavailable)
    return { items: found.map(toSuggestion), attribution: geocoder.attribution }
  })
}

function asUnavailable(error: unknown): never {
  if (error instanceof ProviderError) {
    throw new ApiError('unavailable', 'Addresses cannot be looked up just now', { retryAfter: 5 })
  }
  throw error
}

const toSuggestion = ({
  label,
  street,
  houseNumber = '',
  postcode = '',
  city,
  country,
  point,
  precise,
}: Found): Suggestion => ({
  label,
  line: toAddressLine(country, street, houseNumber),
  city,
  postcode,
  country,
  point,
  precise,
})
