/** A JSON object, as the document is made of. */
export interface JsonObject {
  [name: string]: unknown
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A copy in which each object within has been changed, the innermost first. */
export function mapObjects(value: unknown, change: (object: JsonObject) => JsonObject): unknown {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, change))
  if (!isObject(value)) return value
  return change(Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mapObjects(part, change)])))
}

/** Every `$ref` within a value. */
export function refsIn(value: unknown): string[] {
  const refs: string[] = []
  mapObjects(value, (object) => {
    if (typeof object.$ref === 'string') refs.push(object.$ref)
    return object
  })
  return refs
}

const SCHEMAS = '#/components/schemas/'
export const refTo = (name: string): JsonObject => ({ $ref: `${SCHEMAS}${name}` })
export const nameIn = (ref: string): string => ref.slice(SCHEMAS.length)
