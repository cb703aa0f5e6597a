import { safeParse, type $ZodIssue, type $ZodType, type output } from 'zod/v4/core'
import { ApiError, FIELD_CODES, type FieldCode, type FieldProblem } from './problem.ts'

/** Without its input an issue cannot tell what is missing from what has a wrong type. */
const WITH_INPUT = { reportInput: true }

/** Says which faults a value has, each with its path; an empty list means that it fits. */
export function problemsOf(schema: $ZodType, value: unknown): FieldProblem[] {
  const result = safeParse(schema, value, WITH_INPUT)
  return result.success ? [] : result.error.issues.flatMap((issue) => toFieldProblems(issue))
}

/** Nobody reads more faults than these, and an answer must not grow with what was sent. */
const MAX_FAULTS = 100
const MAX_NAME = 100

/** Parses a request's part or throws `invalid_request` with its faults. */
export function parseInput<T extends $ZodType>(schema: T, value: unknown): output<T> {
  const result = safeParse(schema, value, WITH_INPUT)
  if (result.success) return result.data
  const fields = result.error.issues.flatMap((issue) => toFieldProblems(issue)).slice(0, MAX_FAULTS)
  throw new ApiError('invalid_request', 'Some fields need another look', { fields })
}

function toFieldProblems(issue: $ZodIssue): FieldProblem[] {
  const base = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => key.slice(0, MAX_NAME))
    return names.map((name) => problem([...base, name], 'unknown_field', `Unknown field ${name}`))
  }
  const code = fieldCodeOf(issue)
  return [problem(base, code, describe(issue, code))]
}

const problem = (path: string[], code: FieldCode, message: string): FieldProblem => ({
  path: path.join('.'),
  code,
  message,
})

function fieldCodeOf(issue: $ZodIssue): FieldCode {
  const named = FIELD_CODES.find((code) => code === issue.message)
  if (named) return named
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong_type'
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_short' : 'too_small'
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_big'
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'not_allowed'
    case 'invalid_union':
      return 'not_allowed'
    default:
      return 'invalid_format'
  }
}

function describe(issue: $ZodIssue, code: FieldCode): string {
  if (issue.code === 'too_small') return `At least ${issue.minimum}`
  if (issue.code === 'too_big') return `At most ${issue.maximum}`
  if (issue.code === 'invalid_type') return `Expected ${issue.expected}`
  if (issue.code === 'invalid_value') return `One of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_union' && 'options' in issue && issue.options) return `One of ${issue.options.join(', ')}`
  return code.replaceAll('_', ' ')
}
