import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { endpoints } from '../src/endpoints.ts'
import { STATUS_OF } from '../src/problem.ts'
import { toDocument } from './document.ts'
import { isObject, refsIn, type JsonObject } from './json.ts'

const document = toDocument()

/** What stands at a JSON pointer of the document. */
function at(...path: (string | number)[]): JsonObject {
  let place: unknown = document
  for (const name of path)
    place = isObject(place) ? place[name] : Array.isArray(place) ? place[Number(name)] : undefined
  if (!isObject(place)) throw new Error(`Nothing at ${path.join(' ')}`)
  return place
}

const operations = Object.entries(at('paths')).flatMap(([path, methods]) =>
  Object.entries(isObject(methods) ? methods : {}).map(([method]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    operation: at('paths', path, method),
  })),
)
const parametersOf = (operation: JsonObject): JsonObject[] =>
  (Array.isArray(operation.parameters) ? operation.parameters : []).filter(isObject)

describe('the document', () => {
  test('is what was committed', () => {
    const committed = readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')
    expect(committed).toBe(`${JSON.stringify(toDocument(), null, 2)}\n`)
  })

  test('has each endpoint of the contract once', () => {
    const keys = Object.keys(endpoints).map((key) => key.replaceAll(/:(\w+)/g, '{$1}'))
    expect(operations.map(({ name }) => name).toSorted()).toEqual(keys.toSorted())
  })

  test('refers only to what it holds', () => {
    const missing = refsIn(document).filter((ref) => {
      const [, , kind = '', name = ''] = ref.split('/')
      return !isObject(at('components', kind)[name])
    })
    expect(missing).toEqual([])
  })

  test('holds nothing that no endpoint refers to', () => {
    const refs = new Set(refsIn(document))
    const kinds = ['schemas', 'parameters', 'responses']
    const all = kinds.flatMap((kind) =>
      Object.keys(at('components', kind)).map((name) => `#/components/${kind}/${name}`),
    )
    expect(all.filter((ref) => !refs.has(ref))).toEqual([])
  })

  test('names each operation differently', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('postOrdersByIdCancel')
    expect(ids).toContain('postClientSessions')
  })

  test('declares each parameter of each path, and no other', () => {
    for (const { path, operation } of operations) {
      const declared = parametersOf(operation).filter((parameter) => parameter.in === 'path')
      expect(declared.map(({ name }) => name)).toEqual(Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name))
      expect(declared.every(({ required }) => required === true)).toBe(true)
    }
  })

  test('asks only for credentials that it describes', () => {
    const known = Object.keys(at('components', 'securitySchemes'))
    const asked = operations.flatMap(({ operation }) => (Array.isArray(operation.security) ? operation.security : []))
    expect([...new Set(asked.flatMap((need: object) => Object.keys(need)))].toSorted()).toEqual(known.toSorted())
  })

  test('explains each error code where its status stands', () => {
    for (const [code, status] of Object.entries(STATUS_OF)) {
      expect(at('components', 'responses', `Problem${status}`).description).toContain(`\`${code}\`: `)
    }
  })
})

describe('an operation', () => {
  const place = at('paths', '/v1/orders', 'post')

  test('says who may call it and with what', () => {
    expect(place).toMatchObject({ 'x-audience': ['client', 'courier', 'guest'], 'x-scope': 'orders:write' })
    expect(place.description).toBe('For clients, couriers, guests of an embedded form. Needs the scope `orders:write`.')
    expect(place.security).toEqual([
      { secretKey: [] },
      { secretKeyBearer: [] },
      { clientToken: [] },
      { portalSession: [] },
    ])
    expect(at('paths', '/v1/driver/run', 'get').security).toEqual([{ driverKey: [] }])
    expect(at('paths', '/v1/tracking/{token}', 'get').security).toEqual([])
  })

  test('takes an idempotency key when it writes', () => {
    const takesKey = ({ operation }: { operation: JsonObject }) =>
      refsIn(operation).includes('#/components/parameters/IdempotencyKey')
    const reads = operations.filter(({ name }) => name.startsWith('GET '))
    const writes = operations.filter(({ name }) => !name.startsWith('GET '))
    expect(reads.filter(takesKey)).toEqual([])
    expect(writes.filter((operation) => !takesKey(operation))).toEqual([])
  })

  test('refers to bodies and answers by name', () => {
    expect(place.requestBody).toEqual({
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/OrderDraft' } } },
    })
    expect(at('paths', '/v1/orders', 'post', 'responses', '200', 'content', 'application/json', 'schema')).toEqual({
      $ref: '#/components/schemas/Order',
    })
  })

  test('lists what a query may and must hold', () => {
    const query = parametersOf(at('paths', '/v1/addresses', 'get')).filter((parameter) => parameter.in === 'query')
    expect(query.map(({ name, required }) => [name, required])).toEqual([
      ['text', true],
      ['latitude', false],
      ['longitude', false],
    ])
    const limit = parametersOf(at('paths', '/v1/orders', 'get')).find(({ name }) => name === 'limit')
    expect(limit?.schema).toEqual({ default: 50, type: 'integer', minimum: 1, maximum: 200 })
  })

  test('takes a file of the types that it names', () => {
    const { requestBody } = at('paths', '/v1/driver/files', 'post')
    expect(requestBody).toMatchObject({ content: { 'image/jpeg': {}, 'image/png': {}, 'image/webp': {} } })
  })
})

describe('a schema', () => {
  test('lets a request leave out what has a default and an answer nothing', () => {
    expect(at('components', 'schemas', 'AddressInput').required).toEqual(['line', 'country', 'point'])
    expect(at('components', 'schemas', 'Address').required).toEqual([
      'line',
      'unit',
      'city',
      'postcode',
      'country',
      'point',
    ])
  })

  test('closes requests to unknown members and leaves answers open', () => {
    expect(at('components', 'schemas', 'OrderDraft').additionalProperties).toBe(false)
    expect(at('components', 'schemas', 'Order')).not.toHaveProperty('additionalProperties')
  })

  test('says what the contract says about it', () => {
    expect(at('components', 'schemas', 'OrderRow').description).toBe(
      'An order as one row of a table; also what live messages carry.',
    )
    expect(at('components', 'schemas', 'Order', 'properties', 'legs').description).toBe(
      'The pickup first, then the drop-offs in their order.',
    )
  })
})
