import { endpointSection } from './endpoint-section.ts'
import { cell, code, table } from './escape.ts'
import { slug } from './markdown.ts'
import { endpointsOf, readOpenApi, type Endpoint, type OpenApi } from './openapi.ts'
import type { PageSource } from './page.ts'
import { limitWords, memberTable, typeWords } from './schema-words.ts'

/** The API: an overview, a page for each group of endpoints, the errors and the shapes of data. */
export function apiPages(): readonly PageSource[] {
  const api = readOpenApi()
  const endpoints = endpointsOf(api)
  return [
    overview(api, endpoints),
    ...api.tags.map(({ name }) => groupPage(name, endpoints, api)),
    errorPage(api),
    schemaPage(api),
  ]
}

const page = (path: string, title: string, summary: string, markdown: string): PageSource => ({
  path,
  title,
  summary,
  group: 'API',
  markdown: `# ${title}\n\n${summary}\n${markdown}`,
})

const pathOfGroup = (name: string): string => `api/${slug(name)}`
const linkTo = ({ name, tags: [group = ''] }: Endpoint): string =>
  `[${code(name)}](/docs/${pathOfGroup(group)}#${slug(name)})`

function overview(api: OpenApi, endpoints: readonly Endpoint[]): PageSource {
  const { securitySchemes } = api.components
  const groups = api.tags.map(({ name }) => {
    const rows = endpoints.filter(({ tags }) => tags.includes(name)).map((one) => [linkTo(one), cell(one.summary)])
    return `\n### ${name}\n${table(['Endpoint', ''], rows)}`
  })
  const credential = (title: string, ...names: string[]): string =>
    `\n### ${title}\n\n${names.map((name) => securitySchemes[name]?.description ?? '').join(' ')}\n`
  return page(
    'api',
    'API overview',
    'Everything that the elements do, your own server can do too: JSON over HTTPS, described by [openapi.json](/docs/openapi.json).',
    `
## Credentials
${credential('Secret keys', 'secretKey', 'secretKeyBearer')}
An owner or admin makes one in the portal: settings, *API & integrations*. A call that carries an \`Origin\` header is refused.
${credential('Client tokens', 'clientToken')}${credential('Signed-in people', 'portalSession')}${credential('Drivers', 'driverKey')}
## Write once

Send an \`Idempotency-Key\` of your own with each write: the same key with the same body has one effect and one answer, however often
you send it. The answer to a repeated call carries \`idempotent-replayed: true\`.

## Page through lists

Lists answer \`{ "items": […], "next": "…" }\`. Send \`next\` back as \`after\` until it is null.

## Endpoints
${groups.join('')}`,
  )
}

function groupPage(name: string, endpoints: readonly Endpoint[], api: OpenApi): PageSource {
  const own = endpoints.filter(({ tags }) => tags.includes(name))
  const list = own.map((one) => `- ${linkTo(one)} ${cell(one.summary)}`).join('\n')
  const sections = own.map((endpoint) => endpointSection(endpoint, api)).join('\n')
  return page(pathOfGroup(name), name, `Endpoints of the group “${name}”.`, `\n${list}\n${sections}`)
}

function errorPage({ components: { responses, schemas } }: OpenApi): PageSource {
  const sections = Object.entries(responses).flatMap(([name, { description }]) =>
    [...description.matchAll(/^`(\w+)`: (.*)$/gm)].map(
      ([, error = '', meaning = '']) => `\n## \`${error}\`\n\nStatus ${name.replace('Problem', '')}. ${meaning}\n`,
    ),
  )
  const problem = schemas.Problem ?? {}
  const codes = schemas.FieldProblem?.properties?.code?.enum ?? []
  return page(
    'api/errors',
    'Errors',
    'Every error is an `application/problem+json` body (RFC 9457) with one of the codes below.',
    `\n## The body\n${memberTable(problem)}\nA fault of a single field has one of these codes: ${codes.map((one) => code(String(one))).join(', ')}.\n${sections.join('')}`,
  )
}

function schemaPage({ components: { schemas } }: OpenApi): PageSource {
  const sections = Object.entries(schemas).map(([name, schema]) => {
    const shapes = schema.oneOf ?? schema.anyOf
    const members = shapes ? shapes.map(memberTable).filter(Boolean).join('\nor\n') : memberTable(schema)
    const plain = [schema.properties ? '' : typeWords(schema), limitWords(schema)].filter(Boolean).join(', ')
    return `\n## ${name}\n\n${cell(schema.description ?? '')}\n\n${plain}\n${members}`
  })
  return page('api/schemas', 'Shapes of data', 'What requests and answers are made of.', sections.join('\n'))
}
