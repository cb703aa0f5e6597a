import { expect, html, oneEvent } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import type { OrderDefaults } from '../stores/order-fields.ts'
import { FakeTaker } from '../testing/fake-taker.ts'
import { FILLED } from '../testing/filled-order.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import {
  buttonOf,
  fieldOf,
  hasNotice,
  inputOf,
  isDone,
  isKept,
  leavePage,
  noticeOf,
  place,
  stopAt,
  typeIn,
  untilReady,
} from '../testing/order-form.ts'
import { soon } from '../testing/soon.ts'
import './order-form.ts'
import type { OrderForm } from './order-form.ts'

async function open(defaults: OrderDefaults = {}, desk = new FakeTaker(), width = 420) {
  leavePage()
  const template = html`<waybill-order-form .defaults=${defaults}></waybill-order-form>`
  const form = await inPortal<OrderForm>(template, desk, { width, height: 900 })
  await untilReady(form)
  return { form, desk }
}

describe('order form', () => {
  it('is accessible, empty, filled, with faults and done', async () => {
    const { form } = await open()
    await expect(form).to.be.accessible()
    place(form)
    await hasNotice(form)
    await expect(form).to.be.accessible()
    const { form: filled } = await open(FILLED, new FakeTaker(2))
    buttonOf(filled, 'Age').click()
    await filled.updateComplete
    await expect(filled).to.be.accessible()
    place(filled)
    await isDone(filled)
    await expect(filled).to.be.accessible()
  })

  it('places what was typed and tells the page', async () => {
    const { form, desk } = await open(FILLED)
    await typeIn(form, 1, 'notes', 'Ring twice')
    buttonOf(form, 'Signature').click()
    setTimeout(() => place(form))
    const { detail } = await oneEvent(form, 'waybill-placed')
    const [taken] = desk.taken
    expect(detail.order.shortId).to.equal(taken!.order.shortId)
    const { pickup, dropoffs } = taken!.input
    expect(pickup.requirements?.signature).to.equal(true)
    expect(dropoffs[0]).to.deep.include({ address: FILLED.dropoffs[0].address, notes: 'Ring twice' })
    expect(dropoffs[0]!.contact).to.deep.equal(FILLED.dropoffs[0].contact)
    await isDone(form)
    expect(shadowText(form)).to.contain(`Order ${detail.order.shortId} is placed`)
    expect(form.shadowRoot!.activeElement!.id).to.equal('done')
    buttonOf(form, 'Place another').click()
    await soon(() => form.shadowRoot!.activeElement?.localName === 'waybill-address-field', 'the focus in a field')
    expect(form.shadowRoot!.activeElement).to.equal(fieldOf(form, 0, 'address'))
  })

  it('leads to the first fault, says how many there are and keeps what was typed', async () => {
    const { form, desk } = await open()
    await typeIn(form, 1, 'name', 'Ana')
    await typeIn(form, 1, 'phone', '094 31')
    place(form)
    await hasNotice(form)
    expect(noticeOf(form)).to.contain('3 things to look at before we send it. Everything you typed is still here.')
    expect(form.shadowRoot!.activeElement).to.equal(fieldOf(form, 0, 'address'))
    expect(fieldOf(form, 1, 'phone').validationMessage).to.contain('No such number here.')
    expect([inputOf(form, 1, 'name').value, inputOf(form, 1, 'phone').value]).to.deep.equal(['Ana', '094 31'])
    expect(desk.taken).to.have.length(0)
    await typeIn(form, 1, 'phone', '094 318 275')
    await soon(() => noticeOf(form).startsWith('2 things'))
  })

  it('puts what the server finds at its field', async () => {
    const { form, desk } = await open(FILLED)
    const fields = [{ path: 'dropoffs.0.contact.phone', code: 'phone_invalid', message: '' } as const]
    desk.next = new ApiError('invalid_request', 'look again', { fields })
    setTimeout(() => place(form))
    const { detail, composed } = await oneEvent(form, 'waybill-error')
    expect(composed, 'it stays in its tree, as with every element').to.equal(false)
    expect(detail).to.deep.include({ code: 'invalid_request', message: 'look again', retryable: false })
    expect(fieldOf(form, 1, 'phone').validationMessage).to.equal('No network has such a number.')
    expect(form.shadowRoot!.activeElement).to.equal(fieldOf(form, 1, 'phone'))
    await typeIn(form, 1, 'phone', '094 318 276')
    place(form)
    await isDone(form)
  })

  it('keeps everything after a lost answer, and another try makes no second order', async () => {
    const { form, desk } = await open(FILLED)
    await typeIn(form, 1, 'notes', 'Ring twice')
    desk.next = 'answer lost'
    place(form)
    await hasNotice(form)
    expect(noticeOf(form)).to.contain('Something went wrong on our side.')
    expect(inputOf(form, 1, 'notes').value).to.equal('Ring twice')
    const { form: reloaded } = await open(FILLED, desk)
    await hasNotice(reloaded)
    expect(noticeOf(reloaded)).to.contain('it can never become two orders')
    expect(inputOf(reloaded, 1, 'notes').value).to.equal('Ring twice')
    place(reloaded)
    await isDone(reloaded)
    expect(desk.taken).to.have.length(1)
  })

  it('brings back what was typed, good or not, and starts over on request', async () => {
    const { form, desk } = await open()
    await typeIn(form, 1, 'address', 'Ellau')
    await typeIn(form, 1, 'phone', '094 31')
    await typeIn(form, 1, 'window', '25:99')
    buttonOf(form, 'No recipient').click()
    await isKept(form)
    const { form: again } = await open({}, desk)
    await hasNotice(again)
    const read = (name: string) => inputOf(again, 1, name).value
    expect(['address', 'phone', 'window'].map(read)).to.deep.equal(['Ellau', '094 31', '25:99'])
    expect(buttonOf(again, 'No recipient').getAttribute('aria-checked')).to.equal('true')
    buttonOf(again, 'Start over').click()
    await soon(() => read('address') === '' && read('window') === '')
    expect(noticeOf(again)).to.equal('')
    expect(desk.storage.getItem('waybill-order:' + owner(desk))).to.equal(null)
  })

  it('asks nothing about a recipient where there is none', async () => {
    const { form, desk } = await open({ ...FILLED, dropoffs: [{ address: FILLED.dropoffs[0].address }] })
    buttonOf(form, 'No recipient').click()
    await form.updateComplete
    expect(fieldOf(form, 1, 'name').hidden).to.equal(true)
    place(form)
    await isDone(form)
    expect(desk.taken[0]!.input.dropoffs[0]!.contact).to.equal(null)
  })

  it('lets the page hold an order back', async () => {
    const { form, desk } = await open(FILLED)
    form.addEventListener('waybill-submit', (event) => event.preventDefault(), { once: true })
    setTimeout(() => place(form))
    const { detail } = await oneEvent(form, 'waybill-submit')
    expect(detail.order).to.deep.equal(form.value)
    await form.updateComplete
    expect(desk.taken).to.have.length(0)
    place(form)
    await isDone(form)
  })

  it('says in one event of its own that something was changed', async () => {
    const { form } = await open(FILLED)
    const targets: EventTarget[] = []
    form.addEventListener('waybill-change', ({ target }) => targets.push(target!))
    await typeIn(form, 1, 'notes', 'Ring')
    expect(targets).to.deep.equal([form])
    expect(form.value?.dropoffs[0]?.notes).to.equal('Ring')
  })

  it('asks which courier carries it only where there is a choice', async () => {
    const { form: one } = await open(FILLED)
    expect(one.shadowRoot!.querySelector('select')).to.equal(null)
    const desk = new FakeTaker(3)
    const { form } = await open(FILLED, desk)
    await soon(() => form.shadowRoot!.querySelector('select'))
    const select = form.shadowRoot!.querySelector('select')!
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['Faro Envíos', 'Bicimundo', 'Sur Express'])
    select.value = desk.context.connections[1]!.id
    select.dispatchEvent(new Event('change'))
    place(form)
    await isDone(form)
    expect(desk.taken[0]!.input.connectionId).to.equal(desk.context.connections[1]!.id)
  })

  it('shows a pickup that the page decides and does not let it be changed', async () => {
    const desk = new FakeTaker()
    const template = html`<waybill-order-form .defaults=${FILLED} lock-pickup></waybill-order-form>`
    const form = await inPortal<OrderForm>(template, desk)
    await untilReady(form)
    expect(stopAt(form, 0).textContent).to.contain('Colón 1476, Montevideo').and.to.contain('Marcos Olivera')
    expect(stopAt(form, 0).querySelector('waybill-address-field')).to.equal(null)
    await expect(form).to.be.accessible()
    place(form)
    await isDone(form)
    expect(desk.taken[0]!.input.pickup.contact).to.deep.equal(FILLED.pickup.contact)
  })

  it('has nothing that reaches beyond a narrow host', async () => {
    const { form } = await open(FILLED, new FakeTaker(3), 300)
    expect(form.scrollWidth).to.be.at.most(300)
  })
})

/** Whose draft it is. */
const owner = ({ context }: FakeTaker): string => `${context.person!.id}@${context.organization.id}`
