import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { FakeTwilio, type TwilioMessage } from '../../worker/src/providers/fakes/twilio.ts'

/**
 * What the provider does with a request to send: whether it takes the text, and what it lets the caller see of that.
 * `hang` and `drip` last until the caller has lost patience.
 */
export type Deed =
  | 'accept'
  | 'refuse'
  | 'throttle'
  | 'error'
  | 'error-after-accepting'
  | 'reset'
  | 'reset-after-accepting'
  | 'hang'
  | 'hang-after-accepting'
  | 'drip-after-accepting'
  | 'garbage'
  | 'garbage-after-accepting'

/** One request to send. */
export interface Request {
  readonly to: string
  readonly body: string
  readonly deed: Deed
}

/** A definite "no" or "later": after it the same text may be asked for again. */
const isDefinite = ({ deed }: Request): boolean => deed === 'refuse' || deed === 'throttle'

/** Twilio on a port of this machine, that fails as it is told. */
export class ScriptedProvider {
  readonly twilio = new FakeTwilio()
  readonly requests: Request[] = []
  /** What to do with the nth request for a number; `accept` where nothing is said. */
  script: (to: string, nth: number) => Deed = () => 'accept'
  readonly #server: Server
  readonly #waiting = new Set<ServerResponse>()

  private constructor() {
    this.#server = createServer((request, response) => void this.#handle(request, response))
  }

  static async start(): Promise<ScriptedProvider> {
    const provider = new ScriptedProvider()
    provider.#server.listen(0, '127.0.0.1')
    await once(provider.#server, 'listening')
    return provider
  }

  get url(): string {
    const address = this.#server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  }

  /** Requests that may have sent a text, by number: the invariant is that there is one at most. */
  doubtful(to: string): Request[] {
    return this.requests.filter((request) => request.to === to && !isDefinite(request))
  }

  messageTo(to: string): TwilioMessage | undefined {
    return this.twilio.messages.find((message) => message.to === to)
  }

  /** Ends what hangs. */
  letGo(): void {
    for (const response of this.#waiting) response.destroy()
    this.#waiting.clear()
  }

  async stop(): Promise<void> {
    this.letGo()
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request)
    const { method = 'GET', url = '/', headers } = request
    const call = { method, url: new URL(url, this.url).href, authorization: headers.authorization ?? '', body }
    if (method !== 'POST') return send(response, this.twilio.answer(call))
    const form = new URLSearchParams(body)
    const to = form.get('To') ?? ''
    const deed = this.script(to, this.requests.filter((earlier) => earlier.to === to).length)
    this.requests.push({ to, body: form.get('Body') ?? '', deed })
    const answer = deed === 'accept' || deed.endsWith('-after-accepting') ? this.twilio.answer(call) : null
    this.#act(deed, response, answer)
  }

  #act(deed: Deed, response: ServerResponse, answer: ReturnType<FakeTwilio['answer']> | null): void {
    switch (deed) {
      case 'accept':
        return send(response, answer ?? NOTHING)
      case 'refuse':
        return send(response, { status: 400, body: { code: 21612, status: 400 } })
      case 'throttle':
        response.setHeader('retry-after', '1')
        return send(response, { status: 429, body: { code: 20429, status: 429 } })
      case 'error':
      case 'error-after-accepting':
        return send(response, { status: 500, body: { code: 20500, status: 500 } })
      case 'reset':
      case 'reset-after-accepting':
        return void response.destroy()
      case 'garbage':
      case 'garbage-after-accepting':
        response.writeHead(201, { 'content-type': 'application/json' })
        return void response.end('<html>It works!')
      case 'drip-after-accepting':
        response.writeHead(201, { 'content-type': 'application/json' })
        response.write('{"sid"')
        return void this.#waiting.add(response)
      case 'hang':
      case 'hang-after-accepting':
        return void this.#waiting.add(response)
    }
  }
}

const NOTHING = { status: 404, body: {} }

function send(response: ServerResponse, { status, body }: { status: number; body: unknown }): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(asBuffer(chunk))
  return Buffer.concat(chunks).toString()
}
// Without an encoding a request's chunks are buffers.
const asBuffer = (chunk: unknown) => chunk as Buffer

/** The header with which Twilio proves that a form is its own. */
export function signatureOf(authToken: string, url: string, fields: Readonly<Record<string, string>>): string {
  const words = Object.keys(fields)
    .toSorted()
    .map((name) => name + fields[name])
  return createHmac('sha1', authToken)
    .update(url + words.join(''))
    .digest('base64')
}
