import { accountEndpoints } from './endpoints/account.ts'
import { chatEndpoints } from './endpoints/chat.ts'
import { clientEndpoints } from './endpoints/clients.ts'
import { courierEndpoints } from './endpoints/courier.ts'
import { driverEndpoints } from './endpoints/driver.ts'
import { orderEndpoints } from './endpoints/orders.ts'
import { organizationEndpoints } from './endpoints/organization.ts'
import { peopleEndpoints } from './endpoints/people.ts'
import { stopEndpoints } from './endpoints/stops.ts'
import { textEndpoints } from './endpoints/texts.ts'
import { trackingEndpoints } from './endpoints/tracking.ts'
import { trackingLinkEndpoints } from './endpoints/tracking-links.ts'
import { webhookEndpoints } from './endpoints/webhooks.ts'
import type { EndpointTable } from './endpoint.ts'

/** The whole API as one table: client, server, OpenAPI and the security battery read it. */
export const endpoints = {
  ...accountEndpoints,
  ...peopleEndpoints,
  ...organizationEndpoints,
  ...orderEndpoints,
  ...stopEndpoints,
  ...courierEndpoints,
  ...clientEndpoints,
  ...driverEndpoints,
  ...trackingEndpoints,
  ...trackingLinkEndpoints,
  ...chatEndpoints,
  ...webhookEndpoints,
  ...textEndpoints,
} as const satisfies EndpointTable

export type Endpoints = typeof endpoints
/** The name of an endpoint, e.g. `POST /v1/orders/:id/cancel`. */
export type EndpointKey = keyof Endpoints
