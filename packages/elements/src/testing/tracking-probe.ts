import { fixture, html } from '@open-wc/testing'
import { FakeApi, json } from '@waybill/client/testing/fake-api'
import { FakeSockets } from '@waybill/client/testing/fake-sockets'
import type { TrackingView } from '@waybill/contract/tracking'
import '../tracking-page/tracking-page.ts'
import type { TrackingPage } from '../tracking-page/tracking-page.ts'
import { soon } from './soon.ts'
import { SAMPLE_TOKEN } from './tracking-sample.ts'

const { fetch, WebSocket } = globalThis

/** Answers a tracking page's reads in turn, the last one again and again; its sockets are answered by hand. */
export function serve(...replies: ConstructorParameters<typeof FakeApi>): { reads: FakeApi; sockets: FakeSockets } {
  const reads = new FakeApi(...replies)
  const tickets = new FakeApi(json({ ticket: 'pass', path: '/v1/live/tracking' }))
  const sockets = new FakeSockets()
  globalThis.fetch = (url, init) => (new Request(url).url.endsWith('/ticket') ? tickets : reads).fetch(url, init)
  globalThis.WebSocket = asWebSocket(sockets.WebSocket)
  return { reads, sockets }
}

/** Gives the page its own network back. */
export const unserve = (): void => void Object.assign(globalThis, { fetch, WebSocket })

// It can do what the client uses of a socket.
const asWebSocket = (fake: unknown): typeof WebSocket => fake as typeof WebSocket

/** A page of a view, without network. */
export const shown = (view: TrackingView, noMap = true): Promise<TrackingPage> =>
  fixture(html`<waybill-tracking-page full-page ?no-map=${noMap} .view=${view}></waybill-tracking-page>`)

let links = 0
/** The token of a link that no page watches yet, because pages of one link share what they know. */
export const newToken = (): string => `${SAMPLE_TOKEN.slice(0, -3)}${++links + 100}`

/** A page of a link. */
export const linked = (token = newToken()): Promise<TrackingPage> =>
  fixture(html`<waybill-tracking-page no-map token=${token}></waybill-tracking-page>`)

/** All that is written on a page, through the shadow roots inside it. */
export function wordsOf(element: Element): string {
  const root = element.shadowRoot ?? element
  const inner = [...root.querySelectorAll('*')].filter((child) => child.shadowRoot).map(wordsOf)
  return [root.textContent, ...inner].join(' ').replace(/\s+/g, ' ')
}

/** What a page says once it says these words. */
export async function saying(page: Element, words: string): Promise<string> {
  await soon(() => wordsOf(page).includes(words), `says “${words}”`)
  return wordsOf(page)
}

/** An element inside the page's own shadow root. */
export const part = <Type extends Element = HTMLElement>(page: TrackingPage, selector: string): Type =>
  page.shadowRoot!.querySelector<Type>(selector)!

/** Elements below the answer. */
export const inDetails = (page: TrackingPage, selector: string): HTMLElement[] => {
  const details = page.shadowRoot!.querySelector('waybill-tracking-details')
  return [...(details?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]
}
