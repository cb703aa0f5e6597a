import type { ProviderError } from '../provider-error.ts'
import type { Router } from './router.ts'

/** Told whenever the first router failed and the second one answered instead. */
export type ReportFailure = (failure: ProviderError | Error) => void

/** A router that asks another one when the first fails, so that an ETA never hangs on an outside service. */
export function withFallback(first: Router, second: Router, report: ReportFailure): Router {
  const recover = <Answer>(answer: Promise<Answer>, instead: () => Promise<Answer>): Promise<Answer> =>
    answer.catch((error: unknown) => {
      report(error instanceof Error ? error : new Error(String(error)))
      return instead()
    })
  return {
    route: (query) => recover(first.route(query), () => second.route(query)),
    table: (query) => recover(first.table(query), () => second.table(query)),
  }
}
