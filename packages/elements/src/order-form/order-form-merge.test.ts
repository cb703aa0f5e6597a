import type { Leg, Order } from '@waybill/contract'
import { expect, html, oneEvent } from '@open-wc/testing'
import { FakeTaker } from '../testing/fake-taker.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import { orderOf } from '../testing/order-details.ts'
import {
  buttonOf,
  hasNotice,
  inputOf,
  isDone,
  isKept,
  leavePage,
  noticeOf,
  typeIn,
  untilReady,
} from '../testing/order-form.ts'
import { soon } from '../testing/soon.ts'
import './order-form.ts'
import type { OrderForm } from './order-form.ts'

const ID = 'a41c7e09'
const orderIn = (taker: FakeTaker): Order => orderOf(taker.rows.find(({ shortId }) => shortId === ID)!)

/** The order as somebody else has left it: one version newer, its drop-off like this. */
const newer = (order: Order, dropoff: Partial<Leg>, over: Partial<Order> = {}): Order => ({
  ...order,
  version: order.version + 1,
  legs: order.legs.map((leg, index) => (index === 1 ? { ...leg, ...dropoff } : leg)),
  ...over,
})

async function open(taker = new FakeTaker(), order = orderIn(taker)) {
  leavePage()
  const template = html`<waybill-order-form dialog .order=${order}></waybill-order-form>`
  const form = await inPortal<OrderForm>(template, taker, { width: 980, height: 700 })
  await untilReady(form)
  return { form, taker, order }
}
const save = (form: OrderForm) => buttonOf(form, 'Save changes').click()
const merge = (form: OrderForm) => form.shadowRoot!.querySelector<HTMLElement>('.merge')
const isMerging = (form: OrderForm) => soon(() => merge(form), 'the newer order shows')
const sides = (form: OrderForm) => [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('.side input')]

describe('order form whose order was changed elsewhere', () => {
  it('shows both sides, chooses neither, and saves what was chosen', async () => {
    const { form, taker, order } = await open()
    await typeIn(form, 1, 'notes', 'Mine')
    taker.newer = newer(order, { notes: 'Theirs', contact: { name: 'Beto', phone: null } })
    save(form)
    await isMerging(form)
    expect(form.shadowRoot!.activeElement!.id).to.equal('merge')
    expect(merge(form)!.textContent).to.contain('Mine').and.to.contain('Theirs')
    expect(merge(form)!.textContent).to.contain('Drop-off 1: contact').and.to.contain('Beto')
    expect(sides(form).map(({ checked }) => checked)).to.deep.equal([false, false])
    await expect(form).to.be.accessible()

    save(form)
    await soon(() => shadowText(form).includes('Yours or theirs?'))
    expect(form.shadowRoot!.activeElement).to.equal(sides(form)[0])
    expect(taker.taken).to.have.length(0)
    sides(form)[0]!.click()
    setTimeout(() => save(form))
    await oneEvent(form, 'waybill-saved')
    const { dropoffs } = taker.taken[0]!.input
    expect(dropoffs[0]).to.deep.include({ notes: 'Mine', contact: { name: 'Beto', phone: null } })
  })

  it('takes theirs where that is chosen, and goes back to the form', async () => {
    const { form, taker, order } = await open()
    await typeIn(form, 1, 'notes', 'Mine')
    taker.newer = newer(order, { notes: 'Theirs' })
    save(form)
    await isMerging(form)
    sides(form)[1]!.click()
    buttonOf(form, 'Back to the form').click()
    await soon(() => inputOf(form, 1, 'notes').value === 'Theirs')
    expect(merge(form)).to.equal(null)
    setTimeout(() => save(form))
    await oneEvent(form, 'waybill-saved')
    expect(taker.taken[0]!.input).to.deep.include({ version: order.version + 1 })
  })

  it('says what is new where both changed different things, before it is saved', async () => {
    const { form, taker, order } = await open()
    await typeIn(form, 1, 'notes', 'Mine')
    taker.newer = newer(order, { contact: { name: 'Beto', phone: null } })
    save(form)
    await isMerging(form)
    expect(merge(form)!.textContent).to.contain('Their changes are in, yours too.')
    expect(taker.taken).to.have.length(0)
    await expect(form).to.be.accessible()
  })

  it('shows the newer order also to somebody who was quicker than the news of who works with it', async () => {
    const taker = new FakeTaker()
    const { context } = taker
    const late = Promise.withResolvers<typeof context>()
    taker.server.on('GET /v1/context', () => late.promise)
    const order = orderIn(taker)
    leavePage()
    const template = html`<waybill-order-form dialog .order=${order}></waybill-order-form>`
    const form = await inPortal<OrderForm>(template, taker, { width: 980, height: 700 })
    await soon(() => form.shadowRoot!.querySelector('[data-stop]'))
    await typeIn(form, 1, 'notes', 'Mine')
    taker.newer = newer(order, { notes: 'Theirs' })
    save(form)
    await soon(() => taker.server.requests.some((request) => request.startsWith('PATCH')))
    late.resolve(context)
    await isMerging(form)
  })

  it('knows its own earlier try by what it says', async () => {
    const { form, taker, order } = await open()
    await typeIn(form, 1, 'notes', 'Mine')
    taker.newer = newer(order, { notes: 'Mine' })
    const versions: number[] = []
    form.addEventListener('waybill-saved', ({ detail }) => versions.push(detail.order.version))
    save(form)
    await isDone(form)
    expect(versions).to.deep.equal([order.version + 1])
    expect(taker.taken).to.have.length(0)
  })

  it('says that an order that has ended cannot be changed, and keeps what was typed', async () => {
    const { form, taker, order } = await open()
    await typeIn(form, 1, 'notes', 'Mine')
    taker.newer = newer(order, {}, { status: 'completed' })
    save(form)
    await hasNotice(form)
    expect(noticeOf(form)).to.contain('The order has moved on')
    expect(inputOf(form, 1, 'notes').value).to.equal('Mine')
    await expect(form).to.be.accessible()
  })

  it('does not overwrite what changed while its draft lay on this device', async () => {
    const { form, taker, order } = await open()
    await typeIn(form, 1, 'notes', 'Mine')
    await isKept(form)
    taker.newer = newer(order, { notes: 'Theirs' })
    const { form: later } = await open(taker, taker.newer)
    await hasNotice(later)
    save(later)
    await isMerging(later)
    expect(merge(later)!.textContent).to.contain('Mine').and.to.contain('Theirs')
  })
})
