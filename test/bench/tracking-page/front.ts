import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Line } from './line.ts'
import { withMark } from './mark.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Files beside the worker's own, by path. */
export type Files = ReadonlyMap<string, { readonly type: string; readonly body: Buffer | string }>

const STATIC = /^\/(embed|city|bare)\//
const PICTURES = /image\/(png|jpeg|webp)/
/** What the head names only for the map's sake. */
const MAP_HINTS = /<link[^>]*(maplibre|live-map|map\.styles|style-light|style-dark)[^>]*>/g
const WITHOUT_MAP = '/without-map'

/**
 * What stands between a worker and the world: it compresses as an edge does, and answers as slowly as its line. Below
 * /without-map a page is the same but for its map.
 */
export class Front {
  line: Line
  files: Files = new Map()
  /** Paths that were asked for. */
  asked: string[] = []
  readonly #target: number
  readonly #ready = new Map<string, Answer>()
  readonly #known = new WeakSet<Socket>()
  readonly #server = createServer((asking, response) => void this.#answer(asking, response))

  constructor(target: number, line: Line) {
    this.#target = target
    this.line = line
    this.#server.on('upgrade', (asking: IncomingMessage, socket: Duplex) => this.#upgrade(asking, socket))
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve) => this.#server.listen(port, '127.0.0.1', resolve))
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #answer(asking: IncomingMessage, response: ServerResponse): Promise<void> {
    const { line } = this
    const url = asking.url ?? '/'
    this.asked.push(url)
    const isFirst = !this.#known.has(asking.socket)
    this.#known.add(asking.socket)
    const [{ status, headers, body }] = await Promise.all([
      this.#ready.get(url) ?? this.#prepare(asking, url),
      // A new connection needs a greeting first.
      sleep(line.roundTripMs * (isFirst ? 2 : 1)),
    ])
    response.writeHead(status, headers)
    line.send(response, body)
  }

  async #prepare(asking: IncomingMessage, url: string): Promise<Answer> {
    const answer = compressed(marked(this.#own(url) ?? (await this.#fetch(asking, url))))
    if (STATIC.test(url)) this.#ready.set(url, answer)
    return answer
  }

  #own(url: string): Answer | undefined {
    const file = this.files.get(url.split('?')[0] ?? '')
    return file && { status: 200, headers: { 'content-type': file.type }, body: Buffer.from(file.body) }
  }

  async #fetch(asking: IncomingMessage, url: string): Promise<Answer> {
    if (!url.startsWith(WITHOUT_MAP)) return this.#pass(asking, url)
    const answer = await this.#pass(asking, url.slice(WITHOUT_MAP.length))
    const page = answer.body.toString().replaceAll(MAP_HINTS, '').replace(' full-page ', ' full-page no-map ')
    return { ...answer, body: Buffer.from(page) }
  }

  #pass(asking: IncomingMessage, path: string): Promise<Answer> {
    const { method, headers } = asking
    const options = { port: this.#target, host: '127.0.0.1', method, path }
    return new Promise((resolve, reject) => {
      const asked = request({ ...options, headers: { ...headers, 'accept-encoding': 'identity' } }, (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(pieces) }),
        )
      })
      asked.on('error', reject)
      asking.pipe(asked)
    })
  }

  #upgrade({ url = '/', headers }: IncomingMessage, socket: Duplex): void {
    const target = connect(this.#target, '127.0.0.1')
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`)
    target.write([`GET ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n'))
    for (const [from, to] of [
      [socket, target],
      [target, socket],
    ] as const) {
      from.pipe(to)
      from.on('error', () => to.destroy())
    }
  }
}

const marked = ({ status, headers, body }: Answer): Answer => ({
  status,
  headers,
  body: headers['content-type']?.includes('javascript') ? Buffer.from(withMark(body.toString())) : body,
})

function compressed({ status, headers, body }: Answer): Answer {
  const { 'content-length': _, 'transfer-encoding': __, ...rest } = headers
  const isPicture = PICTURES.test(headers['content-type'] ?? '')
  if (isPicture || headers['content-encoding'] || body.length < 200) return { status, headers: rest, body }
  return { status, headers: { ...rest, 'content-encoding': 'gzip' }, body: gzipSync(body) }
}
