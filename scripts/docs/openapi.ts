import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/launch.mjs'

/** A JSON schema, as far as our document uses them. */
export interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly propertyNames?: Schema
  readonly additionalProperties?: Schema | boolean
}

interface Reference {
  readonly $ref: string
}
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description?: string
  readonly required?: boolean
  readonly schema: Schema
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>

export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters: readonly (Parameter | Reference)[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, Reference | { readonly description: string; readonly content?: Content }>>
  readonly 'x-scope': string | null
}

export interface OpenApi {
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly responses: Readonly<Record<string, { readonly description: string }>>
    readonly securitySchemes: Readonly<Record<string, { readonly description: string }>>
  }
}

/** An operation with its name in the API: `POST /v1/orders`. */
export interface Endpoint extends Operation {
  readonly name: string
  readonly method: string
  readonly path: string
}

/** The committed description of the API. */
export const readOpenApi = (): OpenApi =>
  toOpenApi(JSON.parse(readFileSync(join(root, 'packages/contract/openapi.json'), 'utf8')))

// The check "openapi" holds the committed file to what our own generator writes.
const toOpenApi = (value: unknown): OpenApi => value as OpenApi

/** Every endpoint, in the order of the document. */
export const endpointsOf = ({ paths }: OpenApi): readonly Endpoint[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([verb, operation]) => {
      const method = verb.toUpperCase()
      return { ...operation, method, path, name: `${method} ${path}` }
    }),
  )

/** The last part of a reference: the name that it refers to. */
export const refName = (ref: string): string => ref.split('/').at(-1) ?? ref
