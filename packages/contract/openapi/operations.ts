import type { Endpoint } from '../src/endpoint.ts'
import type { EndpointKey } from '../src/endpoints.ts'
import { MAX_FILE_BYTES } from '../src/files.ts'
import type { JsonObject } from './json.ts'
import { isWrite, problemResponsesOf } from './problems.ts'
import type { Schemas } from './schemas.ts'
import { AUDIENCE_NAMES, schemesOf } from './security.ts'

type FirstPart<Key> = Key extends `${string} /v1/${infer First}/${string}`
  ? First
  : Key extends `${string} /v1/${infer First}`
    ? First
    : never

/** The chapter of the reference that an endpoint stands in, by the first part of its path. */
const TAG_OF: Record<FirstPart<EndpointKey>, string> = {
  context: 'Context',
  brand: 'Context',
  me: 'People',
  members: 'People',
  organization: 'Organization',
  tickets: 'Live',
  orders: 'Orders',
  addresses: 'Addresses',
  courier: 'Courier',
  driver: 'Driver',
  tracking: 'Tracking',
  chat: 'Chat',
  notifications: 'Texts',
  keys: 'Keys and sessions',
  client_sessions: 'Keys and sessions',
  embed: 'Keys and sessions',
  settings: 'Settings',
  webhooks: 'Webhooks',
  views: 'Orders',
  stops: 'Addresses',
}
export const tags = [...new Set(Object.values(TAG_OF))].map((name) => ({ name }))

/** Parameters that many endpoints share. */
export const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'One for each thing that is to happen once: the same key with the same request has one effect and one answer.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
  Organization: {
    name: 'Waybill-Organization',
    in: 'header',
    description: 'The organization that a signed-in person works for; needed where they belong to several.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9]{24}$' },
  },
} as const satisfies JsonObject

const pathOf = (key: string): string => key.slice(key.indexOf(' ') + 1)
/** The path with its parameters as the document writes them. */
export const templateOf = (key: string): string => pathOf(key).replaceAll(/:(\w+)/g, '{$1}')
export const methodOf = (key: string): string => key.slice(0, key.indexOf(' ')).toLowerCase()

/** One endpoint as the document describes it. */
export function toOperation(key: string, endpoint: Endpoint, schemas: Schemas): JsonObject {
  const { summary, audience, scope, returns } = endpoint
  const body = bodyOf(endpoint, schemas)
  const content = { 'application/json': { schema: schemas.ref(returns, 'output') } }
  return {
    operationId: operationIdOf(key),
    tags: [tagOf(key)],
    summary,
    description: describe(endpoint),
    security: schemesOf(endpoint).map((scheme) => ({ [scheme]: [] })),
    parameters: parametersOf(key, endpoint, schemas),
    ...(body ? { requestBody: body } : {}),
    responses: { 200: { description: 'Done', content }, ...problemResponsesOf(key, endpoint) },
    'x-audience': audience,
    'x-scope': scope,
  }
}

const tagOf = (key: string): string =>
  Object.entries(TAG_OF).find(([part]) => part === key.split('/')[2])?.[1] ?? 'Other'

/** `POST /v1/orders/:id/cancel` is `postOrdersByIdCancel`. */
function operationIdOf(key: string): string {
  const [, , ...parts] = pathOf(key).split('/')
  const words = parts.flatMap((part) => (part.startsWith(':') ? ['by', part.slice(1)] : part.split(/[-_]/)))
  return methodOf(key) + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function describe({ audience, scope, person, note }: Endpoint): string {
  const names = audience.map((one) => AUDIENCE_NAMES[one]).join(', ')
  const who = person ? `For people of ${names}, signed in.` : `For ${names}.`
  return [who, scope && `Needs the scope \`${scope}\`.`, note].filter(Boolean).join(' ')
}

function parametersOf(key: string, endpoint: Endpoint, schemas: Schemas): JsonObject[] {
  const inPath = Array.from(pathOf(key).matchAll(/:(\w+)/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = endpoint.query ? schemas.members(endpoint.query) : []
  return [
    ...inPath,
    ...inQuery.map(({ name, isRequired, schema }) => ({ name, in: 'query', required: isRequired, schema })),
    ...(schemesOf(endpoint).includes('portalSession') ? [shared('Organization')] : []),
    ...(isWrite(key) ? [shared('IdempotencyKey')] : []),
  ]
}

const shared = (name: keyof typeof parameters): JsonObject => ({ $ref: `#/components/parameters/${name}` })

function bodyOf({ body, upload, maxBytes = MAX_FILE_BYTES }: Endpoint, schemas: Schemas): JsonObject | undefined {
  if (body) return { required: true, content: { 'application/json': { schema: schemas.ref(body, 'input') } } }
  if (!upload) return undefined
  const description = `The file itself, at most ${maxBytes} bytes; its type is checked by content.`
  return { required: true, description, content: Object.fromEntries(upload.map((type) => [type, {}])) }
}
