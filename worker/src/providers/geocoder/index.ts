import type { Assets } from '../city/city-files.ts'
import type { Fetch } from '../fetch-json.ts'
import { cityGeocoder } from './city.ts'
import type { Geocoder } from './geocoder.ts'
import { photonGeocoder } from './photon.ts'
import type { PhotonSettings } from './photon.ts'

export type { Geocoder, Suggestion, SuggestQuery } from './geocoder.ts'

interface SettingsByName {
  /** The demo's own addresses; needs no network. */
  city: object
  photon: PhotonSettings
}

type Name = keyof SettingsByName

/** Which geocoder an installation uses, and what that geocoder needs to know. */
export type GeocoderSettings<N extends Name = Name> = { [K in N]: { readonly name: K } & SettingsByName[K] }[N]

/** What geocoders need of the worker. */
export interface GeocoderMeans {
  readonly fetch: Fetch
  readonly assets: Assets
}

type Makers = { [N in Name]: (settings: GeocoderSettings<N>, means: GeocoderMeans) => Geocoder }

const GEOCODERS: Makers = {
  city: (_settings, { assets }) => cityGeocoder(assets),
  photon: (settings, { fetch }) => photonGeocoder(settings, fetch),
}

/** The geocoder that the settings name. */
export function geocoderFor<N extends Name>(settings: GeocoderSettings<N>, means: GeocoderMeans): Geocoder {
  return GEOCODERS[settings.name](settings, means)
}
