import { ApiError, type FieldProblem, type ProblemCode } from '@waybill/contract/problem'
import type { ProblemTranslate } from '../locales/en/problems.ts'

/*
 * From an error to words: `problemText(this.#problem, error)` with `#problem = this.texts(problemTexts)`.
 * Which field of a form is meant: `faultsOf(error)` → path and code, for `field.setCustomValidity`.
 */

/** The code that describes an error: the API's own, `offline` when nothing came back, else `internal`. */
export function problemCodeOf(error: unknown): ProblemCode | 'offline' {
  if (error instanceof ApiError) return error.code
  return error instanceof TypeError ? 'offline' : 'internal'
}

/** What a person is told about an error. */
export const problemText = (t: ProblemTranslate, error: unknown): string => t(problemCodeOf(error))

/** The faults of single fields that the server found. */
export const faultsOf = (error: unknown): readonly FieldProblem[] => (error instanceof ApiError ? error.fields : [])
