import * as z from 'zod'
import { toAddressLine } from '../../domain/address-line.ts'
import type { Suggestion } from './geocoder.ts'

const Text = z.string().trim().min(1).max(200)

const Feature = z.object({
  geometry: z.object({
    type: z.literal('Point'),
    coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  }),
  properties: z.object({
    type: z.string().optional(),
    name: Text.optional(),
    street: Text.optional(),
    housenumber: Text.optional(),
    postcode: Text.optional(),
    city: Text.optional(),
    locality: Text.optional(),
    district: Text.optional(),
    county: Text.optional(),
    countrycode: z.string().regex(/^[a-z]{2}$/i),
  }),
})

const Answer = z.object({ features: z.array(z.unknown()).max(100) })

type Feature = z.infer<typeof Feature>

// Where the postcode follows the town; in all other countries it stands before it.
const POSTCODE_LAST = new Set(['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'SG', 'US', 'ZA'])

/**
 * Turns Photon's GeoJSON into suggestions. Features that are no street address are left out; an answer of another
 * shape, or one in which no feature can be read, gives null.
 */
export function readPhotonAnswer(body: unknown): Suggestion[] | null {
  const answer = Answer.safeParse(body)
  if (!answer.success) return null
  const features = answer.data.features.map((feature) => Feature.safeParse(feature)).flatMap(({ data }) => data ?? [])
  if (features.length === 0 && answer.data.features.length > 0) return null
  return unique(features.map(toSuggestion).filter((suggestion) => suggestion !== null))
}

function toSuggestion({ geometry, properties }: Feature): Suggestion | null {
  const { type, name, street = type === 'street' ? name : undefined, housenumber, postcode } = properties
  const city = properties.city ?? properties.locality ?? properties.district ?? properties.county
  if (!street || !city) return null
  const [longitude, latitude] = geometry.coordinates
  const country = properties.countrycode.toUpperCase()
  return {
    label: labelOf(street, housenumber, postcode, city, country),
    street,
    ...(housenumber && { houseNumber: housenumber }),
    ...(postcode && { postcode }),
    city,
    country,
    point: { latitude, longitude },
    precise: housenumber !== undefined,
  }
}

function labelOf(street: string, number = '', postcode = '', city: string, country: string): string {
  const town = POSTCODE_LAST.has(country) ? `${city} ${postcode}` : `${postcode} ${city}`
  return `${toAddressLine(country, street, number)}, ${town.trim()}`
}

// A house and the shop in it are two features of one address; the first is kept.
function unique(suggestions: Suggestion[]): Suggestion[] {
  const seen = new Set<string>()
  return suggestions.filter(({ label, country }) => {
    const key = `${country} ${label}`
    return !seen.has(key) && seen.add(key)
  })
}
