import type { EndpointKey, Endpoints, OrgEvent, Output } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { FakeRoom } from './fake-room.ts'

export interface FakeRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly headers: Headers
  readonly upload: Blob | undefined
}
type Handler<Key extends EndpointKey> = (
  request: FakeRequest,
) => Output<Endpoints, Key> | Promise<Output<Endpoints, Key>>

interface Route {
  readonly method: string
  readonly pattern: URLPattern
  readonly answer: (request: FakeRequest) => unknown
}

/** Stands in for the API in tests and stories: answers by endpoint name and tells live events. */
export class FakeServer {
  static readonly url = 'https://api.test'
  /** What was asked, e.g. `GET /v1/orders?limit=50`. */
  readonly requests: string[] = []
  readonly room = new FakeRoom()
  readonly #routes: Route[] = []

  constructor() {
    this.on('POST /v1/tickets', () => ({ ticket: 'ticket', path: '/live' }))
  }

  /** Answers an endpoint; a later answer replaces an earlier one. A thrown ApiError goes out as a problem. */
  on<Key extends EndpointKey>(key: Key, answer: Handler<Key>): this {
    return this.onPath(key, answer)
  }

  /** Answers a path that is no endpoint of the contract, e.g. of signing in. */
  onPath(key: string, answer: (request: FakeRequest) => unknown): this {
    const [method = '', pathname = ''] = key.split(' ')
    this.#routes.unshift({ method, pattern: new URLPattern({ pathname }), answer })
    return this
  }

  /** Tells every open socket. */
  tell(event: OrgEvent): void {
    this.room.tell(event)
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input, FakeServer.url)
    const method = init.method ?? 'GET'
    this.requests.push(`${method} ${url.pathname}${url.search}`)
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    const upload = init.body instanceof Blob ? init.body : undefined
    const headers = new Headers(init.headers)
    const answer = await this.#answer(method, url, { body, upload, headers })
    init.signal?.throwIfAborted()
    return answer
  }

  async #answer(method: string, url: URL, sent: Omit<FakeRequest, 'params' | 'query'>): Promise<Response> {
    const { origin, pathname, searchParams } = url
    const route = this.#routes.find((route) => route.method === method && route.pattern.test({ pathname }))
    if (!route) throw new Error(`No answer was prepared for ${method} ${origin}${pathname}`)
    const groups = route.pattern.exec({ pathname })?.pathname.groups ?? {}
    const params = Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, value ?? '']))
    try {
      return Response.json(await route.answer({ params, query: Object.fromEntries(searchParams), ...sent }))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return Response.json(error.toProblem('request'), { status: error.status })
    }
  }
}
