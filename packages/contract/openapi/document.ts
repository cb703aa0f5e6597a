import { readFileSync } from 'node:fs'
import type { Endpoint } from '../src/endpoint.ts'
import { endpoints } from '../src/endpoints.ts'
import type { JsonObject } from './json.ts'
import { methodOf, parameters, tags, templateOf, toOperation } from './operations.ts'
import { problemResponses, problemSchemas } from './problems.ts'
import { Schemas } from './schemas.ts'
import { securitySchemes } from './security.ts'

/** The whole API as an OpenAPI 3.1 document, always the same for the same contract. */
export function toDocument(): JsonObject {
  const schemas = new Schemas()
  const paths = pathsOf(schemas)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waybill',
      version: versionOf(),
      description: 'Place pickup and drop-off orders, follow them, talk to the courier, keep recipients informed.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The host of your portal' }],
    tags,
    paths,
    components: {
      securitySchemes,
      parameters,
      responses: problemResponses,
      schemas: { ...problemSchemas, ...schemas.components() },
    },
  }
}

function pathsOf(schemas: Schemas): JsonObject {
  const paths: Record<string, JsonObject> = {}
  for (const [key, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const path = templateOf(key)
    paths[path] = { ...paths[path], [methodOf(key)]: toOperation(key, endpoint, schemas) }
  }
  return paths
}

function versionOf(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return String(version)
}
