import { expect, html } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import { contextOf } from '../testing/fake-orders.ts'
import { FakeDesk } from '../testing/fake-desk.ts'
import { deskSettingsStore } from '../stores/desk-settings.ts'
import { inPortal, shadowText, stillness } from '../testing/in-portal.ts'
import { contextStore } from '../stores/context.ts'
import { idOf } from '../testing/orders.ts'
import { soon } from '../testing/soon.ts'
import type { CourierDesk } from './courier-desk.ts'

import { all, button, card, find, ids, open } from '../testing/desk-page.ts'

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
    expect(find(desk, '.pulse').textContent).to.contain('Live')
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
    await soon(() => !find(desk, 'waybill-order-details'))
    expect(board.shadowRoot!.activeElement).to.equal(run)
  })

  it('has the chat and every order behind tabs that arrows reach', async () => {
    const { desk } = await open()
    await soon(() => find(desk, '#tab-chat').textContent.includes('5 unread messages'))
    find(desk, '#tab-today').focus()
    await sendKeys({ press: 'End' })
    await soon(() => find(desk, 'waybill-desk-clients')?.shadowRoot?.querySelector('li'))
    expect(find(desk, '#tab-clients').ariaSelected).to.equal('true')
    for (const view of ['drivers', 'chat']) {
      await sendKeys({ press: 'ArrowLeft' })
      await soon(() => find(desk, `#tab-${view}`).ariaSelected === 'true')
    }
    await soon(() => find(desk, 'waybill-chat-panel')?.shadowRoot?.querySelector('nav'))
    await expect(desk).to.be.accessible()
    await sendKeys({ press: 'ArrowLeft' })
    await soon(() => find(desk, 'waybill-order-table')?.shadowRoot?.querySelector('tbody:not(.waiting) tr'))
    await expect(desk).to.be.accessible()
  })

  it('opens its views by digits and says what keys do', async () => {
    const { desk, fake } = await open()
    ;(document.activeElement as HTMLElement).blur()
    await sendKeys({ press: '5' })
    await soon(() => find(desk, 'waybill-desk-drivers'))
    await sendKeys({ press: '1' })
    await sendKeys({ press: '?' })
    const dialog = find<HTMLDialogElement>(desk, '#shortcuts')
    await soon(() => dialog.open)
    expect(dialog.textContent).to.contain('Assign or change the driver')
    await expect(desk).to.be.accessible()
    find<HTMLInputElement>(desk, '#shortcuts input').click()
    expect(fake.portal().store(deskSettingsStore).$settings.get().keys).to.equal(false)
    await sendKeys({ press: 'Escape' })
    await sendKeys({ press: '5' })
    expect(find(desk, 'waybill-desk-drivers')).to.equal(null)
  })

  it('says whether it is live', async () => {
    const { desk, fake } = await open()
    expect(find(desk, '.pulse').textContent).to.contain('Live')
    fake.server.room.drop()
    await soon(() => find(desk, '.pulse').textContent.includes('Reconnecting'))
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
