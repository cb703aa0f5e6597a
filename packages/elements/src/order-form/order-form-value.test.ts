import { expect, html, oneEvent } from '@open-wc/testing'
import { FakeTaker } from '../testing/fake-taker.ts'
import { FILLED, ellauri } from '../testing/filled-order.ts'
import { inPortal } from '../testing/in-portal.ts'
import { orderOf } from '../testing/order-details.ts'
import {
  buttonOf,
  fieldOf,
  inputOf,
  leavePage,
  isDone,
  isKept,
  place,
  typeIn,
  untilReady,
} from '../testing/order-form.ts'
import { soon } from '../testing/soon.ts'
import './order-form.ts'
import type { OrderForm } from './order-form.ts'

async function open(defaults: object = FILLED, taker = new FakeTaker()) {
  leavePage()
  const outer = await inPortal<HTMLFormElement>(
    html`<form><waybill-order-form name="delivery" .defaults=${defaults}></waybill-order-form></form>`,
    taker,
    { width: 420, height: 900 },
  )
  const form = outer.querySelector<OrderForm>('waybill-order-form')!
  await untilReady(form)
  await soon(() => taker.server.requests.includes('GET /v1/stops'), 'somebody can work with it')
  await form.updateComplete
  return { outer, form, taker }
}
const sent = (outer: HTMLFormElement) => new FormData(outer).get('delivery')

describe('order form as a field of a plain form', () => {
  it('sends the order as JSON under its name and has no button of its own', async () => {
    const { outer, form, taker } = await open()
    await typeIn(form, 1, 'notes', 'Ring twice')
    await form.updateComplete
    expect(form.shadowRoot!.querySelector('[part=submit]')).to.equal(null)
    expect(outer.checkValidity()).to.equal(true)
    const order = JSON.parse(String(sent(outer)))
    expect(order.dropoffs[0]).to.deep.include({ address: ellauri, notes: 'Ring twice' })
    expect(taker.taken).to.have.length(0)
    await expect(form).to.be.accessible()
  })

  it('holds the form back while something is wrong, shows it and leads there', async () => {
    const { outer, form } = await open({})
    expect(outer.reportValidity()).to.equal(false)
    await soon(() => form.shadowRoot!.activeElement === fieldOf(form, 0, 'address'))
    expect(sent(outer)).to.equal(null)
    expect(form.shadowRoot!.querySelector('.notices')!.textContent).to.contain('3 things to look at')
  })

  it('is put back by it, and keeps no draft of its own', async () => {
    const { outer, form, taker } = await open()
    await typeIn(form, 1, 'notes', 'Ring twice')
    outer.reset()
    await soon(() => inputOf(form, 1, 'notes').value === '')
    await typeIn(form, 1, 'notes', 'Ring')
    const { form: again } = await open(FILLED, taker)
    expect(inputOf(again, 1, 'notes').value).to.equal('')
  })
})

describe('the value of an order form', () => {
  const alone = async (defaults: object, taker = new FakeTaker()) => {
    leavePage()
    const template = html`<waybill-order-form .defaults=${defaults}></waybill-order-form>`
    const form = await inPortal<OrderForm>(template, taker)
    await untilReady(form)
    return { form, taker }
  }

  it('is there at any time, and judged on request', async () => {
    const { form } = await alone(FILLED)
    expect(form.value?.dropoffs).to.have.length(1)
    expect(await form.getValue()).to.deep.equal(form.value)
    await typeIn(form, 1, 'phone', '094 31')
    expect(await form.getValue()).to.equal(null)
    const { form: empty } = await alone({})
    expect(empty.value).to.equal(null)
    expect(await empty.getValue()).to.equal(null)
    expect(fieldOf(empty, 0, 'address').shadowRoot!.textContent).not.to.contain('Which address?')
  })

  it('goes back to the beginning on reset, and its draft with it', async () => {
    const { form, taker } = await alone(FILLED)
    await typeIn(form, 1, 'notes', 'Ring twice')
    await isKept(form)
    await form.reset()
    await form.updateComplete
    expect(form.value?.dropoffs[0]?.notes).to.equal('')
    const { form: again } = await alone(FILLED, taker)
    expect(inputOf(again, 1, 'notes').value).to.equal('')
  })
})

describe('order form like another order', () => {
  it('begins with its stops, without their windows, and places a new order', async () => {
    const taker = new FakeTaker()
    const source = orderOf(taker.rows.find(({ shortId }) => shortId === '7c1e09af')!)
    const template = html`<waybill-order-form dialog .duplicateOf=${source}></waybill-order-form>`
    const form = await inPortal<OrderForm>(template, taker, { width: 980, height: 700 })
    await untilReady(form)
    expect(inputOf(form, 1, 'name').value).to.equal('Lucía Ferreira')
    expect(buttonOf(form, 'Signature').getAttribute('aria-pressed')).to.equal('false')
    await expect(form).to.be.accessible()
    setTimeout(() => place(form))
    await oneEvent(form, 'waybill-placed')
    await isDone(form)
    const { connectionId, dropoffs } = taker.taken[0]!.input
    expect(connectionId).to.equal(source.connectionId)
    expect(dropoffs[0]).to.deep.include({ window: { after: null, before: null } })
    expect(dropoffs[0]!.requirements?.photo).to.equal(true)
    expect(taker.server.requests.some((request) => request.startsWith('PATCH'))).to.equal(false)
  })

  it('leaves the draft of a new order alone', async () => {
    const taker = new FakeTaker()
    const fresh = await inPortal<OrderForm>(html`<waybill-order-form></waybill-order-form>`, taker)
    await untilReady(fresh)
    await typeIn(fresh, 1, 'notes', 'Ring twice')
    await isKept(fresh)
    const source = orderOf(taker.rows[0]!)
    const copy = await inPortal<OrderForm>(
      html`<waybill-order-form .duplicateOf=${source}></waybill-order-form>`,
      taker,
    )
    await untilReady(copy)
    expect(inputOf(copy, 1, 'name').value).to.equal('Martín Acosta')
  })
})
