import { expect, html, waitUntil } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import { contextOf } from '../testing/fake-orders.ts'
import { FakeDesk } from '../testing/fake-desk.ts'
import { inPortal, shadowText, stillness } from '../testing/in-portal.ts'
import { contextStore } from '../stores/context.ts'
import { idOf } from '../testing/orders.ts'
import { soon } from '../testing/soon.ts'
import './courier-desk.ts'
import type { CourierDesk } from './courier-desk.ts'
import type { DeskBoard } from './desk-board.ts'

const find = <E extends HTMLElement>(root: Element, selector: string) => root.shadowRoot!.querySelector<E>(selector)!
const all = (root: Element, selector: string) => [...root.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
const ids = (board: DeskBoard) => all(board, '.order').map((card) => card.querySelector('.id')!.textContent.trim())
const card = (board: DeskBoard, shortId: string) => find(board, `.order[data-id="${idOf(shortId)}"]`)
const button = (root: ParentNode, words: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!
const entries = (board: DeskBoard) =>
  all(board, '[role=menuitem]').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())

async function open(fake = new FakeDesk(), size = { width: 1000, height: 700 }) {
  const desk = await inPortal<CourierDesk>(html`<waybill-courier-desk signs-out></waybill-courier-desk>`, fake, size)
  desk.style.blockSize = '100%'
  await soon(() => find(desk, 'waybill-desk-board')?.shadowRoot, 'the board is there')
  const board = find<DeskBoard>(desk, 'waybill-desk-board')
  await soon(() => board.shadowRoot!.querySelector('.order, .empty, [role=alert]'), 'the board is filled')
  await soon(() => fake.server.room.welcomed > 0)
  return { desk, board, fake }
}

describe('courier desk', () => {
  before(async () => setViewport({ width: 1280, height: 800 }))

  it('is accessible, with orders, with an open menu and in the dialog that rejects', async () => {
    const { desk, board } = await open()
    await expect(desk).to.be.accessible()
    button(card(board, 'c60d38ea'), 'Assign').click()
    await soon(() => find(board, '#drivers').matches(':popover-open'))
    await expect(desk).to.be.accessible()
    await sendKeys({ press: 'Escape' })
    button(card(board, 'c60d38ea'), 'Reject').click()
    await soon(() => find<HTMLDialogElement>(board, '#reject').open)
    await stillness(board)
    await expect(desk).to.be.accessible()
  })

  it('fills its board when somebody signs in, also when it was there before', async () => {
    const fake = new FakeDesk()
    const refuse = () => {
      throw new ApiError('unauthenticated', 'Nobody is signed in')
    }
    fake.server.on('GET /v1/context', refuse).on('POST /v1/tickets', refuse)
    fake.orders.failure = new ApiError('unauthenticated', 'Nobody is signed in')
    const desk = await inPortal<CourierDesk>(html`<waybill-courier-desk></waybill-courier-desk>`, fake)
    await soon(() => fake.server.requests.includes('POST /v1/tickets'))
    fake.orders.failure = undefined
    fake.server.on('GET /v1/context', () => fake.context)
    fake.server.on('POST /v1/tickets', () => ({ ticket: 'ticket', path: '/live' }))
    await fake.portal().store(contextStore).refresh()
    await soon(() => find(desk, 'waybill-desk-board')?.shadowRoot?.querySelector('.order'), 'the board is filled')
    await soon(() => fake.server.room.welcomed > 0, 'it hears what happens')
  })

  it('is accessible with nothing to do', async () => {
    const { desk, board } = await open(new FakeDesk([]))
    expect(shadowText(board)).to.contain('No order waits for a driver').and.to.contain('Nobody is driving')
    await expect(desk).to.be.accessible()
  })

  it('is accessible when the board does not come, and reads it again when asked', async () => {
    const broken = new FakeDesk()
    broken.orders.failure = new ApiError('internal', 'not now')
    const { desk: other, board: empty } = await open(broken)
    expect(shadowText(empty)).to.contain('Something went wrong on our side')
    await expect(other).to.be.accessible()
    broken.orders.failure = undefined
    button(empty.shadowRoot!, 'Try again').click()
    await soon(() => ids(empty).length === 3)
  })

  it('shows what waits, the most urgent first, and who drives what', async () => {
    const { board } = await open()
    expect(ids(board)).to.deep.equal(['c60d38ea', 'a41c7e09', 'b8d20f53'])
    expect(card(board, 'c60d38ea').textContent).to.contain('Taller Durazno').and.to.contain('Delayed 25 min')
    const drivers = all(board, '.driver').map(({ ariaLabel }) => ariaLabel)
    expect(drivers).to.have.members(['Bruno Castro', 'Diego Sosa', 'Sofía Méndez'])
    expect(find(board, `.driver[data-id="${idOf('d1')}"]`).textContent).to.contain('3 orders')
  })

  it('shows an order as it is placed and says so', async () => {
    const { board, fake } = await open()
    fake.orders.place('f00dcafe', { clientName: 'Farmacia Brasil', status: 'placed', driverId: null })
    await soon(() => ids(board).includes('f00dcafe'))
    expect(card(board, 'f00dcafe').className).to.contain('new')
    await soon(() => find(board, '[role=status]').textContent.includes('New order from Farmacia Brasil'))
    fake.orders.change('f00dcafe', { status: 'cancelled' })
    await soon(() => !ids(board).includes('f00dcafe'))
  })

  it('gives an order to a driver from the menu, with the keyboard alone', async () => {
    const { board, fake } = await open()
    button(card(board, 'a41c7e09'), 'Assign').focus()
    await sendKeys({ press: 'Enter' })
    await soon(() => board.shadowRoot!.activeElement?.textContent.includes('Bruno Castro'))
    expect(entries(board)).to.have.length(4)
    expect(entries(board)[1]).to.contain('Diego Sosa').and.to.contain('3 orders')
    await sendKeys({ press: 's' })
    expect(board.shadowRoot!.activeElement?.textContent).to.contain('Sofía Méndez')
    await sendKeys({ press: 'Enter' })
    await soon(() => !ids(board).includes('a41c7e09'))
    expect(fake.orders.rows.find(({ shortId }) => shortId === 'a41c7e09')?.driverName).to.equal('Sofía Méndez')
    expect(find(board, `.driver[data-id="${idOf('d2')}"]`).textContent).to.contain('Juan Benito Blanco 1182')
    await soon(() => find(board, '[role=status]').textContent.includes('a41c7e09 goes to Sofía Méndez'))
  })

  it('gives the focus back to its button when the menu is closed', async () => {
    const { board } = await open()
    button(card(board, 'a41c7e09'), 'Assign').click()
    await soon(() => board.shadowRoot!.activeElement?.role === 'menuitem')
    await sendKeys({ press: 'Escape' })
    expect(board.shadowRoot!.activeElement).to.equal(button(card(board, 'a41c7e09'), 'Assign'))
  })

  it('moves an order to another driver and takes it back', async () => {
    const { board, fake } = await open()
    const change = () => find(board, '[aria-label="Change the driver of 19cc84b2"]')
    change().click()
    await soon(() => entries(board).length > 0)
    expect(entries(board).at(-1)).to.equal('Take it back from Diego Sosa')
    button(find(board, '#drivers'), 'Inés').click()
    await soon(() => find(board, `.driver[data-id="${idOf('d4')}"]`))
    change().click()
    await soon(() => entries(board).at(-1) === 'Take it back from Inés Robaina')
    button(find(board, '#drivers'), 'Take it back').click()
    await soon(() => ids(board).includes('19cc84b2'))
    expect(fake.orders.rows.find(({ shortId }) => shortId === '19cc84b2')?.driverId).to.equal(null)
  })

  it('says at the order why it could not be given, and knows the newer one then', async () => {
    const { board, fake } = await open()
    fake.failure = new ApiError('conflict', 'The order has changed')
    button(card(board, 'a41c7e09'), 'Assign').click()
    await soon(() => entries(board).length > 0)
    button(find(board, '#drivers'), 'Diego').click()
    await soon(() => card(board, 'a41c7e09').querySelector('[role=alert]'))
    expect(card(board, 'a41c7e09').textContent).to.contain('Somebody changed this at the same time')
    fake.failure = undefined
  })

  it('rejects an order with a reason and a text, and with nothing less', async () => {
    const { board, fake } = await open()
    const bodies: unknown[] = []
    const reject = button(card(board, 'c60d38ea'), 'Reject')
    reject.focus()
    await sendKeys({ press: 'Enter' })
    await soon(() => find<HTMLDialogElement>(board, '#reject').open)
    button(find(board, '#reject'), 'Reject order').click()
    await soon(() => shadowText(board).includes('Say in a few words'))
    expect(board.shadowRoot!.activeElement?.id).to.equal('reject-text')
    await sendKeys({ type: 'Which door?' })
    fake.server.on('POST /v1/courier/orders/:id/reject', ({ body }) => {
      bodies.push(body)
      throw new ApiError('unavailable', 'not now')
    })
    button(find(board, '#reject'), 'Reject order').click()
    await soon(() => shadowText(board).includes("We can't be reached right now"), 'the failure is told')
    expect(find<HTMLTextAreaElement>(board, '#reject-text').value).to.equal('Which door?')
    expect(bodies[0]).to.deep.equal({ version: 2, code: 'address_problem', text: 'Which door?' })
    button(find(board, '#reject'), 'Keep it').click()
    await soon(() => board.shadowRoot!.activeElement === reject)
  })

  it('takes a rejected order off the board', async () => {
    const { board } = await open()
    button(card(board, 'c60d38ea'), 'Reject').click()
    await soon(() => find<HTMLDialogElement>(board, '#reject').open)
    find<HTMLTextAreaElement>(board, '#reject-text').value = 'Which door?'
    button(find(board, '#reject'), 'Reject order').click()
    await soon(() => !ids(board).includes('c60d38ea'))
    expect(shadowText(board)).to.contain('c60d38ea is rejected')
    expect(board.shadowRoot!.activeElement?.className).to.contain('assign')
  })

  it('offers nothing to change to who may only look', async () => {
    const fake = new FakeDesk()
    fake.context = { ...fake.context, scopes: ['orders:read', 'dispatch:read'] }
    const { board, desk } = await open(fake)
    expect(all(board, '.actions, .change')).to.have.length(0)
    expect(all(desk, '[role=tab]').map(({ dataset }) => dataset.view)).to.not.contain('chat')
  })

  it('opens an order over the board and gives the focus back', async () => {
    const { desk, board } = await open()
    const run = find(board, `.run[data-id="${idOf('7c1e09af')}"]`)
    run.focus()
    await sendKeys({ press: 'Enter' })
    await soon(() => find(desk, 'waybill-order-details')?.shadowRoot?.querySelector('.stops'))
    await stillness(desk)
    await expect(desk).to.be.accessible()
    find(find(desk, 'waybill-order-details'), '.close').click()
    await waitUntil(() => !find(desk, 'waybill-order-details'))
    expect(board.shadowRoot!.activeElement).to.equal(run)
  })

  it('has the chat and every order behind tabs that arrows reach', async () => {
    const { desk } = await open()
    await soon(() => find(desk, '#tab-chat').textContent.includes('5 unread messages'))
    find(desk, '#tab-today').focus()
    await sendKeys({ press: 'End' })
    await soon(() => find(desk, 'waybill-chat-panel')?.shadowRoot?.querySelector('nav'))
    await expect(desk).to.be.accessible()
    await sendKeys({ press: 'ArrowLeft' })
    await soon(() => find(desk, 'waybill-order-table')?.shadowRoot?.querySelector('tbody:not(.waiting) tr'))
    expect(find(desk, '#tab-orders').ariaSelected).to.equal('true')
    await expect(desk).to.be.accessible()
  })

  it('tells a client that this is not their place', async () => {
    const fake = new FakeDesk()
    fake.context = contextOf(1)
    const desk = await inPortal<CourierDesk>(html`<waybill-courier-desk></waybill-courier-desk>`, fake)
    await soon(() => shadowText(desk).includes('This is the desk of a courier'))
    await expect(desk).to.be.accessible()
  })

  it('fits a phone without scrolling sideways', async () => {
    const { desk, board } = await open(new FakeDesk(), { width: 390, height: 800 })
    expect(find(desk, '.desk').scrollWidth).to.equal(390)
    expect(find(board, '.board').scrollWidth).to.equal(390)
  })
})
