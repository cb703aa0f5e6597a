import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { FakeApi, json, problem } from '@waybill/client/testing/fake-api'
import { soon } from '../testing/soon.ts'
import '../order-form/order-form.ts'
import './embed-check.ts'
import type { EmbedCheckElement } from './embed-check.ts'

const real = globalThis.fetch
afterEach(() => void Object.assign(globalThis, { fetch: real }))

const KEY = 'pk_0123456789abcdefghijABCDEFGHIJ'

/** A server that knows the key, or says what a test wants. */
function serve(session = json({ token: 'a.b.c', expiresIn: 600 })): void {
  const answers: Record<string, ConstructorParameters<typeof FakeApi>[0]> = {
    '/v1/brand': json({ name: 'Faro' }, 200, { date: new Date().toUTCString() }),
    '/embed/version.json': json({ version: '0.1.0' }),
    '/v1/embed/sessions': session,
  }
  globalThis.fetch = (input, init) =>
    new FakeApi(answers[new URL(new Request(input).url).pathname] ?? json({}, 404)).fetch(input, init)
}

const checking = (key = KEY): Promise<EmbedCheckElement> =>
  fixture(html`<waybill-embed-check server=${location.origin} publishable-key=${key}></waybill-embed-check>`)
const textOf = (check: EmbedCheckElement): string => check.shadowRoot!.textContent?.replaceAll(/\s+/g, ' ') ?? ''
const says = (check: EmbedCheckElement, words: string) => soon(() => textOf(check).includes(words))

describe('embed check', () => {
  it('is accessible and says that the origin is allowed', async () => {
    serve()
    const check = await checking()
    await says(check, `${location.origin} is among its sites.`)
    await expect(check).to.be.accessible()
  })

  it('says what is wrong in words, with a way to the documentation', async () => {
    serve(problem('origin_not_allowed', 403))
    const check = await checking()
    await says(check, `${location.origin} is not among its sites.`)
    await says(check, '1 thing is wrong.')
    const link = check.shadowRoot!.querySelector<HTMLAnchorElement>('.row.failed a')
    expect(link?.href).to.equal(`${location.origin}/docs/troubleshooting#origin`)
    await expect(check).to.be.accessible()
  })

  it('tells a listener how many things are wrong', async () => {
    serve(problem('unauthenticated', 401))
    const check = await checking()
    const { detail } = await oneEvent(check, 'waybill-embed-checked')
    expect(detail.failed).to.equal(1)
  })

  it('shouts at a secret key, and repeats it nowhere', async () => {
    serve()
    const secret = `sk_${'a'.repeat(43)}`
    const check = await checking(secret)
    await says(check, 'A SECRET KEY stands in this page.')
    expect(textOf(check)).not.to.include(secret)
  })

  it('takes what is not said from the elements beside it', async () => {
    serve()
    const page = await fixture(
      html`<div>
        <waybill-order-form></waybill-order-form>
        <waybill-embed-check></waybill-embed-check>
      </div>`,
    )
    const getToken = () => Promise.reject(new Error('The back end is away'))
    Object.assign(page.querySelector('waybill-order-form')!, { server: location.origin, getToken })
    await says(page.querySelector('waybill-embed-check')!, 'getToken failed: The back end is away')
  })

  it('tries again when asked', async () => {
    serve(problem('origin_not_allowed', 403))
    const check = await checking()
    await says(check, '1 thing is wrong.')
    serve()
    check.shadowRoot!.querySelector<HTMLButtonElement>('.foot .button')!.click()
    await says(check, `${location.origin} is among its sites.`)
  })

  it('hears what the page’s policy blocks of ours', async () => {
    serve()
    const check = await checking()
    await says(check, 'It does.')
    const blocked = { effectiveDirective: 'img-src', blockedURI: `${location.origin}/icon.svg`, disposition: 'enforce' }
    document.dispatchEvent(
      new SecurityPolicyViolationEvent(
        'securitypolicyviolation',
        toViolation({ ...blocked, documentURI: location.href }),
      ),
    )
    await says(check, 'Add it to img-src.')
  })

  it('speaks Arabic and Spanish', async () => {
    serve()
    const arabic = await fixture<HTMLElement>(html`<div lang="ar"><waybill-embed-check></waybill-embed-check></div>`)
    await says(arabic.querySelector('waybill-embed-check')!, 'هل يعمل Waybill')
    const spanish = await fixture<HTMLElement>(html`<div lang="es"><waybill-embed-check></waybill-embed-check></div>`)
    await says(spanish.querySelector('waybill-embed-check')!, '¿Funciona Waybill')
  })
})

// The event's constructor wants more than anybody reads.
const toViolation = (parts: object) => parts as SecurityPolicyViolationEventInit
