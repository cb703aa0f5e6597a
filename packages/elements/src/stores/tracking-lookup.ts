import { createClient, type Client } from '@waybill/client'
import { atom, type ReadableAtom } from 'nanostores'

/** What a lookup has come to; a fault keeps what was asked, so that it can be asked again. */
export type LookupState =
  | { kind: 'asking'; error: unknown }
  | { kind: 'searching' }
  | { kind: 'found'; token: string; url: string }

/** An order's number with what only its recipient knows. */
export interface Wanted {
  readonly shortId: string
  /** A phone number or a postcode. */
  readonly proof: string
}

export interface LookupOptions {
  readonly server: string
  /** The shop's publishable key; '' asks the courier whose host the server is. */
  readonly publishableKey: string
  readonly fetch?: typeof fetch | undefined
}

/** Finds the tracking link of one stop. */
export class LookupStore {
  readonly $state: ReadableAtom<LookupState>
  readonly #state = atom<LookupState>({ kind: 'asking', error: undefined })
  readonly #client: Client
  readonly #publishableKey: string
  #asked = 0

  constructor({ server, publishableKey, fetch }: LookupOptions) {
    this.#client = createClient({ baseUrl: server, credentials: 'omit', fetch })
    this.#publishableKey = publishableKey
    this.$state = this.#state
  }

  /** Searches; the last of several searches counts. */
  async find({ shortId, proof }: Wanted): Promise<void> {
    const asked = ++this.#asked
    this.#state.set({ kind: 'searching' })
    const key = this.#publishableKey
    const body = { shortId, proof, ...(key && { publishableKey: key }) }
    try {
      const found = await this.#client.call('POST /v1/tracking/lookups', { body })
      if (asked === this.#asked) this.#state.set({ kind: 'found', ...found })
    } catch (error) {
      if (asked === this.#asked) this.#state.set({ kind: 'asking', error })
    }
  }

  /** Forgets what was found, for another order. */
  startOver(): void {
    this.#asked++
    this.#state.set({ kind: 'asking', error: undefined })
  }
}
