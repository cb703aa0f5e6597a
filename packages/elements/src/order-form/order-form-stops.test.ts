import { expect, html } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { FakeTaker } from '../testing/fake-taker.ts'
import { FILLED } from '../testing/filled-order.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import {
  buttonOf,
  fieldOf,
  inputOf,
  isDone,
  leavePage,
  place,
  stopAt,
  typeIn,
  untilReady,
} from '../testing/order-form.ts'
import { soon } from '../testing/soon.ts'
import './order-form.ts'
import type { OrderForm } from './order-form.ts'

const [dropoff] = FILLED.dropoffs
const three = { ...FILLED, dropoffs: ['one', 'two', 'three'].map((notes) => ({ ...dropoff, notes })) }

async function open(defaults: object = FILLED, taker = new FakeTaker(), most = 0) {
  leavePage()
  const form = await inPortal<OrderForm>(
    html`<waybill-order-form dialog max-dropoffs=${most} .defaults=${defaults}></waybill-order-form>`,
    taker,
    { width: 980, height: 700 },
  )
  await untilReady(form)
  return { form, taker }
}
const hasAdd = (form: OrderForm) =>
  soon(() => form.shadowRoot!.querySelector('.add, .moves'), 'the stops can be worked with')
const stops = (form: OrderForm) => [...form.shadowRoot!.querySelectorAll('[data-stop]')]
const notes = (form: OrderForm) =>
  stops(form)
    .slice(1)
    .map((_, index) => inputOf(form, index + 1, 'notes').value)
const command = (form: OrderForm, label: string) =>
  form.shadowRoot!.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)!
const focused = (form: OrderForm) => form.shadowRoot!.activeElement!

describe('order form with several drop-offs', () => {
  it('gets one more and leads to its address', async () => {
    const { form, taker } = await open()
    await hasAdd(form)
    buttonOf(form, 'Add a drop-off').click()
    await soon(() => stops(form).length === 3)
    await soon(() => focused(form) === fieldOf(form, 2, 'address'))
    expect(stops(form).map((stop) => stop.querySelector('[role=heading]')!.textContent)).to.deep.equal([
      'Pickup',
      'Drop-off 1',
      'Drop-off 2',
    ])
    await expect(form).to.be.accessible()
    await typeIn(form, 2, 'name', 'Beto')
    command(form, 'Remove: drop-off 1').click()
    await soon(() => stops(form).length === 2)
    expect(inputOf(form, 1, 'name').value).to.equal('Beto')
    expect(taker.taken).to.have.length(0)
  })

  it('brings a removed one back with all that was typed', async () => {
    const { form } = await open(three)
    await hasAdd(form)
    await typeIn(form, 2, 'phone', '094 31')
    command(form, 'Remove: drop-off 2').click()
    await soon(() => stops(form).length === 3)
    expect(shadowText(form)).to.contain('Drop-off 2 was removed.')
    expect(focused(form).textContent).to.equal('Undo')
    await expect(form).to.be.accessible()
    buttonOf(form, 'Undo').click()
    await soon(() => stops(form).length === 4)
    await form.updateComplete
    expect(notes(form)).to.deep.equal(['one', 'two', 'three'])
    expect(inputOf(form, 2, 'phone').value).to.equal('094 31')
  })

  it('is put in another order with the keyboard, which says so', async () => {
    const { form, taker } = await open(three)
    await hasAdd(form)
    await typeIn(form, 1, 'notes', 'first')
    command(form, 'Move down: drop-off 1').focus()
    await sendKeys({ press: 'Enter' })
    await soon(() => notes(form).join() === 'two,first,three')
    expect(focused(form)).to.equal(command(form, 'Move down: drop-off 2'))
    await sendKeys({ press: 'Enter' })
    await soon(() => notes(form).join() === 'two,three,first')
    await soon(() => focused(form) === command(form, 'Move up: drop-off 3'))
    expect(shadowText(form)).to.contain('Now drop-off 3 of 3')
    place(form)
    await isDone(form)
    expect(taker.taken[0]!.input.dropoffs.map((leg) => leg.notes)).to.deep.equal(['two', 'three', 'first'])
  })

  it('is dragged by its letter to another place', async () => {
    const { form } = await open(three)
    await hasAdd(form)
    const letter = (index: number) => stopAt(form, index).querySelector('.letter')!
    stopAt(form, 1).scrollIntoView()
    const from = letter(1).getBoundingClientRect()
    const [x, y] = [Math.round(from.x + 8), Math.round(from.y + 8)]
    await sendMouse({ type: 'move', position: [x, y] })
    await sendMouse({ type: 'down' })
    const { height } = stopAt(form, 1).getBoundingClientRect()
    for (const share of [0.5, 1, 1.3, 1.6]) {
      await sendMouse({ type: 'move', position: [x, Math.round(y + height * share)] })
    }
    await sendMouse({ type: 'up' })
    await soon(() => notes(form).join() === 'two,one,three', notes(form).join())
  })

  it('takes no more than its page wants, and one alone from visitors', async () => {
    const { form } = await open(three, new FakeTaker(), 3)
    await hasAdd(form)
    expect(form.shadowRoot!.querySelector('.add')).to.equal(null)
    const visitor = new FakeTaker()
    visitor.context = { ...visitor.context, guest: true, person: null }
    const { form: shop } = await open(FILLED, visitor)
    fieldOf(shop, 1, 'address').focus()
    await soon(() => shop.shadowRoot!.querySelector('[role=status]'), 'the work is there')
    expect(shop.shadowRoot!.querySelector('.add')).to.equal(null)
    expect(visitor.server.requests).not.to.include('GET /v1/stops')
  })
})
