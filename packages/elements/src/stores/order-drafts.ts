import type { TextStorage } from '../base/storage.ts'
import { shown, type OrderFields } from './order-fields.ts'

/** What somebody has typed and not yet placed. */
export interface KeptDraft {
  readonly fields: OrderFields
  /** Milliseconds of the last change. */
  readonly at: number
  /** Makes every try of this draft one order. */
  readonly idempotencyKey: string
  /** Requests that were sent and whose answer never came: one of them may have become the order. */
  readonly unsure: readonly string[]
  /** Milliseconds when the first of those was sent. */
  readonly unsureSince: number | null
  /** The order that is changed, as it was when the draft began: a newer one must not be overwritten unseen. */
  readonly base: { readonly version: number; readonly start: OrderFields } | null
}

/** Counts up when what is kept changes its shape: an older draft would be misread. */
const SHAPE = 1
const DRAFT_LASTS = 14 * 24 * 3_600_000

/** Not `crypto.randomUUID`: that exists only on https and localhost. */
export const newKey = (): string => crypto.getRandomValues(new BigUint64Array(2)).join('-')

/** The draft of one form as this device remembers it: it survives a reload, a sign-out and the end of a token. */
export class OrderDrafts {
  readonly #storage: TextStorage
  readonly #name: string

  constructor(storage: TextStorage, name: string) {
    this.#storage = storage
    this.#name = name
  }

  read(now: number): KeptDraft | undefined {
    const kept = asKept(this.#storage.getItem(this.#name))
    if (!kept || now - kept.at > DRAFT_LASTS) return undefined
    return { ...kept, fields: { ...kept.fields, stops: kept.fields.stops.map(shown) } }
  }

  write(draft: KeptDraft): void {
    try {
      this.#storage.setItem(this.#name, JSON.stringify({ shape: SHAPE, ...draft }, leaveOutGiven))
    } catch (error) {
      // A full device: the draft lives as long as the page, it only does not survive a reload.
      console.warn('Waybill: this device keeps no drafts', error)
    }
  }

  forget(): void {
    this.#storage.removeItem(this.#name)
  }
}

const leaveOutGiven = (key: string, value: unknown): unknown => (key === 'given' ? undefined : value)

/** Only this file writes under this name; what somebody else has spoilt counts as nothing. */
function asKept(text: string | null): KeptDraft | undefined {
  try {
    const value = JSON.parse(text ?? 'null') as (KeptDraft & { shape: number }) | null
    return value?.shape === SHAPE ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
