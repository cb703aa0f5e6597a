import type { Env } from '../env.ts'
import { geocoderFor, type Geocoder } from './geocoder/index.ts'
import { routerFor, type Router } from './router/index.ts'

/** The geocoder that this installation chose. */
export function geocoderOf(env: Env): Geocoder {
  const { GEOCODER: name, GEOCODER_URL: baseUrl, GEOCODER_KEY: key, MAP_ATTRIBUTION: attribution } = env
  return geocoderFor({ name, attribution, ...(baseUrl && { baseUrl }), ...(key && { key }) }, worldOf(env))
}

/** The router that this installation chose; straight lines stand in while it fails. */
export function routerOf(env: Env): Router {
  const { ROUTER: name, ROUTER_URL: baseUrl, ROUTER_KEY: key } = env
  return routerFor({ name, ...(baseUrl && { baseUrl }), ...(key && { key }) }, worldOf(env))
}

const worldOf = ({ ASSETS }: Env) => ({ fetch: globalThis.fetch.bind(globalThis), assets: ASSETS })
