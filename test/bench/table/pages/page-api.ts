import type { OrderRow } from '@waybill/contract'
import { Portal } from '../../../../packages/elements/src/base/context.ts'
import { contextOf } from '../../../../packages/elements/src/testing/fake-orders.ts'
import { FakeRoom } from '../../../../packages/elements/src/testing/fake-room.ts'
import type { Source, Wish } from './source.ts'

const URL_OF_API = 'https://api.test'

/** What a table asks of the API, answered in the page: a server's own work is none of the table's. */
export class PageApi {
  readonly portal: Portal
  readonly #room = new FakeRoom()
  readonly #answers: Readonly<Record<string, (query: URLSearchParams) => unknown>>

  constructor(source: Source) {
    this.#answers = {
      'GET /v1/context': () => contextOf(3),
      'POST /v1/tickets': () => ({ ticket: 'ticket', path: '/live' }),
      'GET /v1/orders': (query) => pageOf(source, query),
      'GET /v1/chat/threads': () => ({ items: [], next: null }),
    }
    this.portal = new Portal({ baseUrl: URL_OF_API, fetch: this.#fetch, WebSocket: this.#room.WebSocket })
  }

  tell(row: OrderRow): void {
    this.#room.tell({ type: 'order', row })
  }

  readonly #fetch: typeof fetch = (input, { method = 'GET' } = {}) => {
    const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input)
    const answer = this.#answers[`${method} ${pathname}`]
    if (!answer) throw new Error(`No answer was prepared for ${method} ${pathname}`)
    return Promise.resolve(Response.json(answer(searchParams)))
  }
}

function pageOf(source: Source, query: URLSearchParams): { items: OrderRow[]; next: string | null } {
  const asked = (name: string, usual: string): string => query.get(name) ?? usual
  const wish = { sort: asked('sort', 'updatedAt'), direction: asked('direction', 'desc'), status: asked('status', '') }
  const rows = source.list(wish as Wish)
  const end = Number(asked('after', '0')) + Number(asked('limit', '50'))
  return { items: rows.slice(Number(asked('after', '0')), end), next: end < rows.length ? String(end) : null }
}
