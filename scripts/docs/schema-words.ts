import { cell, code, table } from './escape.ts'
import { refName, type Schema } from './openapi.ts'

const linkTo = (name: string): string => `[${name}](/docs/api/schemas#${name.toLowerCase()})`

/** What kind of value a schema takes, in a few words with links. */
export function typeWords(schema: Schema): string {
  if (schema.$ref) return linkTo(refName(schema.$ref))
  if (schema.const !== undefined) return code(JSON.stringify(schema.const))
  if (schema.enum) return schema.enum.map((one) => code(JSON.stringify(one))).join(', ')
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices) return choices.map(typeWords).join(schema.allOf ? ' and ' : ' or ')
  if (schema.type === 'array') return `list of ${typeWords(schema.items ?? {})}`
  if (schema.type === 'object' && !schema.properties) return `object of ${typeWords(valuesOf(schema))}`
  return schema.type ?? 'any value'
}

const valuesOf = ({ additionalProperties }: Schema): Schema =>
  typeof additionalProperties === 'object' ? additionalProperties : {}

const LIMITS = {
  minLength: (value: number) => (value > 1 ? `at least ${value} characters` : ''),
  maxLength: (value: number) => `at most ${value.toLocaleString('en')} characters`,
  minimum: (value: number) => `from ${value}`,
  maximum: (value: number) => `to ${value}`,
  minItems: (value: number) => (value > 0 ? `at least ${value}` : ''),
  maxItems: (value: number) => `at most ${value}`,
} as const

/** What else holds of a value. */
export function limitWords(schema: Schema): string {
  const limits = Object.entries(LIMITS).flatMap(([name, say]) => {
    const value = Object.entries(schema).find(([key]) => key === name)?.[1]
    return typeof value === 'number' ? say(value) : []
  })
  const shape = schema.pattern ? [`matches ${code(schema.pattern)}`] : []
  const words = [...(schema.format ? [schema.format] : []), ...limits.filter(Boolean), ...shape].join(', ')
  return words && `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** The members of an object, one row each; nested ones under their dotted names. */
export function memberTable(schema: Schema): string {
  return table(['Field', 'Type', ''], memberRows(schema, ''))
}

function memberRows(schema: Schema, before: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const isNeeded = schema.required?.includes(name) ?? false
    const words = [
      isNeeded ? '**Required.**' : '',
      cell(member.description ?? ''),
      limitWords(member),
      member.default === undefined ? '' : `Default ${code(JSON.stringify(member.default))}.`,
    ]
    const type = member.properties ? 'object' : typeWords(member)
    const row = [code(`${before}${name}`), type, words.filter(Boolean).join(' ')]
    return [row, ...memberRows(member, `${before}${name}.`), ...memberRows(member.items ?? {}, `${before}${name}[].`)]
  })
}
