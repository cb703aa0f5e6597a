import type { Portal } from '../base/context.ts'

/** Addresses work for a quarter of an hour at least; an older one is asked for again. */
const GOOD_FOR = 10 * 60_000

/** Addresses of the files of conversations, each asked for once while it works. */
export class ChatLinks {
  readonly #portal: Portal
  readonly #known = new Map<string, { readonly url: Promise<string>; readonly until: number }>()

  constructor(portal: Portal) {
    this.#portal = portal
  }

  /** Where a file can be had; anew when the known address did not work. */
  url(threadId: string, fileId: string, isAnew = false): Promise<string> {
    const known = this.#known.get(fileId)
    if (known && !isAnew && known.until > Date.now()) return known.url
    const url = this.#ask(threadId, fileId)
    this.#known.set(fileId, { url, until: Date.now() + GOOD_FOR })
    // What failed is asked for again; whoever waits for it hears of the failure.
    url.catch(() => this.#known.delete(fileId))
    return url
  }

  async #ask(id: string, file: string): Promise<string> {
    return (await this.#portal.call('GET /v1/chat/threads/:id/files/:file', { params: { id, file } })).url
  }
}

/** `portal.store(chatLinks)` */
export const chatLinks = (portal: Portal): ChatLinks => new ChatLinks(portal)
