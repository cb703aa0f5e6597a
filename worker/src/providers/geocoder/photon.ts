import type { Point } from '@waybill/contract/points'
import { endpoint, fetchJson } from '../fetch-json.ts'
import type { Fetch, Query } from '../fetch-json.ts'
import { ProviderError } from '../provider-error.ts'
import type { Geocoder, SuggestQuery, Suggestion } from './geocoder.ts'
import { readPhotonAnswer } from './photon-answer.ts'

const TIMEOUT = 3000
const LONGEST_QUERY = 200
const ATTRIBUTION = '© OpenStreetMap contributors'
// Photon answers in these languages; any other is refused with HTTP 400, so others get the local names.
const LANGUAGES = new Set(['en', 'de', 'fr'])

/** Where a Photon server stands and how it is paid for. */
export interface PhotonSettings {
  readonly baseUrl: string
  readonly key?: string | undefined
  readonly attribution?: string | undefined
  /** Milliseconds; default 3000. */
  readonly timeout?: number | undefined
}

/** A geocoder that speaks the protocol of Photon (komoot), self-hosted or rented. */
export function photonGeocoder(settings: PhotonSettings, fetch: Fetch): Geocoder {
  const ask = async (path: string, query: Query): Promise<Suggestion[]> => {
    const url = endpoint(settings.baseUrl, path, query)
    const { key, timeout = TIMEOUT } = settings
    const { ok, status, body } = await fetchJson({ provider: 'photon', fetch, url, key, timeout })
    if (!ok) throw new ProviderError('photon', 'refused', status)
    const suggestions = readPhotonAnswer(body)
    if (!suggestions) throw new ProviderError('photon', 'malformed', status)
    return suggestions
  }
  return {
    attribution: settings.attribution ?? ATTRIBUTION,
    async suggest(query) {
      if (!query.text.trim()) return []
      const found = await ask('api', toParameters(query))
      const wanted = found.filter(({ country }) => !query.country || country === query.country)
      return wanted.slice(0, query.limit)
    },
    async reverse(point, language) {
      const found = await ask('reverse', {
        ...place(point),
        layer: ['house', 'street'],
        limit: '5',
        ...languageOf(language),
      })
      return found.find(({ precise }) => precise) ?? found[0] ?? null
    },
  }
}

function toParameters({ text, near, country, language, limit }: SuggestQuery): Query {
  return {
    q: text.trim().slice(0, LONGEST_QUERY),
    layer: ['house', 'street'],
    // Shops share the address of their house and are left out later.
    limit: String(limit * 2),
    ...(country && { countrycode: country }),
    ...(near && place(near)),
    ...languageOf(language),
  }
}

function place({ latitude, longitude }: Point): Record<string, string> {
  return { lat: latitude.toFixed(6), lon: longitude.toFixed(6) }
}

function languageOf(tag: string): Record<string, string> {
  const [language = ''] = tag.toLowerCase().split('-')
  return LANGUAGES.has(language) ? { lang: language } : {}
}
