import { expect, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { FakeOrders, contextOf } from '../testing/fake-orders.ts'
import { inPortal, shadowText, stillness } from '../testing/in-portal.ts'
import { ordersStore } from '../stores/orders.ts'
import { orderRows } from '../testing/orders.ts'
import { soon } from '../testing/soon.ts'
import './order-filters.ts'
import type { OrderFilters } from './order-filters.ts'
import './order-find.ts'
import type { OrderFind } from './order-find.ts'

const lists = (fake: FakeOrders) => fake.server.requests.filter((request) => request.startsWith('GET /v1/orders'))
const find = <E extends HTMLElement>(root: Element, selector: string) => root.shadowRoot!.querySelector<E>(selector)!
const chips = (filters: OrderFilters) =>
  [...filters.shadowRoot!.querySelectorAll('.chip')].map((chip) => chip.textContent.replace(/\s+/g, ' ').trim())

async function open(fake = new FakeOrders()) {
  const place = await inPortal<HTMLElement>(
    html`<div><waybill-order-filters></waybill-order-filters><waybill-order-find></waybill-order-find></div>`,
    fake,
  )
  const filters = place.querySelector<OrderFilters>('waybill-order-filters')!
  await soon(() => shadowText(filters).includes('Live'))
  return { fake, filters, box: place.querySelector<OrderFind>('waybill-order-find')! }
}

async function openPanel(filters: OrderFilters) {
  find(filters, '.funnel').click()
  await soon(() => find(filters, '#panel').matches(':popover-open') && find(filters, '#panel input'))
  await stillness(filters)
  const inputs = [...filters.shadowRoot!.querySelectorAll<HTMLLabelElement>('#panel label')]
  return (text: string) => inputs.find((label) => label.textContent.includes(text))!.querySelector('input')!
}

const closePanel = (filters: OrderFilters) => find(filters, '#panel header .icon-only').click()

describe('order filters', () => {
  it('are accessible, closed and open', async () => {
    const { filters } = await open()
    await expect(filters).to.be.accessible()
    await openPanel(filters)
    await expect(filters).to.be.accessible()
  })

  it('say how many orders stand there, and when there are more', async () => {
    const { filters } = await open()
    expect(shadowText(filters)).to.contain('20 orders')
    const { filters: more } = await open(new FakeOrders(orderRows(60)))
    expect(shadowText(more)).to.contain('First 50 orders')
  })

  it('say that a search shows only the newest of many matches', async () => {
    const { filters, fake } = await open(new FakeOrders(orderRows(520)))
    const orders = fake.portal().store(ordersStore)
    orders.apply({ find: 'a' })
    fake.server.on('GET /v1/orders', () => ({ items: orderRows(500), next: null }))
    orders.apply({ find: 'ab' })
    await soon(() => shadowText(filters).includes('The newest 500 that match'))
  })

  it('apply several changes with one request when the panel closes', async () => {
    const { filters, fake } = await open()
    const box = await openPanel(filters)
    const before = lists(fake).length
    box('Order Placed').click()
    box('Completed').click()
    box('Bicimundo').click()
    box('Delayed only').click()
    box('Delayed only').click()
    await filters.updateComplete
    expect(lists(fake)).to.have.length(before)
    closePanel(filters)
    await soon(() => lists(fake).length > before)
    expect(lists(fake).slice(before)).to.have.length(1)
    expect(lists(fake).at(-1)).to.contain('status=placed%2Ccompleted').and.to.contain('connectionId=')
    await soon(() => chips(filters).length === 3)
    expect(chips(filters)).to.deep.equal(['Order Placed', 'Completed', 'Bicimundo'])
    expect(find(filters, '.funnel').ariaLabel).to.equal('Filter, 3 applied')
    await expect(filters).to.be.accessible()
  })

  it('take several connections at once, each with a chip of its own', async () => {
    const { filters, fake } = await open()
    const box = await openPanel(filters)
    const [one, other] = fake.context.connections
    box(one!.courierName).click()
    box(other!.courierName).click()
    closePanel(filters)
    await soon(() => lists(fake).at(-1)?.includes(`connectionId=${one!.id}%2C${other!.id}`))
    await soon(() => chips(filters).length === 2)
    expect(chips(filters)).to.deep.equal([one!.courierName, other!.courierName])
    filters.shadowRoot!.querySelector<HTMLElement>('.chip button')!.click()
    await soon(() => lists(fake).at(-1)?.includes(`connectionId=${other!.id}`))
    expect(chips(filters)).to.deep.equal([other!.courierName])
  })

  it('give the focus back to the funnel', async () => {
    const { filters } = await open()
    find(filters, '.funnel').focus()
    await openPanel(filters)
    closePanel(filters)
    await soon(() => !find(filters, '#panel').matches(':popover-open'))
    expect(filters.shadowRoot!.activeElement === find(filters, '.funnel')).to.equal(true)
  })

  it('are taken away one by one, and the focus stays near', async () => {
    const { filters } = await open()
    const box = await openPanel(filters)
    box('Failed').click()
    box('Rejected').click()
    closePanel(filters)
    await soon(() => chips(filters).length === 2)
    const remove = () => find<HTMLButtonElement>(filters, '.chip button')
    remove().focus()
    remove().click()
    await soon(() => chips(filters).join() === 'Rejected')
    await soon(() => filters.shadowRoot!.activeElement === remove())
    remove().click()
    await soon(() => filters.shadowRoot!.activeElement === find(filters, '.funnel'))
    expect(chips(filters)).to.deep.equal([])
  })

  it('are all taken away at once', async () => {
    const { filters, fake } = await open()
    const box = await openPanel(filters)
    box('Failed').click()
    box('Delayed only').click()
    closePanel(filters)
    await soon(() => chips(filters).length === 2)
    find(filters, '.bar > .clear').click()
    await soon(() => chips(filters).length === 0)
    expect(lists(fake).at(-1)).not.to.contain('status')
  })

  it('offer no connection where there is one', async () => {
    const fake = new FakeOrders()
    fake.context = contextOf(1)
    const { filters } = await open(fake)
    await openPanel(filters)
    expect(find(filters, '#panel').textContent).not.to.contain('Connection')
  })

  it('say when the list is not live', async () => {
    const { filters, fake } = await open()
    fake.server.room.drop()
    await soon(() => shadowText(filters).includes('Reconnecting'))
    expect(find(filters, '.pulse').className).to.contain('reconnecting')
  })
})

describe('find box', () => {
  it('is accessible', async () => {
    const { box } = await open()
    await expect(box).to.be.accessible()
  })

  it('takes the name of a status for that filter', async () => {
    const { filters, box } = await open()
    box.focus()
    await sendKeys({ type: 'in progress' })
    await soon(() => chips(filters).join() === 'In Progress')
    expect(find<HTMLInputElement>(box, 'input').value).to.equal('')
    await expect(box).to.be.accessible()
  })

  it('finds while one types, and asks once for a word', async () => {
    const { box, filters, fake } = await open()
    const before = lists(fake).length
    box.focus()
    await sendKeys({ type: 'Lucía' })
    await soon(() => lists(fake).length > before)
    expect(lists(fake).slice(before)).to.have.length(1)
    expect(lists(fake).at(-1)).to.contain('find=Luc%C3%ADa')
    await soon(() => chips(filters).join() === '“Lucía”')
  })

  it('is emptied when its chip is taken away', async () => {
    const { box, filters } = await open()
    box.focus()
    await sendKeys({ type: 'Brasil' })
    await soon(() => chips(filters).length === 1)
    find(filters, '.chip button').click()
    await soon(() => chips(filters).length === 0)
    await box.updateComplete
    expect(find<HTMLInputElement>(box, 'input').value).to.equal('')
  })
})
