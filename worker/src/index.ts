import type { ExportedHandler } from '@cloudflare/workers-types'
import { createApp } from './app.ts'
import type { Env } from './env.ts'
import { consume } from './jobs/index.ts'
import { sweep } from './jobs/sweep.ts'

export { DriverRoom } from './live/driver-room.ts'
export { OrderRoom } from './live/order-room.ts'
export { OrgRoom } from './live/org-room.ts'

const app = createApp()

/** Cloudflare's entry points: requests, queue batches and the sweep of each minute. */
const handler: ExportedHandler<Env> = {
  fetch: (request, env, context) => app.fetch(request, env, context),
  queue: (batch, env) => consume(batch, env),
  scheduled: async (event, env) => sweep(env, new Date(event.scheduledTime)),
}
export default handler
