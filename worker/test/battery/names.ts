import type { EndpointKey } from '@waybill/contract'
import { Id } from '@waybill/contract'
import type { $ZodType } from 'zod/v4/core'
import { endpointOf, type Sample } from './reach.ts'

/** Every place of an endpoint's request that names something by an id: path parameters, and whatever its schemas call an `Id`. */
export function placesOfIds(key: EndpointKey): string[] {
  const { body, query } = endpointOf(key)
  const params = [...key.matchAll(/:(\w+)/g)].map(([, name]) => `params.${name}`)
  return [...params, ...(query ? idsIn(query, 'query') : []), ...(body ? idsIn(body, 'body') : [])]
}

function idsIn(schema: $ZodType, path: string): string[] {
  if (schema === Id) return [path]
  return partsOf(schema).flatMap(([name, part]) => idsIn(part, name === '' ? path : `${path}.${name}`))
}

/** The names of a schema's fields. */
export const placesIn = (schema: $ZodType | undefined): string[] =>
  schema ? partsOf(schema).map(([name]) => name) : []

/** The schemas that a schema is made of, by the name of their place; '' where they take the same place. */
export function partsOf(schema: $ZodType): [string, $ZodType][] {
  const { shape, element, innerType, options } = asDefinition(schema._zod.def)
  if (shape) return Object.entries(shape)
  if (element) return [['0', element]]
  return [innerType, ...(options ?? [])].filter((part) => part !== undefined).map((part) => ['', part])
}

// Every kind of schema keeps its parts under one of these names.
const asDefinition = (definition: unknown) =>
  definition as {
    shape?: Record<string, $ZodType>
    element?: $ZodType
    innerType?: $ZodType
    options?: $ZodType[]
  }

/** The same sample with another value at a dotted place. */
export function withValue(sample: Sample, place: string, value: unknown): Sample {
  const copy: unknown = structuredClone({ ...sample, upload: undefined })
  const steps = place.split('.')
  const last = steps.pop() ?? ''
  const parent = steps.reduce<unknown>((object, step) => asRecord(object)[step], copy)
  asRecord(parent)[last] = value
  return { ...asRecord(copy), ...(sample.upload && { upload: sample.upload }) }
}

// A sample is made of plain objects and lists, which both answer to names.
const asRecord = (value: unknown) => value as Record<string, unknown>
