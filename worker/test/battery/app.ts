import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createApp } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { sampleAssets } from '../../src/providers/fakes/sample-city.ts'
import { forgetShardMap, shardFor } from '../../src/store/shards.ts'
import { countTrips, type Trip } from '../counting.ts'

const app = createApp()
const counted = countTrips({ ...env, ASSETS: asFetcher(sampleAssets()) })

// The offline providers fetch by address alone.
function asFetcher(assets: object): Env['ASSETS'] {
  return assets as Env['ASSETS']
}

/** Sends a request to the whole worker, in a city of a few streets. */
export const fetchFromApp = async (request: Request): Promise<Response> =>
  app.fetch(request, counted.env, createExecutionContext())

/** Reads the map of databases anew, as the worker did a moment ago that is about to answer. */
export async function refreshMap(bucket: string): Promise<void> {
  forgetShardMap(counted.env)
  await shardFor(counted.env, bucket)
}

/** The round trips to databases that a request makes until its answer; waits for what follows that, too. */
export async function tripsOf(request: Request): Promise<{ response: Response; trips: readonly Trip[] }> {
  const context = createExecutionContext()
  counted.forget()
  const response = await app.fetch(request, counted.env, context)
  const trips = counted.list()
  await waitOnExecutionContext(context)
  return { response, trips }
}
