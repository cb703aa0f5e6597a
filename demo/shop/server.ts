import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { DEPOTS } from '../cast.ts'
import { readDemo, type Demo } from '../demo-file.ts'
import { addressAt } from '../seed/places.ts'

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
const page = await renderPage(found)
const policy = policyFor(found.baseUrl)

createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://shop').pathname
  answer(path, response).catch((error: unknown) => {
    console.error(error)
    response.writeHead(500).end()
  })
}).listen(port, 'localhost')

async function answer(path: string, response: ServerResponse): Promise<void> {
  if (path === '/') return send(response, 'text/html; charset=utf-8', page)
  const type = typeOf(path)
  if (!type) return void response.writeHead(404).end('Not found')
  send(response, type, await readFile(join(import.meta.dirname, path)))
}

function typeOf(path: string): string | undefined {
  return Object.entries(FILES).find(([name]) => name === path)?.[1]
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-cache' })
  response.end(body)
}

/** The strict policy of a careful shop: the lines with Waybill's origin are all that an embed needs. */
function policyFor(waybill: string): string {
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
  ].join('; ')
}

async function renderPage(demo: Demo): Promise<string> {
  const template = await readFile(join(import.meta.dirname, 'index.html'), 'utf8')
  const { line, name, phone } = DEPOTS.durazno
  const pickup = { address: await addressAt(line), contact: { name, phone }, notes: 'Ring at the workshop.' }
  const values = { WAYBILL: demo.baseUrl, KEY: demo.publishable.key, DEFAULTS: JSON.stringify({ pickup }) }
  return Object.entries(values).reduce((text, [tag, value]) => text.replaceAll(`{{${tag}}}`, escape(value)), template)
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
