import { aTimeout, expect, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import { FakeOrders } from '../testing/fake-orders.ts'
import { inPortal, shadowText, stillness } from '../testing/in-portal.ts'
import { liveOf, orderOf } from '../testing/order-details.ts'
import { soon } from '../testing/soon.ts'
import './order-details.ts'
import type { TrackingMap } from '../tracking-map/tracking-map.ts'
import type { OrderDetails } from './order-details.ts'

const find = <E extends HTMLElement>(root: Element, selector: string) => root.shadowRoot!.querySelector<E>(selector)!
/** A command that is offered; the question's own buttons wait in its dialog. */
const button = (details: OrderDetails, text: string) =>
  [...details.shadowRoot!.querySelectorAll<HTMLButtonElement>('button:not(dialog *)')].find((each) =>
    each.textContent.includes(text),
  )
// Compared as a word: a failure that carries an element never reaches the report.
const offers = (details: OrderDetails, text: string): boolean => button(details, text) !== undefined
const showsLink = (details: OrderDetails): boolean => details.shadowRoot!.querySelector('.link') !== null

async function open(id: string, fake = new FakeOrders()) {
  const details = await inPortal<OrderDetails>(
    html`<waybill-order-details order-id=${id} closable editable></waybill-order-details>`,
    fake,
    { width: 412, height: 700 },
  )
  await soon(() => details.shadowRoot!.querySelector('.stops, [role=alert]'), 'the order is there')
  await soon(() => fake.server.room.welcomed > 0)
  await soon(() => button(details, 'Chat') || details.shadowRoot!.querySelector('[role=alert]'))
  return { details, fake }
}

describe('order details', () => {
  it('are accessible in every status', async () => {
    for (const id of ['a41c7e09', '7c1e09af', '58fa21b7', '19be74d0', '8e6b1d94', '640ecd3b']) {
      const { details } = await open(id)
      await expect(details).to.be.accessible()
    }
  })

  it('are accessible while loading and when there is no such order', async () => {
    const slow = new FakeOrders()
    slow.server.on('GET /v1/orders/:id', () => new Promise(() => {}))
    const template = html`<waybill-order-details order-id="a41c7e09"></waybill-order-details>`
    const waiting = await inPortal<OrderDetails>(template, slow)
    await soon(() => waiting.shadowRoot!.querySelector('.blank'))
    await expect(waiting).to.be.accessible()
    const { details } = await open('ffffffff')
    expect(shadowText(details)).to.contain("We can't find this")
    await expect(details).to.be.accessible()
  })

  it('say when an order on its way arrives, how near the driver is and how old that is', async () => {
    const { details } = await open('7c1e09af')
    await soon(() => shadowText(details).includes('Arrives'))
    expect(find(details, '.arrival').textContent).to.contain('Next stop for Diego Sosa')
    expect(find(details, '.arrival').textContent).to.match(/updated \d+ s ago/)
    expect(find<TrackingMap>(details, 'waybill-tracking-map').position).not.to.equal(null)
    await expect(details).to.be.accessible()
  })

  it('say that a forecast which no router has measured is one', async () => {
    const fake = new FakeOrders()
    const row = fake.rows.find(({ shortId }) => shortId === '7c1e09af')!
    const live = liveOf(row)
    const legs = live.legs.map((leg) => ({ ...leg, eta: leg.eta && { ...leg.eta, estimated: true } }))
    fake.server.on('GET /v1/orders/:id/live', () => ({ ...live, legs }))
    const { details } = await open('7c1e09af', fake)
    await soon(() => find(details, '.answer')?.textContent.startsWith('about '))
    expect(shadowText(details)).to.contain('Arrives')
  })

  it('say the window while nobody knows more, and show no driver then', async () => {
    const fake = new FakeOrders()
    fake.server.on('GET /v1/orders/:id/live', () => ({
      legs: [],
      servedLegId: null,
      position: null,
      route: null,
      map: { light: '', dark: '', attribution: '' },
    }))
    const { details } = await open('7c1e09af', fake)
    await soon(() => fake.server.requests.some((request) => request.endsWith('/live')))
    await details.updateComplete
    expect(shadowText(details)).to.contain('Window').and.contain('With Diego Sosa')
    expect(details.shadowRoot!.querySelector('waybill-tracking-map')).to.equal(null)
  })

  it('ask for no driver of an order that is not on its way', async () => {
    const { fake } = await open('19be74d0')
    expect(fake.server.requests.filter((request) => request.endsWith('/live'))).to.deep.equal([])
  })

  it('show what comes next, the stops, who is there and what is asked for', async () => {
    const { details } = await open('7c1e09af')
    const text = shadowText(details)
    for (const words of ['In Progress', 'Delayed 12 min', 'Bvar. España 2650, 602, Pocitos']) {
      expect(text).to.contain(words)
    }
    expect(text).to.contain('Signature').and.to.contain('Photo').and.to.contain('Ring twice')
    expect(text).to.contain('Locked since the driver started')
  })

  it('say why an order was rejected and lead to its edit', async () => {
    const { details } = await open('58fa21b7')
    expect(shadowText(details)).to.contain('Faro Envíos rejected this order: something is wrong with an address.')
    expect(shadowText(details)).to.contain('Which number on Ellauri?')
    setTimeout(() => button(details, 'Edit and send again')!.click())
    const { detail } = await oneEvent(details, 'waybill-order-edit')
    expect(detail.shortId).to.equal('58fa21b7')
  })

  it('follow what happens elsewhere', async () => {
    const { details, fake } = await open('a41c7e09')
    expect(shadowText(details)).to.contain('Order Placed')
    fake.change('a41c7e09', { status: 'completed' })
    await soon(() => shadowText(details).includes('Completed'))
    expect(offers(details, 'Edit')).to.equal(false)
  })

  it('offer only what the status, the side and the scopes allow', async () => {
    const { details: placed } = await open('a41c7e09')
    expect(offers(placed, 'Edit')).to.equal(true)
    const { details: started } = await open('7c1e09af')
    expect(offers(started, 'Edit'), 'both stops were started').to.equal(false)
    expect(offers(placed, 'Cancel order')).to.equal(true)
    const { details: done } = await open('19be74d0')
    expect(offers(done, 'Edit')).to.equal(false)
    expect(find(done, '#menu').textContent).to.contain('Duplicate').and.not.to.contain('Cancel order')
    const viewer = new FakeOrders()
    viewer.context = { ...viewer.context, scopes: ['orders:read', 'chat:read'] }
    const { details: seen } = await open('a41c7e09', viewer)
    expect(offers(seen, 'Edit')).to.equal(false)
    expect(offers(seen, 'Tracking link')).to.equal(false)
    expect(find(seen, '#menu').textContent).not.to.match(/Cancel order|Duplicate/)
  })

  it('ask for a new order like this one, whatever became of it', async () => {
    const { details } = await open('19be74d0')
    setTimeout(() => button(details, 'Duplicate')!.click())
    const { detail } = await oneEvent(details, 'waybill-order-duplicate')
    expect(detail.shortId).to.equal('19be74d0')
  })

  it('cancel after a question, with a reason and the verb on the button', async () => {
    const { details, fake } = await open('a41c7e09')
    let asked: unknown
    fake.server.on('POST /v1/orders/:id/cancel', ({ body }) => {
      asked = body
      return orderOf(fake.change('a41c7e09', { status: 'cancelled' }))
    })
    find(details, '#more').click()
    await soon(() => find(details, '#menu').matches(':popover-open'))
    await stillness(details)
    await expect(details).to.be.accessible()
    button(details, 'Cancel order')!.click()
    await soon(() => find<HTMLDialogElement>(details, 'dialog').open)
    await stillness(details)
    await expect(details).to.be.accessible()
    find<HTMLTextAreaElement>(details, 'dialog textarea').value = ' Sold out '
    find(details, 'dialog .solid').click()
    await soon(() => shadowText(details).includes('You cancelled this order'))
    expect(asked).to.deep.include({ text: 'Sold out' })
    expect(fake.server.requests.filter((request) => request.includes('/cancel'))).to.have.length(1)
    expect(find<HTMLDialogElement>(details, 'dialog').open).to.equal(false)
  })

  it('say in the question why an order cannot be cancelled any more', async () => {
    const { details, fake } = await open('a41c7e09')
    fake.server.on('POST /v1/orders/:id/cancel', () => {
      throw new ApiError('conflict', 'newer')
    })
    button(details, 'Cancel order')!.click()
    await soon(() => find<HTMLDialogElement>(details, 'dialog').open)
    find(details, 'dialog .solid').click()
    await soon(() => find(details, 'dialog [role=alert]'))
    expect(find(details, 'dialog').textContent).to.contain('Somebody changed this at the same time')
    await sendKeys({ press: 'Escape' })
    await soon(() => !find<HTMLDialogElement>(details, 'dialog').open)
  })

  it('give the tracking link of the drop-off, to be copied by hand where the page may not', async () => {
    const { details, fake } = await open('7c1e09af')
    const link = `/t/${orderOf(fake.rows.find(({ shortId }) => shortId === '7c1e09af')!).legs[1]!.id}`
    button(details, 'Tracking link')!.click()
    await soon(() => shadowText(details).includes('Copied') || find(details, '.link input'))
    const input = details.shadowRoot!.querySelector<HTMLInputElement>('.link input')
    if (input) expect(input.value).to.match(new RegExp(`${link}$`))
    else expect(fake.server.requests.some((request) => request.endsWith('/tracking-link'))).to.equal(true)
    await expect(details).to.be.accessible()
  })

  it('let no link stand below another order, nor one that arrives late', async () => {
    const { details, fake } = await open('7c1e09af')
    const { write } = navigator.clipboard
    navigator.clipboard.write = () => Promise.reject(new DOMException('not allowed'))
    button(details, 'Tracking link')!.click()
    await soon(() => showsLink(details))
    details.orderId = 'a41c7e09'
    await soon(() => shadowText(details).includes('a41c7e09'))
    expect(showsLink(details)).to.equal(false)

    details.orderId = '7c1e09af'
    await soon(() => button(details, 'Tracking link'))
    const answer = Promise.withResolvers<void>()
    fake.server.on('POST /v1/orders/:id/legs/:legId/tracking-link', async () => {
      await answer.promise
      return { url: 'https://portal.example/t/late', expiresAt: null }
    })
    button(details, 'Tracking link')!.click()
    await details.updateComplete
    details.orderId = 'a41c7e09'
    answer.resolve()
    await soon(() => shadowText(details).includes('a41c7e09'))
    await aTimeout(50)
    expect(showsLink(details)).to.equal(false)
    navigator.clipboard.write = write
  })

  it('show who saw the link of a stop', async () => {
    const { details, fake } = await open('7c1e09af')
    fake.server.on('GET /v1/orders/:id/legs/:legId/tracking', () => ({ link: null, visits: [], rating: null }))
    button(details, 'Who saw the link')!.click()
    await soon(() => details.shadowRoot!.querySelector('waybill-link-visits')?.shadowRoot?.querySelector('.state'))
    const visits = find(details, 'waybill-link-visits')
    expect(shadowText(visits)).to.contain('Tracking link for Drop-off').and.contain('Nobody has opened it yet')
    find(visits, '[aria-label=Close]').click()
    await soon(() => !find(details, 'waybill-link-visits'))
  })

  it('ask for the chat about the order and for their own end', async () => {
    const { details } = await open('7c1e09af')
    setTimeout(() => button(details, 'Chat')!.click())
    const chat = await oneEvent(details, 'waybill-chat-open')
    expect(chat.detail.shortId).to.equal('7c1e09af')
    setTimeout(() => find(details, '.close').click())
    await oneEvent(details, 'waybill-order-close')
  })
})
