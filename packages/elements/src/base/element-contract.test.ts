import { expect } from '@open-wc/testing'
import { tags } from '../embed/tags.ts'
import { soon } from '../testing/soon.ts'
import type { WaybillElement } from './element.ts'
import type { Trouble } from './load-events.ts'

/*
 * What every public element promises to the page around it, and how it bears what pages do: it may stand there before its
 * code, be moved, stand there twice, and leave while it loads.
 */

const EVENTS = ['waybill-load-start', 'waybill-ready', 'waybill-error'] as const
const REQUEST_ID = 'req-of-the-test'
/** These read from the API as soon as they stand. */
const READERS = ['waybill-order-table', 'waybill-chat-panel', 'waybill-members', 'waybill-api-settings'] as const
/** It asks to learn whether the page may, so each of two tries for itself. */
const TRIER = 'waybill-embed-check'

const real = globalThis.fetch
const asked: string[] = []
const unhandled: unknown[] = []
const onUnhandled = ({ reason }: PromiseRejectionEvent): void => void unhandled.push(reason)

/** Answers everything as an API that knows nothing. */
async function refuse(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { url, method } = new Request(input, init)
  asked.push(`${method} ${url}`)
  const problem = { type: 'about:blank', status: 404, code: 'not_found', title: 'Nothing here', requestId: REQUEST_ID }
  return new Response(JSON.stringify(problem), {
    status: 404,
    headers: { 'content-type': 'application/problem+json' },
  })
}

let servers = 0
/** A source that no element has asked yet. */
const newServer = (): string => `https://api-${++servers}.test`
const getToken = async (): Promise<string> => 'token'
const make = (tag: string, server = newServer()): WaybillElement => setUp(document.createElement(tag), server)

/** The element that a tag of ours makes. */
function setUp(element: HTMLElement, server: string): WaybillElement {
  const [order, leg] = ['a'.repeat(24), 'b'.repeat(24)]
  const shown = { label: 'Shown', token: 'a'.repeat(32), orderId: order, legId: leg }
  Object.assign(element, { server, getToken, ...shown })
  return element as WaybillElement
}

interface Heard {
  readonly name: string
  readonly detail: unknown
}

function listen(element: HTMLElement): readonly Heard[] {
  const heard: Heard[] = []
  for (const name of EVENTS) {
    element.addEventListener(name, ({ target, detail }) => target === element && heard.push({ name, detail }))
  }
  return heard
}

const isSettled = (heard: readonly Heard[]): boolean => heard.length > 0 && heard.at(-1)?.name !== 'waybill-load-start'

/** The first place to type in an element, through the shadow roots of those inside. */
function inputIn(element: Element): HTMLInputElement | HTMLTextAreaElement | undefined {
  for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) {
    const isText = inner instanceof HTMLInputElement && ['text', 'search', 'email', 'tel'].includes(inner.type)
    if (isText || inner instanceof HTMLTextAreaElement) return inner
    const deeper = inputIn(inner)
    if (deeper) return deeper
  }
  return undefined
}

/** What an error event carries. */
const toTrouble = (heard: readonly Heard[]): Trouble | undefined =>
  heard.find(({ name }) => name === 'waybill-error')?.detail as Trouble | undefined

Object.assign(globalThis, { fetch: refuse })
window.addEventListener('unhandledrejection', onUnhandled)
const place = document.createElement('main')
const early = new Map(Object.keys(tags).map((tag) => [tag, make(tag, 'https://early.test')]))
place.append(...early.values())
document.body.append(place)
// Before the tests: all modules together take longer than one test may.
await Promise.all(Object.values(tags).map((load) => load()))

describe('every element', () => {
  after(() => {
    Object.assign(globalThis, { fetch: real })
    window.removeEventListener('unhandledrejection', onUnhandled)
    place.remove()
  })
  afterEach(() => place.replaceChildren())

  it('comes to life where it stood before its code, with what the page had set', async () => {
    for (const [tag, element] of early) {
      await customElements.whenDefined(tag)
      expect(element.shadowRoot, tag).to.be.instanceOf(ShadowRoot)
      if ('server' in element) expect(element.server, tag).to.equal('https://early.test')
    }
  })

  for (const tag of Object.keys(tags))
    describe(`<${tag}>`, () => {
      it('tells when it loads, and when it stands or why it does not', async () => {
        const element = make(tag)
        const heard = listen(element)
        place.append(element)
        await soon(() => isSettled(heard), 'it stands or says why not')
        const names = heard.map(({ name }) => name)
        expect(names.filter((name, at) => name === names[at - 1])).to.deep.equal([])
        const trouble = toTrouble(heard)
        if (!trouble) return
        expect(names).to.include('waybill-load-start')
        expect(Object.keys(trouble)).to.have.members(['code', 'message', 'retryable', 'requestId'])
        expect(trouble).to.deep.include({ code: 'not_found', retryable: false, requestId: REQUEST_ID })
      })

      it('speaks the language, and wears the looks, that the page gives to it alone', async () => {
        const element = make(tag)
        element.locale = 'es-UY'
        element.setAttribute('color-scheme', 'dark')
        element.appearance = { theme: 'warm', radius: 'none', accent: '#123456' }
        place.append(element)
        await element.updateComplete
        expect([element.language, element.locale, element.lang]).to.deep.equal(['es', 'es-UY', 'es'])
        const style = getComputedStyle(element)
        expect(style.colorScheme).to.equal('dark')
        expect(style.getPropertyValue('--waybill-accent')).to.equal('#123456')
        expect(style.getPropertyValue('--waybill-radius-m')).to.equal('0px')
        element.appearance = undefined
        await element.updateComplete
        expect(style.getPropertyValue('--waybill-radius-m')).to.equal('')
      })

      it('asks for nothing twice when it is moved, or stands there twice', async () => {
        const server = newServer()
        const [element, other] = [make(tag, server), make(tag, server)]
        const [heard, heardToo] = [listen(element), listen(other)]
        const section = document.createElement('section')
        place.append(element, section)
        section.append(element)
        await soon(() => isSettled(heard), 'it stands or says why not')
        place.append(element)
        if (tag !== TRIER) place.append(other)
        else other.dispatchEvent(new CustomEvent('waybill-ready'))
        await soon(() => isSettled(heardToo), 'the second stands too')
        const own = asked.filter((request) => request.includes(`${server}/`))
        expect(own.filter((request, at) => own.indexOf(request) !== at)).to.deep.equal([])
      })

      it('keeps what was typed when it is moved', async () => {
        const element = make(tag)
        const section = document.createElement('section')
        place.append(element, section)
        await element.updateComplete
        const input = inputIn(element)
        if (!input) return
        input.value = '20'
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
        section.append(element)
        await element.updateComplete
        expect(inputIn(element)).to.equal(input)
        expect(input.value).to.equal('20')
      })

      it('leaves while it loads without a word', async () => {
        const element = make(tag)
        place.append(element)
        await Promise.resolve()
        element.remove()
        const heard = listen(element)
        const other = make(tag)
        const heardOfOther = listen(other)
        place.append(other)
        await soon(() => isSettled(heardOfOther), 'another stands')
        expect(heard.filter(({ name }) => name === 'waybill-error')).to.deep.equal([])
        expect(unhandled).to.deep.equal([])
      })
    })

  for (const tag of READERS)
    it(`${tag} says that it could not read`, async () => {
      const element = make(tag)
      const heard = listen(element)
      place.append(element)
      await soon(() => toTrouble(heard), 'it says what is wrong')
      expect(heard.map(({ name }) => name)).to.deep.equal(['waybill-load-start', 'waybill-error'])
    })
})
