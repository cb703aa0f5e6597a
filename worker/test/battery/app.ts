import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createApp } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { sampleAssets } from '../../src/providers/fakes/sample-city.ts'
import { countTrips } from '../counting.ts'

const app = createApp()

/** The whole worker in a city of a few streets, with databases that count. */
export const counted = countTrips({ ...env, ASSETS: asFetcher(sampleAssets()) })

export const fetchFromApp = async (request: Request): Promise<Response> =>
  app.fetch(request, counted.env, createExecutionContext())

// The offline providers fetch by address alone.
function asFetcher(assets: object): Env['ASSETS'] {
  return assets as Env['ASSETS']
}
