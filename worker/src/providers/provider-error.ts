/** Why an outside service gave no usable answer. */
export type ProviderFailure = 'unreachable' | 'timeout' | 'refused' | 'malformed' | 'no_route' | 'off_road'

/** A failed call to an outside service; it never carries what was asked, which may be somebody's address. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError'
  readonly provider: string
  readonly failure: ProviderFailure
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined

  constructor(provider: string, failure: ProviderFailure, status?: number) {
    super(`${provider}: ${failure}${status ? ` (HTTP ${status})` : ''}`)
    this.provider = provider
    this.failure = failure
    this.status = status
  }
}
