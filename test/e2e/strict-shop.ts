import { createServer, type Server } from 'node:http'
import { demo, e2eUrl } from './demo.ts'

/** The lines that the elements' README gives for a page of another origin; nothing else is allowed there. */
const DOCUMENTED = [
  "default-src 'none'",
  `script-src 'self' ${e2eUrl}`,
  `connect-src ${e2eUrl} ${e2eUrl.replace(/^http/, 'ws')}`,
  `img-src data: ${e2eUrl}`,
  `worker-src blob: ${e2eUrl}`,
] as const
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types lit-html'] as const

/** What the shop's pages add to the policy, by their path. */
const PAGES: Readonly<Record<string, readonly string[]>> = { '/': [], '/trusted': TRUSTED_TYPES }

/** Notes each breach, and gives the chat the token that came with the page, as a back end would. */
const SCRIPT = `
  window.violations = []
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, disposition }) =>
    violations.push({ directive: effectiveDirective, blocked: blockedURI, source: sourceFile, disposition }))
  addEventListener('DOMContentLoaded', () => {
    for (const chat of document.querySelectorAll('waybill-chat-panel')) chat.getToken = async () => chat.dataset.token
  })`

/** A breach of the page's policy, enforced or only reported. */
export interface Violation {
  readonly directive: string
  readonly blocked: string
  readonly source: string
  readonly disposition: 'enforce' | 'report'
}

/** A shop of its own origin, whose pages allow nothing but what is documented. */
export class StrictShop {
  readonly origin: string
  readonly #server: Server
  #elements = ''

  private constructor(server: Server, origin: string) {
    this.#server = server
    this.origin = origin
  }

  static async open(): Promise<StrictShop> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    const address = server.address()
    const shop = new StrictShop(server, `http://localhost:${typeof address === 'object' ? address?.port : ''}`)
    server.on('request', ({ url = '' }, response) => {
      const isScript = url === '/shop.js'
      const policy = [...DOCUMENTED, ...(PAGES[url] ?? [])].join('; ')
      response.writeHead(200, {
        'content-type': isScript ? 'text/javascript' : 'text/html',
        'content-security-policy': policy,
        'content-security-policy-report-only': policy,
      })
      response.end(isScript ? SCRIPT : shop.#page())
    })
    return shop
  }

  /** Puts elements into the shop's pages. */
  show(elements: string): void {
    this.#elements = elements
  }

  close = (): void => void this.#server.close()

  #page(): string {
    return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Strict shop</title>
    <link rel="icon" href="data:," />
    <script src="/shop.js"></script>
    <script type="module" src="${e2eUrl}/embed/waybill.js"></script>
  </head>
  <body>${this.#elements}</body>
</html>`
  }
}

/** What the back end of the demo's client asks the API for, with its secret key. */
async function ask<Answer>(path: string, body: object): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${demo().people.clients.durazno.secretKey}`,
    'content-type': 'application/json',
  }
  const response = await fetch(e2eUrl + path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** A token for the chat of the client's staff. */
export async function chatToken(): Promise<string> {
  return (await ask<{ token: string }>('/v1/client_sessions', { components: ['chat-panel'] })).token
}

/** A key for visitors of one origin. */
export async function keyFor(origin: string): Promise<string> {
  const { connections } = demo().people.clients.durazno
  const draft = { kind: 'publishable', name: 'Strict shop', connectionId: connections.faro, origins: [origin] }
  return (await ask<{ key: string }>('/v1/keys', draft)).key
}
