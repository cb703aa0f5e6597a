import { accountEndpoints } from './endpoints/account.ts'
import { chatEndpoints } from './endpoints/chat.ts'
import { courierEndpoints } from './endpoints/courier.ts'
import { driverEndpoints } from './endpoints/driver.ts'
import { orderEndpoints } from './endpoints/orders.ts'
import { trackingEndpoints } from './endpoints/tracking.ts'
import { trackingLinkEndpoints } from './endpoints/tracking-links.ts'
import type { EndpointTable } from './endpoint.ts'

/** The whole API as one table: client, server, OpenAPI and the security battery read it. */
export const endpoints = {
  ...accountEndpoints,
  ...orderEndpoints,
  ...courierEndpoints,
  ...driverEndpoints,
  ...trackingEndpoints,
  ...trackingLinkEndpoints,
  ...chatEndpoints,
} as const satisfies EndpointTable

export type Endpoints = typeof endpoints
/** The name of an endpoint, e.g. `POST /v1/orders/:id/cancel`. */
export type EndpointKey = keyof Endpoints
