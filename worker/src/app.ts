import { ApiError } from '@waybill/contract'
import { Hono } from 'hono'
import type { App, AppTypes } from './http/app.ts'
import { openToEmbeds } from './http/cors.ts'
import { sendProblem } from './http/problem.ts'
import { secured } from './http/security.ts'
import { authRoutes } from './routes/auth.ts'
import { chatRoutes } from './routes/chat.ts'
import { clientRoutes } from './routes/clients.ts'
import { contextRoutes } from './routes/context.ts'
import { courierRoutes } from './routes/courier.ts'
import { devRoutes } from './routes/dev.ts'
import { driverRoutes } from './routes/driver.ts'
import { driverLegRoutes } from './routes/driver-legs.ts'
import { driverSignInRoutes } from './routes/driver-sign-in.ts'
import { fileRoutes } from './routes/files.ts'
import { healthRoutes } from './routes/health.ts'
import { hookRoutes } from './routes/hooks.ts'
import { keyRoutes } from './routes/keys.ts'
import { liveRoutes } from './routes/live.ts'
import { orderRoutes } from './routes/orders.ts'
import { addressRoutes } from './routes/addresses.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { trackingRoutes } from './routes/tracking.ts'
import { trackingLinkRoutes } from './routes/tracking-links.ts'
import { trackingLookupRoutes } from './routes/tracking-lookup.ts'
import { trackingSettingsRoutes } from './routes/tracking-settings.ts'

const ROUTES = [
  healthRoutes,
  contextRoutes,
  orderRoutes,
  addressRoutes,
  courierRoutes,
  clientRoutes,
  driverSignInRoutes,
  driverRoutes,
  driverLegRoutes,
  fileRoutes,
  trackingRoutes,
  trackingLinkRoutes,
  trackingLookupRoutes,
  trackingSettingsRoutes,
  liveRoutes,
  chatRoutes,
  hookRoutes,
  keyRoutes,
  sessionRoutes,
  authRoutes,
  devRoutes,
] as const satisfies readonly ((app: App) => void)[]

/** Connects every route; the same application runs in production, in `npm start` and in tests. */
export function createApp(): App {
  const app = new Hono<AppTypes>()
  app.use(secured)
  app.use('/v1/*', openToEmbeds)
  for (const connect of ROUTES) connect(app)
  app.notFound((context) => sendProblem(new ApiError('not_found', 'There is nothing at this address'), context))
  app.onError(sendProblem)
  return app
}
