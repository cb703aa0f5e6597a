import type { Suggestion } from '@waybill/contract'
import { ContextProvider } from '@lit/context'
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { portalContext } from '../base/context.ts'
import { Portal } from '../base/context.ts'
import './address-field.ts'
import type { Place } from './address-choices.ts'
import type { AddressField } from './address-field.ts'

const point = { latitude: -34.9137, longitude: -56.1494 }
const found = (line: string, precise = true): Suggestion => ({
  label: `${line}, Montevideo, Uruguay`,
  line,
  city: 'Montevideo',
  postcode: '11300',
  country: 'UY',
  point,
  precise,
})
const places: Place[] = [
  {
    kind: 'recent',
    address: { line: 'Ellauri 868', unit: '301', city: 'Pocitos', postcode: '', country: 'UY', point },
    detail: 'Ana Laura Píriz',
  },
]
const streets = async () => [found('Ellauri 861'), found('Ellauri', false)]

const byId = <T extends HTMLElement = HTMLInputElement>(field: AddressField, id: string) =>
  field.shadowRoot!.querySelector<T>(`#${id}`)!
const options = (field: AddressField) => [...field.shadowRoot!.querySelectorAll('[role=option]')]
const message = (field: AddressField) => byId(field, 'about').textContent.replace(/\s+/g, ' ').trim()

async function type(field: AddressField, text: string, id = 'control'): Promise<void> {
  const input = byId(field, id)
  input.focus()
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  await field.updateComplete
}

const leave = async (field: AddressField) => {
  byId(field, 'control').blur()
  await field.settled
}

const address = (suggest: AddressField['suggest'] = streets) =>
  fixture<AddressField>(
    html`<waybill-address-field
      label="Address"
      country="UY"
      .suggest=${suggest}
      .places=${places}
    ></waybill-address-field>`,
  )

describe('address field', () => {
  it('is accessible, closed, open and with a fault', async () => {
    const field = await address()
    await expect(field).to.be.accessible()
    await type(field, 'Ellauri')
    await field.settled
    expect(byId(field, 'control').getAttribute('aria-expanded')).to.equal('true')
    await expect(field).to.be.accessible()
    await leave(field)
    await expect(field).to.be.accessible()
  })

  it('is worked with the keyboard alone', async () => {
    const field = await address()
    await type(field, 'Ellauri')
    await field.settled
    const active = () => byId(field, byId(field, 'control').getAttribute('aria-activedescendant')!)
    expect(active().textContent).to.contain('Ellauri 868')
    await sendKeys({ press: 'ArrowDown' })
    expect(active().textContent).to.contain('Ellauri 861')
    expect(active().getAttribute('aria-selected')).to.equal('true')
    await sendKeys({ press: 'Enter' })
    expect(byId(field, 'control').value).to.equal('Ellauri 861, Montevideo')
    expect(field.value).to.deep.equal({
      line: 'Ellauri 861',
      unit: '',
      city: 'Montevideo',
      postcode: '11300',
      country: 'UY',
      point,
    })
    expect(options(field)).to.have.length(0)
  })
  it('closes on Escape and keeps the text', async () => {
    const field = await address()
    await type(field, 'Ellauri')
    await sendKeys({ press: 'Escape' })
    expect(byId(field, 'control').getAttribute('aria-expanded')).to.equal('false')
    expect(byId(field, 'control').value).to.equal('Ellauri')
  })

  it('offers known places at once and says which one was taken', async () => {
    const field = await address()
    byId(field, 'control').click()
    await field.updateComplete
    expect(options(field)).to.have.length(1)
    setTimeout(() => (options(field)[0] as HTMLElement).click())
    const event = await oneEvent(field, 'waybill-place')
    expect(event.detail).to.equal(places[0])
    expect(field.value).to.deep.equal(places[0]!.address)
    await field.updateComplete
    expect(byId(field, 'unit').value).to.equal('301')
  })

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
    await waitUntil(() => asked.length === 1)
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

  it('asks once typing pauses, and not for two letters', async () => {
    const asked: string[] = []
    const field = await address(async (text) => (asked.push(text), []))
    for (const text of ['E', 'El', 'Ell', 'Ella', 'Ellau']) await type(field, text)
    await field.settled
    expect(asked).to.deep.equal(['Ellau'])
  })

  it('asks for the number of a street', async () => {
    const field = await address()
    await type(field, 'Ellauri')
    await leave(field)
    expect(message(field)).to.equal('Which number on Ellauri? Add it, or set the pin yourself.')
    expect(field.value).to.equal(null)
  })

  it('puts a street without number into the input to be finished', async () => {
    const field = await address()
    await type(field, 'Ellau')
    await field.settled
    ;(options(field)[2] as HTMLElement).click()
    await field.updateComplete
    expect(byId(field, 'control').value).to.equal('Ellauri ')
    expect(field.value).to.equal(null)
  })
  it('takes what was typed in full without a pick', async () => {
    const field = await address()
    await type(field, 'ellauri 861')
    await leave(field)
    expect(field.value?.line).to.equal('Ellauri 861')
    expect(field.checkValidity()).to.equal(true)
  })

  it('lets a place that no list knows be pinned', async () => {
    const field = await address(async () => [])
    await type(field, 'Camino sin nombre km 12')
    await field.settled
    expect(field.shadowRoot!.querySelector('.word')!.textContent).to.contain('No address fits')
    await leave(field)
    field.shadowRoot!.querySelector<HTMLButtonElement>('.error button')!.click()
    await waitUntil(() => field.shadowRoot!.activeElement?.id === 'pin')
    expect(message(field)).to.equal('')
    await type(field, 'here', 'pin')
    expect(field.validationMessage).to.contain('Write latitude and longitude')
    await type(field, '-34.9137, -56.1494', 'pin')
    expect(field.value).to.deep.equal({
      line: 'Camino sin nombre km 12',
      unit: '',
      city: '',
      postcode: '',
      country: 'UY',
      point,
    })
    await expect(field).to.be.accessible()
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

  it('shows its list over a dialog that would cut it off', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><waybill-address-field label="Address" .suggest=${streets}></waybill-address-field></dialog>`,
    )
    dialog.showModal()
    const field = dialog.querySelector<AddressField>('waybill-address-field')!
    await type(field, 'Ellauri')
    await field.settled
    const list = byId<HTMLElement>(field, 'list').getBoundingClientRect()
    expect(list.bottom).to.be.greaterThan(dialog.getBoundingClientRect().bottom)
    expect(list.top).to.be.closeTo(byId(field, 'control').getBoundingClientRect().bottom + 6, 1)
    await sendKeys({ press: 'Escape' })
    expect(dialog.open).to.equal(true)
  })
})
