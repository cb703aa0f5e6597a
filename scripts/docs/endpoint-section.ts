import { cell, code, table } from './escape.ts'
import { refName, type Endpoint, type OpenApi, type Parameter, type Schema } from './openapi.ts'
import { sampleOf } from './sample-value.ts'
import { limitWords, memberTable, typeWords } from './schema-words.ts'

const JSON_TYPE = 'application/json'

/** All that there is to know about one endpoint. */
export function endpointSection(endpoint: Endpoint, api: OpenApi): string {
  return [
    `\n## \`${endpoint.name}\`\n\n${endpoint.summary}. ${endpoint.description}\n`,
    credentials(endpoint),
    parameters(endpoint, api),
    body(endpoint, api),
    answer(endpoint),
    errors(endpoint, api),
    `\`\`\`sh\n${curl(endpoint, api)}\n\`\`\`\n`,
  ].join('\n')
}

/** Names of credentials, with where they are explained. */
const CREDENTIALS: Readonly<Record<string, string>> = {
  secretKey: '[secret key](/docs/api#secret-keys)',
  secretKeyBearer: '',
  clientToken: '[client token](/docs/api#client-tokens)',
  portalSession: '[signed-in person](/docs/api#signed-in-people)',
  driverKey: '[driver’s credential](/docs/api#drivers)',
}

function credentials({ security, 'x-scope': scope }: Endpoint): string {
  const names = security.flatMap((one) => Object.keys(one)).map((name) => CREDENTIALS[name] ?? name)
  const words = names.filter(Boolean).join(', ') || 'none'
  return `**Credential:** ${words}${scope ? ` · **Scope:** ${code(scope)}` : ''}\n`
}

const resolve = (one: Endpoint['parameters'][number], api: OpenApi): Parameter | undefined =>
  '$ref' in one ? api.components.parameters[refName(one.$ref)] : one

function parameters(endpoint: Endpoint, api: OpenApi): string {
  const all = endpoint.parameters.flatMap((one) => resolve(one, api) ?? [])
  const rows = all.map(({ name, in: place, description = '', required, schema }) => {
    const fallback = schema.default === undefined ? '' : `Default ${code(JSON.stringify(schema.default))}.`
    const words = [required ? '**Required.**' : '', cell(description || (schema.description ?? '')), limitWords(schema)]
    return [code(name), place, typeWords(schema), [...words, fallback].filter(Boolean).join(' ')]
  })
  return rows.length > 0 ? `### Parameters\n${table(['Name', 'In', 'Type', ''], rows)}` : ''
}

function body({ requestBody }: Endpoint, api: OpenApi): string {
  if (!requestBody) return ''
  const json = requestBody.content[JSON_TYPE]?.schema
  if (!json) return `### Body\n\nThe file itself, as ${Object.keys(requestBody.content).map(code).join(', ')}.\n`
  const schema = json.$ref ? (api.components.schemas[refName(json.$ref)] ?? {}) : json
  const shapes = schema.oneOf ?? [schema]
  return `### Body\n\n${typeWords(json)}\n${shapes.map((shape) => memberTable(whole(shape, api))).join('\nor\n')}`
}

const whole = (schema: Schema, api: OpenApi): Schema =>
  schema.$ref ? (api.components.schemas[refName(schema.$ref)] ?? {}) : schema

function answer({ responses }: Endpoint): string {
  const [status, good] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? []
  if (!good || !('content' in good)) return ''
  const [type, { schema } = { schema: {} }] = Object.entries(good.content ?? {})[0] ?? []
  const words = type === JSON_TYPE ? typeWords(schema) : code(type ?? '')
  return `**Answers** ${status}: ${words}\n`
}

function errors({ responses }: Endpoint, api: OpenApi): string {
  const codes = Object.values(responses).flatMap((one) => {
    const description = '$ref' in one ? (api.components.responses[refName(one.$ref)]?.description ?? '') : ''
    return [...description.matchAll(/^`(\w+)`:/gm)].map(([, name = '']) => name)
  })
  return `**Errors:** ${codes.map((name) => `[${name}](/docs/api/errors#${name.replaceAll('_', '-')})`).join(', ')}\n`
}

/** A call that can be tried in a shell. */
export function curl(endpoint: Endpoint, api: OpenApi): string {
  const { method, path, security, requestBody } = endpoint
  const address = path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => `$${name.replaceAll(/[A-Z]/g, '_$&').toUpperCase()}`,
  )
  const json = requestBody?.content[JSON_TYPE]
  const sample = json && JSON.stringify(sampleBody(endpoint, api), null, 2).replaceAll("'", "'\\''")
  const upload = requestBody && !json ? Object.keys(requestBody.content)[0] : undefined
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}"https://portal.example.com${address}"`,
    ...credentialLines(security),
    ...(sample ? [`-H "content-type: application/json"`, `-d '${sample}'`] : []),
    ...(upload ? [`-H "content-type: ${upload}"`, '--data-binary @file'] : []),
  ]
  return lines.join(' \\\n  ')
}

function credentialLines(security: Endpoint['security']): string[] {
  const names = security.flatMap((one) => Object.keys(one))
  if (names.includes('secretKey')) return ['-u "$WAYBILL_SECRET_KEY:"']
  if (names.includes('driverKey')) return ['-H "authorization: Bearer $DRIVER_KEY"']
  return names.length > 0 ? ['-H "origin: https://portal.example.com"', '-b "$PORTAL_COOKIE"'] : []
}

/** A body that the endpoint would take. */
export function sampleBody({ requestBody }: Endpoint, api: OpenApi): unknown {
  const schema = requestBody?.content[JSON_TYPE]?.schema
  return schema && sampleOf(schema, api)
}
