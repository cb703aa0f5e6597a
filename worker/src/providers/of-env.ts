import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { geocoderFor, type Geocoder, type GeocoderSettings } from './geocoder/index.ts'
import { routerFor, type Router, type RouterSettings } from './router/index.ts'

const geocoders = new WeakMap<Env['DIRECTORY'], Geocoder>()
const routers = new WeakMap<Env['DIRECTORY'], Router>()

/** The geocoder that this installation chose; one per isolate, since the demo's holds its data. */
export function geocoderOf(env: Env): Geocoder {
  const made = geocoders.get(env.DIRECTORY) ?? geocoderFor(geocoderSettings(env), meansOf(env))
  geocoders.set(env.DIRECTORY, made)
  return made
}

/** The router that this installation chose; straight lines stand in while it fails. */
export function routerOf(env: Env): Router {
  const made = routers.get(env.DIRECTORY) ?? routerFor(routerSettings(env), meansOf(env))
  routers.set(env.DIRECTORY, made)
  return made
}

function geocoderSettings(env: Env): GeocoderSettings {
  if (env.GEOCODER === 'city') return { name: 'city' }
  const baseUrl = required(env.GEOCODER_URL, 'GEOCODER_URL')
  return { name: 'photon', baseUrl, key: env.GEOCODER_KEY, attribution: env.MAP_ATTRIBUTION }
}

function routerSettings(env: Env): RouterSettings {
  if (env.ROUTER !== 'osrm') return { name: env.ROUTER }
  return { name: 'osrm', baseUrl: required(env.ROUTER_URL, 'ROUTER_URL'), key: env.ROUTER_KEY }
}

function required(value: string | undefined, name: string): string {
  if (!value) throw new Error(`Set ${name} or choose another provider`)
  return value
}

const meansOf = ({ ASSETS }: Env) => ({
  fetch: (url: string, init?: RequestInit) => fetch(url, init),
  assets: { fetch: (url: string) => ASSETS.fetch(url) as unknown as Promise<Response> },
  report: (error: Error) => log('warn', 'router_failed', { message: error.message }),
})
