import type { Suggestion } from '@waybill/contract'
import { ContextProvider } from '@lit/context'
import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { Portal, portalContext } from '../base/context.ts'
import { address, byId, found, options, point, type } from '../testing/address-field.ts'
import { soon } from '../testing/soon.ts'
import type { AddressField } from './address-field.ts'

describe('suggestions of an address field', () => {
  it('shows only the answer to the last text', async () => {
    const asked: string[] = []
    const aborted: string[] = []
    const slow = (text: string, signal: AbortSignal): Promise<Suggestion[]> => {
      asked.push(text)
      signal.addEventListener('abort', () => aborted.push(text))
      return text === 'Ellauri 8' ? new Promise(() => {}) : Promise.resolve([found(`${text} 1`)])
    }
    const field = await address(slow)
    await type(field, 'Ellauri 8')
    await soon(() => asked.length === 1)
    await type(field, 'Canelones')
    await field.settled
    expect(aborted).to.deep.equal(['Ellauri 8'])
    expect(options(field)[0]!.textContent).to.contain('Canelones 1')
  })

  it('does not offer what no longer fits while the next answer is under way', async () => {
    const field = await address()
    await type(field, 'Ellauri 86')
    await field.settled
    expect(options(field)).to.have.length(4)
    await type(field, 'Ellauri 861')
    expect(options(field).map((option) => option.textContent.trim())).to.have.length(2)
    await sendKeys({ press: 'Enter' })
    expect(field.value?.line).to.equal('Ellauri 861')
  })

  for (const direction of ['ltr', 'rtl'])
    it(`stand within the width of the field, also beside the door (${direction})`, async () => {
      const field = await address()
      field.parentElement!.dir = direction
      field.style.cssText = 'display: block; inline-size: 383px; margin-inline-start: 40px'
      await type(field, 'Ellauri')
      await field.settled
      const [list, whole] = [byId(field, 'list').getBoundingClientRect(), field.getBoundingClientRect()]
      expect([list.left, list.right]).to.deep.equal([whole.left, whole.right])
    })

  it('asks once typing pauses, and not for two letters', async () => {
    const asked: string[] = []
    const field = await address(async (text) => (asked.push(text), []))
    for (const text of ['E', 'El', 'Ell', 'Ella', 'Ellau']) await type(field, text)
    await field.settled
    expect(asked).to.deep.equal(['Ellau'])
  })

  it('goes on without suggestions when they cannot be reached', async () => {
    const field = await address(() => Promise.reject(new TypeError('offline')))
    await type(field, 'Canelones 1164')
    await field.settled
    expect(field.shadowRoot!.querySelector('.word')!.textContent).to.contain("can't be reached")
    expect(options(field).at(-1)!.textContent).to.contain('Not listed?')
    expect(byId(field, 'control').hasAttribute('aria-activedescendant')).to.equal(false)
  })

  it('tells screen readers how many suggestions there are', async () => {
    const field = await address()
    await type(field, 'Ellauri')
    await field.settled
    expect(field.shadowRoot!.querySelector('[role=status]')!.textContent).to.contain('3 suggestions')
  })

  it('asks the portal around it when it is given no suggestions', async () => {
    const asked: string[] = []
    const answer = { items: [found('Ellauri 861')], attribution: '' }
    const fakeFetch = async (url: RequestInfo | URL) => {
      asked.push(String(url instanceof Request ? url.url : url))
      return Response.json(answer)
    }
    const portal = new Portal({ baseUrl: 'https://portal.example', fetch: fakeFetch })
    const page = await fixture<HTMLElement>(html`<div></div>`)
    const provider = new ContextProvider(page, { context: portalContext })
    provider.setValue(portal)
    page.innerHTML = '<waybill-address-field label="Address" lang="es"></waybill-address-field>'
    const field = page.querySelector<AddressField>('waybill-address-field')!
    field.near = point
    await field.updateComplete
    await type(field, 'Ellauri 8')
    await field.settled
    expect(asked[0]).to.contain('/v1/addresses?text=Ellauri')
    expect(options(field)[0]!.textContent).to.contain('Ellauri 861')
  })
})
