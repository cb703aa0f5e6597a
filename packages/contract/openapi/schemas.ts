import { $ZodType, registry, toJSONSchema, type $ZodTypes, type JSONSchema } from 'zod/v4/core'
import * as contract from '../src/index.ts'
import { readComments } from './comments.ts'
import { isObject, mapObjects, nameIn, refTo, refsIn, type JsonObject } from './json.ts'

/** A request may leave out what has a default, an answer never does: the same schema may have two shapes. */
export type Side = 'input' | 'output'
type Shapes = Map<string, JsonObject>

/** All exported schemas of the contract, by the name that they are exported under. */
const named: [string, $ZodType][] = Object.entries(contract).flatMap(([name, value]) =>
  value instanceof $ZodType ? [[name, value]] : [],
)

/** The document's schemas: what endpoints refer to is collected here. */
export class Schemas {
  readonly #used = new Map<string, JsonObject>()

  /** Refers to a schema and puts it, and all that it refers to, into the document. */
  ref(schema: $ZodType, side: Side): JsonObject {
    const name = nameOf(schema)
    this.#use(name, side)
    return refTo(titleOf(name, side))
  }

  /** The members of a query, each with its schema. */
  members(schema: $ZodType): { name: string; isRequired: boolean; schema: JsonObject }[] {
    const { properties, required } = shapes.input.get(nameOf(schema)) ?? {}
    for (const ref of refsIn(properties)) this.#use(nameIn(ref), 'input')
    return Object.entries(isObject(properties) ? properties : {}).map(([name, part]) => ({
      name,
      isRequired: Array.isArray(required) && required.includes(name),
      schema: isObject(part) ? retitled(part, 'input') : {},
    }))
  }

  /** Everything that was referred to, in the order of the alphabet. */
  components(): JsonObject {
    return Object.fromEntries([...this.#used].toSorted(([one], [other]) => (one < other ? -1 : 1)))
  }

  #use(name: string, side: Side): void {
    const title = titleOf(name, side)
    const shape = shapes[side].get(name)
    if (this.#used.has(title) || !shape) return
    this.#used.set(title, retitled(shape, side))
    for (const ref of refsIn(shape)) this.#use(nameIn(ref), side)
  }
}

const shapes: Record<Side, Shapes> = { input: shapesOf('input'), output: shapesOf('output') }
const answered = answeredNames()
const twofold = twofoldNames()

function nameOf(schema: $ZodType): string {
  const name = named.find(([, other]) => other === schema)?.[0]
  if (!name) throw new Error('Every schema of an endpoint is exported under a name')
  return name
}

/** A shape that only requests have keeps its plain name. */
const titleOf = (name: string, side: Side): string =>
  side === 'input' && twofold.has(name) && answered.has(name) ? `${name}Input` : name

function retitled(shape: JsonObject, side: Side): JsonObject {
  const copy = mapObjects(shape, (part) =>
    typeof part.$ref === 'string' ? { ...part, ...refTo(titleOf(nameIn(part.$ref), side)) } : part,
  )
  return isObject(copy) ? copy : shape
}

function shapesOf(side: Side): Shapes {
  const names = registry<{ id: string }>()
  for (const [id, schema] of named) names.add(schema, { id })
  const { schemas } = toJSONSchema(names, { io: side, uri: (id) => String(refTo(id).$ref), override: openUp })
  const comments = readComments()
  const shapes = named.map(([name]): [string, JsonObject] => {
    const { own, members } = comments.get(name) ?? { own: undefined, members: new Map<string, string>() }
    const plain = mapObjects(schemas[name], (part) => tidy(part, side))
    return [name, described(isObject(plain) ? plain : {}, own, members)]
  })
  return new Map(shapes)
}

/** Answers may get new members: only what refuses unknown ones is closed. */
function openUp({ zodSchema, jsonSchema }: { zodSchema: $ZodTypes; jsonSchema: JSONSchema.BaseSchema }): void {
  const { def } = zodSchema._zod
  if (def.type === 'object' && !def.catchall) delete jsonSchema.additionalProperties
}

/** Leaves out what says nothing. */
function tidy(part: JsonObject, side: Side): JsonObject {
  const { $schema: _schema, $id: _id, ...rest } = part
  if (rest.minLength === 0) delete rest.minLength
  if (rest.minimum === Number.MIN_SAFE_INTEGER) delete rest.minimum
  if (rest.maximum === Number.MAX_SAFE_INTEGER) delete rest.maximum
  if (rest.format) delete rest.pattern
  if (side === 'output') delete rest.default
  return rest
}

function described(shape: JsonObject, own: string | undefined, members: Map<string, string>): JsonObject {
  const properties = isObject(shape.properties) ? shape.properties : {}
  const describe = ([name, part]: [string, unknown]): [string, unknown] => {
    const description = members.get(name)
    return [name, description && isObject(part) ? { ...part, description } : part]
  }
  const described = Object.fromEntries(Object.entries(properties).map(describe))
  return { ...(own ? { description: own } : {}), ...shape, ...(shape.properties ? { properties: described } : {}) }
}

/** Names of all that an answer may hold. */
function answeredNames(): Set<string> {
  const found = new Set<string>()
  const visit = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    for (const ref of refsIn(shapes.output.get(name))) visit(nameIn(ref))
  }
  for (const { returns } of Object.values(contract.endpoints)) visit(nameOf(returns))
  return found
}

/** Names whose two shapes differ, in themselves or in what they refer to. */
function twofoldNames(): Set<string> {
  const found = new Set<string>()
  const differs = (name: string): boolean =>
    JSON.stringify(shapes.input.get(name)) !== JSON.stringify(shapes.output.get(name)) ||
    refsIn(shapes.input.get(name)).some((ref) => found.has(nameIn(ref)))
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const [name] of named) if (differs(name)) found.add(name)
  }
  return found
}
