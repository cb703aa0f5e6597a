import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { DEPOTS } from '../cast.ts'
import { readDemo } from '../demo-file.ts'
import { addressAt } from '../seed/places.ts'
import { escape, Received } from './received.ts'

/** The shop's own files, all that its server ever answers. */
const FILES = {
  '/shop.css': 'text/css; charset=utf-8',
  '/shop.js': 'text/javascript; charset=utf-8',
  '/vase.svg': 'image/svg+xml',
  '/bowl.svg': 'image/svg+xml',
} as const

const port = Number(process.env.SHOP_PORT ?? 8788)
const found = readDemo(process.env.WAYBILL_STATE ?? join(import.meta.dirname, '../.state'))
if (!found) throw new Error('There is no demo yet; run npm start')
const demo = found
/** Each page with a mark for its script, and what its policy adds to the strict one of all. */
const PAGES = {
  '/': { file: 'index.html', rules: [] },
  '/order-status': { file: 'order-status.html', rules: [] },
  // Trusted Types let no map run in this page, so the delivery stands in a frame of its own.
  '/order-status/framed': {
    file: 'order-status.html',
    mark: 'data-framed',
    rules: ["require-trusted-types-for 'script'", 'trusted-types lit-html', `frame-src ${demo.baseUrl}`],
  },
} as const satisfies Record<string, Page & { rules: readonly string[] }>

interface Page {
  readonly file: string
  readonly mark?: string
}

const received = new Received(demo.webhookSecret)

createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://shop').pathname
  answer(path, request, response).catch((error: unknown) => {
    console.error(error)
    response.writeHead(500).end()
  })
}).listen(port, 'localhost')

async function answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (path === '/webhooks') return answerWebhooks(request, response)
  const page = Object.entries(PAGES).find(([name]) => name === path)?.[1]
  if (page) return send(response, 'text/html; charset=utf-8', await renderPage(page), page.rules)
  const type = typeOf(path)
  if (!type) return void response.writeHead(404).end('Not found')
  send(response, type, await readFile(join(import.meta.dirname, path)))
}

/** Waybill posts here; who opens it sees what came. */
async function answerWebhooks(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') {
    const isRight = received.take(request.headers, await text(request))
    return void response
      .writeHead(isRight ? 200 : 401, { 'content-type': 'text/plain' })
      .end(isRight ? 'Thanks' : 'Who?')
  }
  response.setHeader('refresh', '4')
  send(
    response,
    'text/html; charset=utf-8',
    await renderPage({ file: 'webhooks.html' }, { RECEIVED: received.render() }),
  )
}

function typeOf(path: string): string | undefined {
  return Object.entries(FILES).find(([name]) => name === path)?.[1]
}

function send(response: ServerResponse, type: string, body: string | Buffer, rules: readonly string[] = []): void {
  const policy = [...policyFor(demo.baseUrl), ...rules].join('; ')
  response.writeHead(200, { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-cache' })
  response.end(body)
}

/** The strict policy of a careful shop: the lines with Waybill's origin are all that an embed needs. */
function policyFor(waybill: string): string[] {
  return [
    "default-src 'none'",
    `script-src 'self' ${waybill}`,
    "style-src 'self'",
    `img-src 'self' data: ${waybill}`,
    `connect-src ${waybill} ${waybill.replace(/^http/, 'ws')}`,
    `worker-src blob: ${waybill}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
}

async function renderPage({ file, mark = '' }: Page, html: Record<string, string> = {}): Promise<string> {
  const template = await readFile(join(import.meta.dirname, file), 'utf8')
  const { line, name, phone } = DEPOTS.durazno
  const pickup = { address: await addressAt(line), contact: { name, phone }, notes: 'Ring at the workshop.' }
  const values = { WAYBILL: demo.baseUrl, KEY: demo.publishable.key, DEFAULTS: JSON.stringify({ pickup }), MARK: mark }
  const escaped = Object.entries(values).map(([tag, value]) => [tag, escape(value)] as const)
  return [...escaped, ...Object.entries(html)].reduce(
    (page, [tag, value]) => page.replaceAll(`{{${tag}}}`, value),
    template,
  )
}
