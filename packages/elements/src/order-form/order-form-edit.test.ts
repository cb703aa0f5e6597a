import type { Order } from '@waybill/contract'
import { expect, html, oneEvent } from '@open-wc/testing'
import { FakeTaker } from '../testing/fake-taker.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import { orderOf } from '../testing/order-details.ts'
import {
  buttonOf,
  hasNotice,
  inputOf,
  isKept,
  leavePage,
  noticeOf,
  stopAt,
  typeIn,
  untilReady,
} from '../testing/order-form.ts'
import './order-form.ts'
import type { OrderForm } from './order-form.ts'

async function open(shortId: string, desk = new FakeTaker()) {
  leavePage()
  const order: Order = orderOf(desk.rows.find((row) => row.shortId === shortId)!)
  const template = html`<waybill-order-form dialog .order=${order}></waybill-order-form>`
  const form = await inPortal<OrderForm>(template, desk, { width: 980, height: 700 })
  await untilReady(form)
  return { form, desk, order }
}

describe('order form for an order that exists', () => {
  it('saves what was changed as the version that was seen', async () => {
    const { form, desk, order } = await open('a41c7e09')
    expect(shadowText(form)).to.contain('Edit order a41c7e09')
    await expect(form).to.be.accessible()
    await typeIn(form, 1, 'notes', 'Leave it with Julio')
    setTimeout(() => buttonOf(form, 'Save changes').click())
    const { detail } = await oneEvent(form, 'waybill-saved')
    expect(detail.order.version).to.equal(order.version + 1)
    expect(desk.server.requests).to.include(`PATCH /v1/orders/${order.id}`)
    expect(desk.taken[0]!.input).to.deep.include({ version: order.version, connectionId: order.connectionId })
    expect(desk.taken[0]!.input.dropoffs[0]!.notes).to.equal('Leave it with Julio')
    expect(desk.taken[0]!.input.pickup.timeZone).to.equal('America/Montevideo')
  })

  it('says why an order was rejected and sends it again', async () => {
    const { form, desk, order } = await open('58fa21b7')
    await hasNotice(form)
    expect(noticeOf(form)).to.contain('Faro Envíos rejected this order: Which number on Ellauri?')
    await expect(form).to.be.accessible()
    setTimeout(() => buttonOf(form, 'Save and Resubmit').click())
    await oneEvent(form, 'waybill-saved')
    expect(desk.server.requests).to.include(`POST /v1/orders/${order.id}/resubmit`)
  })

  it('locks the stops that the driver has started, in words', async () => {
    const { form } = await open('7c1e09af')
    for (const index of [0, 1]) {
      expect(stopAt(form, index).textContent).to.contain('Locked since the driver started')
      expect(stopAt(form, index).querySelector('waybill-address-field')).to.equal(null)
    }
  })

  it('keeps its draft apart from that of a new order', async () => {
    const { form, desk } = await open('a41c7e09')
    await typeIn(form, 1, 'notes', 'Leave it with Julio')
    await isKept(form)
    const fresh = await inPortal<OrderForm>(html`<waybill-order-form></waybill-order-form>`, desk)
    await untilReady(fresh)
    expect(inputOf(fresh, 1, 'notes').value).to.equal('')
    const { form: again } = await open('a41c7e09', desk)
    await hasNotice(again)
    expect(inputOf(again, 1, 'notes').value).to.equal('Leave it with Julio')
  })

  it('is left with its draft or without', async () => {
    const { form, desk } = await open('a41c7e09')
    await typeIn(form, 1, 'notes', 'Leave it with Julio')
    const close = form.shadowRoot!.querySelector<HTMLButtonElement>('.head button')!
    expect(close.getAttribute('aria-label')).to.equal('Close, keeps your draft')
    setTimeout(() => close.click())
    await oneEvent(form, 'waybill-close')
    const { form: again } = await open('a41c7e09', desk)
    await hasNotice(again)
    setTimeout(() => buttonOf(again, 'Discard').click())
    await oneEvent(again, 'waybill-close')
    const { form: third } = await open('a41c7e09', desk)
    expect(inputOf(third, 1, 'notes').value).to.equal('Ring twice, leave with Julio')
  })
})
