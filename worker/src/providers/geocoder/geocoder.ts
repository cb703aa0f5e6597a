import type { Point } from '@waybill/contract/points'

/** One address, or street without a number, that a geocoder proposes. */
export interface Suggestion {
  /** The address in one line, as people of that country write it. */
  readonly label: string
  readonly street: string
  readonly houseNumber?: string
  readonly postcode?: string
  readonly city: string
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string
  readonly point: Point
  /** The point is the very house; a street alone, or a number guessed between two others, is not precise. */
  readonly precise: boolean
}

/** What was typed so far, and where results are likely. */
export interface SuggestQuery {
  readonly text: string
  readonly near?: Point
  /** ISO 3166-1 alpha-2; only addresses there are wanted. */
  readonly country?: string
  /** BCP 47 tag of the reader's language. */
  readonly language: string
  readonly limit: number
}

/** Finds addresses; every method may throw a ProviderError. */
export interface Geocoder {
  /** Who must be named beside the suggestions; plain text. */
  readonly attribution: string
  suggest(query: SuggestQuery): Promise<Suggestion[]>
  /** The address at a point, or null when there is none near it. */
  reverse(point: Point, language: string): Promise<Suggestion | null>
}
