import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KeyDraft } from './keys.ts'
import { OrderQuery } from './order-list.ts'
import { OrderDraft, OrderReject } from './orders.ts'
import { ApiError, FIELD_CODES } from './problem.ts'
import { parseInput, problemsOf } from './validation.ts'

/** Faults as `path: code`. */
const faultsOf = (...[schema, value]: Parameters<typeof problemsOf>) =>
  problemsOf(schema, value).map(({ path, code }) => `${path}: ${code}`)

describe('the faults of a request', () => {
  test('tell what is missing from what has a wrong type', () => {
    expect(faultsOf(OrderDraft, { pickup: 5 })).toEqual(['pickup: wrong_type', 'dropoffs: required'])
    expect(faultsOf(OrderDraft, null)).toEqual([': wrong_type'])
    expect(faultsOf(OrderReject, { version: 1, text: 'No van' })).toEqual(['code: required'])
    expect(faultsOf(OrderReject, { version: 1, text: 'No van', code: 'tired' })).toEqual(['code: not_allowed'])
  })

  test('name each unknown field where it stands', () => {
    expect(faultsOf(OrderReject, { version: 1, text: 'No van', code: 'other', by: 'me', at: 1 })).toEqual([
      'by: unknown_field',
      'at: unknown_field',
    ])
  })

  test('say which kinds there are', () => {
    expect(problemsOf(KeyDraft, { kind: 'golden' })).toEqual([
      { path: 'kind', code: 'not_allowed', message: 'One of secret, publishable' },
    ])
  })

  test('read numbers and lists in a query', () => {
    expect(parseInput(OrderQuery, { limit: '20', status: 'placed,rejected' })).toEqual({
      limit: 20,
      status: 'placed,rejected',
      sort: 'updatedAt',
      direction: 'desc',
    })
    expect(faultsOf(OrderQuery, { limit: 'many', status: 'placed,lost', sort: 'color' })).toEqual([
      'status: not_allowed',
      'sort: not_allowed',
      'limit: wrong_type',
    ])
    expect(faultsOf(OrderQuery, { limit: '201' })).toEqual(['limit: too_big'])
  })

  test('come all at once, as one error', () => {
    const parse = () => parseInput(OrderReject, {})
    expect(parse).toThrow(ApiError)
    expect(parse).toThrow(
      expect.objectContaining({
        code: 'invalid_request',
        fields: [
          expect.objectContaining({ path: 'version' }),
          expect.objectContaining({ path: 'code' }),
          expect.objectContaining({ path: 'text' }),
        ],
      }),
    )
  })

  test('are all that any input can cause', () => {
    const codes: readonly string[] = FIELD_CODES
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ pickup: fc.jsonValue(), dropoffs: fc.array(fc.jsonValue()) }, { requiredKeys: [] }),
      fc.record({ pickup: fc.record({ address: fc.jsonValue(), contact: fc.jsonValue(), window: fc.jsonValue() }) }),
    )
    fc.assert(
      fc.property(anything, (value) => {
        const faults = problemsOf(OrderDraft, value)
        expect(faults.length).toBeGreaterThan(0)
        expect(faults.filter(({ code }) => !codes.includes(code))).toEqual([])
      }),
    )
  })
})

describe('a problem', () => {
  test('carries what a screen needs and nothing from beneath', () => {
    const fields = [{ path: 'version', code: 'required' as const, message: 'Expected int' }]
    const error = new ApiError('invalid_request', 'Look again', { fields, cause: new Error('secret') })
    expect(error.toProblem('request-1')).toEqual({
      type: 'https://waybill.dev/problems/invalid_request',
      status: 400,
      code: 'invalid_request',
      title: 'Look again',
      requestId: 'request-1',
      fields,
    })
  })
})
