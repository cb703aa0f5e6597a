import { problemCodeOf, problemText } from '../base/errors.ts'
import type { LookupTranslate } from '../locales/en/order-lookup.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import type { Wanted } from '../stores/tracking-lookup.ts'

export type LookupField = keyof Wanted
type Fault = 'shortId.wrong' | 'proof.wrong' | ''
export type LookupFaults = Readonly<Record<LookupField, Fault>>

export const NO_FAULTS: LookupFaults = { shortId: '', proof: '' }

const SHORTEST_PROOF = 3

/** What is wrong with what was typed, before it is sent. */
export const faultsIn = ({ shortId, proof }: Wanted): LookupFaults => ({
  shortId: /^[0-9a-f]{8}$/.test(shortId) ? '' : 'shortId.wrong',
  proof: proof.length >= SHORTEST_PROOF ? '' : 'proof.wrong',
})

/** What went wrong with a search, and what to do; '' when nothing did. */
export function troubleOf(error: unknown, t: LookupTranslate, problem: ProblemTranslate): string {
  if (error === undefined) return ''
  const code = problemCodeOf(error)
  if (code === 'not_found') return t('nothing')
  if (code === 'rate_limited') return t('limited')
  return problemText(problem, error)
}
