import type { Component } from '@waybill/contract'
import { createClient } from './client.ts'
import type { ClientOptions } from './options.ts'
import { tokenSource, type TokenSource } from './session.ts'

export interface EmbedOptions extends Pick<ClientOptions, 'baseUrl' | 'fetch' | 'clock'> {
  /** `pk_…`: may stand in a page, works only from the origins that it allows. */
  publishableKey: string
  /** What the page shows; guests may have only the order form. */
  components: Component[]
}

/** A guest's tokens for a page without a back end of its own. */
export function publishableTokenSource(options: EmbedOptions): TokenSource {
  const { publishableKey, components, ...rest } = options
  const { call } = createClient({ ...rest, credentials: 'omit' })
  return tokenSource({
    clock: options.clock,
    getToken: ({ signal }) => call('POST /v1/embed/sessions', { body: { publishableKey, components }, signal }),
  })
}
