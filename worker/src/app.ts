import { ApiError } from '@waybill/contract'
import { Hono } from 'hono'
import type { App, AppTypes } from './http/app.ts'
import { sendProblem } from './http/problem.ts'
import { RememberingRouter } from './http/router.ts'
import { preflightRoute } from './http/cors.ts'
import { serve, type Served } from './http/serve.ts'
import { authRoutes } from './routes/auth.ts'
import { brandingRoutes } from './routes/branding.ts'
import { chatFileRoutes } from './routes/chat-files.ts'
import { chatMessageRoutes } from './routes/chat-messages.ts'
import { chatRoutes } from './routes/chat.ts'
import { clientRoutes } from './routes/clients.ts'
import { confirmationRoutes } from './routes/confirmations.ts'
import { contextRoutes } from './routes/context.ts'
import { courierRoutes } from './routes/courier.ts'
import { deadLetterRoutes } from './routes/dead-letters.ts'
import { devRoutes } from './routes/dev.ts'
import { driverRoutes } from './routes/driver.ts'
import { driverLegRoutes } from './routes/driver-legs.ts'
import { driverSignInRoutes } from './routes/driver-sign-in.ts'
import { fileRoutes } from './routes/files.ts'
import { healthRoutes } from './routes/health.ts'
import { hookRoutes } from './routes/hooks.ts'
import { keyRoutes } from './routes/keys.ts'
import { liveRoutes } from './routes/live.ts'
import { offerRoutes } from './routes/offers.ts'
import { orderLiveRoutes } from './routes/order-live.ts'
import { orderRoutes } from './routes/orders.ts'
import { runRoutes } from './routes/runs.ts'
import { meRoutes } from './routes/me.ts'
import { memberInvitationRoutes } from './routes/member-invitations.ts'
import { memberRoutes } from './routes/members.ts'
import { orderExportRoutes } from './routes/order-exports.ts'
import { organizationExportRoutes } from './routes/organization-export.ts'
import { notificationSettingsRoutes } from './routes/notification-settings.ts'
import { optOutRoutes } from './routes/opt-outs.ts'
import { organizationRoutes } from './routes/organization.ts'
import { addressRoutes } from './routes/addresses.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { stopRoutes } from './routes/stops.ts'
import { smsSenderRoutes } from './routes/sms-sender.ts'
import { textReportRoutes } from './routes/text-reports.ts'
import { textTrialRoutes } from './routes/text-trial.ts'
import { trackingRoutes } from './routes/tracking.ts'
import { trackingLinkRoutes } from './routes/tracking-links.ts'
import { trackingLookupRoutes } from './routes/tracking-lookup.ts'
import { trackingSettingsRoutes } from './routes/tracking-settings.ts'
import { webhookRoutes } from './routes/webhooks.ts'
import { viewRoutes } from './routes/views.ts'

const ROUTES = [
  preflightRoute,
  healthRoutes,
  contextRoutes,
  orderExportRoutes,
  organizationExportRoutes,
  orderRoutes,
  orderLiveRoutes,
  viewRoutes,
  addressRoutes,
  stopRoutes,
  courierRoutes,
  runRoutes,
  offerRoutes,
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
  chatMessageRoutes,
  chatFileRoutes,
  hookRoutes,
  notificationSettingsRoutes,
  textTrialRoutes,
  textReportRoutes,
  optOutRoutes,
  smsSenderRoutes,
  deadLetterRoutes,
  keyRoutes,
  sessionRoutes,
  webhookRoutes,
  meRoutes,
  memberInvitationRoutes,
  memberRoutes,
  organizationRoutes,
  brandingRoutes,
  confirmationRoutes,
  authRoutes,
  devRoutes,
] as const satisfies readonly ((app: App) => void)[]

/** Connects every route; the same application runs in production, in `npm start` and in tests. */
export function createApp(): Served {
  const app = new Hono<AppTypes>({ router: new RememberingRouter() })
  for (const connect of ROUTES) connect(app)
  app.notFound((context) => sendProblem(new ApiError('not_found', 'There is nothing at this address'), context))
  app.onError(sendProblem)
  return serve(app)
}
