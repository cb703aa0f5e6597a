import { foldWords } from '../geocoder/fold.ts'
import type { Fetch } from '../fetch-json.ts'
import { BLOCK, HOUSES, metersOf, placeAt } from './sample-city.ts'

/** A Photon server that knows the sample city's houses, and answers as the protocol says. */
export const fakePhoton: Fetch = async (address) => {
  const url = new URL(address)
  const query = url.searchParams
  const features = url.pathname.endsWith('/reverse') ? near(query) : search(query)
  const limit = Number(query.get('limit') ?? 15)
  return Response.json({ type: 'FeatureCollection', features: features.slice(0, limit) })
}

function search(query: URLSearchParams): unknown[] {
  const wanted = query.get('countrycode')
  const words = foldWords((query.get('q') ?? '').split(',')[0] ?? '')
  if (wanted && wanted !== 'UY') return []
  return allFeatures().filter(({ properties: { street, housenumber } }) => {
    const name = foldWords(`${street} ${housenumber}`)
    return words.length > 0 && words.every((word) => name.some((part) => part.startsWith(word)))
  })
}

function near(query: URLSearchParams): unknown[] {
  const point = { latitude: Number(query.get('lat')), longitude: Number(query.get('lon')) }
  const here = metersOf(point)
  return allFeatures()
    .map((feature) => ({ feature, away: Math.hypot(feature.at.east - here.east, feature.at.north - here.north) }))
    .filter(({ away }) => away < 200)
    .toSorted((a, b) => a.away - b.away)
    .map(({ feature }) => feature)
}

function allFeatures() {
  return HOUSES.flatMap(([street, numbers], row) =>
    numbers.map((housenumber, index) => {
      const { latitude, longitude } = placeAt(index * 10, row * BLOCK)
      return {
        type: 'Feature',
        at: { east: index * 10, north: row * BLOCK },
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
        properties: {
          osm_type: 'N',
          osm_key: 'place',
          osm_value: 'house',
          type: 'house',
          street,
          housenumber,
          city: 'Montevideo',
          country: 'Uruguay',
          countrycode: 'UY',
        },
      }
    }),
  )
}
