/** One request as it left the client. */
export interface SentRequest {
  url: string
  method: string
  headers: Headers
  body: BodyInit | null | undefined
  credentials: RequestCredentials | undefined
}

type Reply = (init: RequestInit) => Response | Promise<Response>

/** An API that gives prepared replies in turn, the last one again and again; give `api.fetch` to a client. */
export class FakeApi {
  readonly requests: SentRequest[] = []
  readonly #replies: Reply[]

  constructor(...replies: Reply[]) {
    this.#replies = replies
  }

  readonly fetch: typeof fetch = async (url, init = {}) => {
    this.requests.push({
      url: url instanceof Request ? url.url : String(url),
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: init.body,
      credentials: init.credentials,
    })
    const reply = this.#replies.length > 1 ? this.#replies.shift() : this.#replies[0]
    if (!reply) throw new Error('No reply was prepared')
    return reply(init)
  }

  /** What the last request said in JSON. */
  get lastBody(): unknown {
    const { body } = this.last
    if (typeof body !== 'string') throw new Error('The last request held no text')
    return JSON.parse(body)
  }

  get last(): SentRequest {
    const request = this.requests.at(-1)
    if (!request) throw new Error('Nothing was sent')
    return request
  }
}

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  () =>
    Response.json(body, { status, headers })

export const problem = (code: string, status: number, headers: Record<string, string> = {}): Reply =>
  json({ type: 'about:blank', code, status, title: code, requestId: 'request-1' }, status, headers)

export const page =
  (status: number, headers: Record<string, string> = {}): Reply =>
  () =>
    new Response('<h1>Bad gateway</h1>', { status, headers })

/** The connection breaks before an answer. */
export const broken: Reply = () => Promise.reject(new TypeError('Failed to fetch'))

/** Nothing comes until the client gives up. */
export const silent: Reply = ({ signal }) =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
