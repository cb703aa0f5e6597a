import type { Clock } from './clock.ts'

export interface ClientOptions {
  /** Where the API is, e.g. `https://portal.example.com`; empty for the page's own origin. */
  baseUrl: string
  /** Gives the bearer token of each call; `rejected` is one that the API has just refused (see `tokenSource`). */
  token?: ((rejected?: string) => string | Promise<string>) | undefined
  /** Whether the page's cookies go along; by default only without a token. */
  credentials?: 'omit' | 'same-origin' | undefined
  /** The organization that a signed-in person works for now. */
  organization?: (() => string | undefined) | undefined
  fetch?: typeof fetch | undefined
  clock?: Clock | undefined
}
