import type { Audience, Endpoint } from '../src/endpoint.ts'
import { COMPONENTS, COMPONENT_SCOPES, GUEST_COMPONENTS, type Component, type Scope } from '../src/scopes.ts'
import type { JsonObject } from './json.ts'

/** How callers prove who they are. */
export const securitySchemes = {
  secretKey: {
    type: 'http',
    scheme: 'basic',
    description: 'A secret key (`sk_…`) as the user name, no password. Never from a browser.',
  },
  secretKeyBearer: { type: 'http', scheme: 'bearer', description: 'The same secret key as a bearer token.' },
  clientToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'A token of at most 15 minutes for named components: from `POST /v1/client_sessions`, or for guests from `POST /v1/embed/sessions`.',
  },
  portalSession: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-waybill.session_token',
    description: 'A signed-in person on a portal’s own host, working for one of their organizations.',
  },
  driverKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'A driver’s credential, from `POST /v1/driver/sign-in`.',
  },
} as const satisfies JsonObject
export type SecurityScheme = keyof typeof securitySchemes

/** Names of audiences as people say them. */
export const AUDIENCE_NAMES: Record<Audience, string> = {
  client: 'clients',
  courier: 'couriers',
  driver: 'drivers',
  guest: 'guests of an embedded form',
  public: 'everybody',
}

const isHeldBy = (components: readonly Component[], scope: Scope | null): boolean =>
  scope === null || components.some((component) => scopesOf(component).includes(scope))
const scopesOf = (component: Component): readonly Scope[] => COMPONENT_SCOPES[component]

/** The credentials that reach an endpoint; none for public ones. */
export function schemesOf({ audience, scope, person }: Endpoint): SecurityScheme[] {
  if (person) return ['portalSession']
  const isFor = (...wanted: Audience[]) => wanted.some((one) => audience.includes(one))
  const hasToken =
    (isFor('client') && isHeldBy(COMPONENTS, scope)) || (isFor('guest') && isHeldBy(GUEST_COMPONENTS, scope))
  return [
    ...(isFor('client', 'courier') ? (['secretKey', 'secretKeyBearer'] as const) : []),
    ...(hasToken ? (['clientToken'] as const) : []),
    ...(isFor('client', 'courier') ? (['portalSession'] as const) : []),
    ...(isFor('driver') ? (['driverKey'] as const) : []),
  ]
}
