import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { demo, e2eUrl } from './demo.ts'

/** A site of somebody who reads the documentation: an origin of its own that serves one page. */
export interface ReaderSite extends AsyncDisposable {
  readonly origin: string
  /** Opens a page there that says this, with a key that this origin may use in the place of the sample's. */
  show(page: Page, html: string, policy?: string): Promise<void>
}

/** Starts a site that a key of the demo's shop allows, or does not. */
export async function readerSite({ isAllowed = true } = {}): Promise<ReaderSite> {
  const said = { html: '', policy: '' }
  const server = createServer((_, response) => {
    const headers = { 'content-type': 'text/html; charset=utf-8' }
    response
      .writeHead(200, { ...headers, ...(said.policy && { 'content-security-policy': said.policy }) })
      .end(said.html)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const origin = `http://localhost:${toAddress(server.address()).port}`
  const key = isAllowed ? await keyFor(origin) : demo().publishable.key
  return {
    origin,
    async show(page, html, policy = '') {
      Object.assign(said, { html: html.replaceAll('pk_…', key), policy })
      await page.goto(origin)
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

// A server that listens on a port has an address with one.
const toAddress = (address: unknown): AddressInfo => address as AddressInfo

async function keyFor(origin: string): Promise<string> {
  const { secretKey, connections } = demo().people.clients.durazno
  const response = await fetch(`${e2eUrl}/v1/keys`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'publishable', name: 'Reader', connectionId: connections.faro, origins: [origin] }),
  })
  const { key } = toCreated(await response.json())
  return key
}

// The endpoint's own test holds its answer.
const toCreated = (value: unknown) => value as { key: string }
