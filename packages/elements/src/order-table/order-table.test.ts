import { aTimeout, expect, html, oneEvent, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import { FakeOrders, contextOf } from '../testing/fake-orders.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import { orderRows } from '../testing/orders.ts'
import { ordersStore } from '../stores/orders.ts'
import { focused, heads, idsOf, openTable, rowsOf } from '../testing/table-page.ts'
import './order-table.ts'
import type { OrderTable } from './order-table.ts'

describe('order table', () => {
  it('is accessible with rows, without any, while loading and after a failure', async () => {
    const { table } = await openTable()
    await expect(table).to.be.accessible()
    const { table: empty } = await openTable(new FakeOrders([]))
    await waitUntil(() => shadowText(empty).includes('Send your first order'))
    await expect(empty).to.be.accessible()
    const loading = new FakeOrders()
    loading.server.on('GET /v1/orders', () => new Promise(() => {}))
    const waiting = await inPortal<OrderTable>(html`<waybill-order-table></waybill-order-table>`, loading)
    await waitUntil(() => waiting.shadowRoot!.querySelector('.skeleton'))
    await expect(waiting).to.be.accessible()
    const failing = new FakeOrders()
    failing.failure = new ApiError('internal', 'not now')
    const failed = await inPortal<OrderTable>(html`<waybill-order-table></waybill-order-table>`, failing)
    await waitUntil(() => failed.shadowRoot!.querySelector('[role=alert]'))
    await expect(failed).to.be.accessible()
  })

  it('shows every column with pin, label and how late an order is', async () => {
    const { table } = await openTable()
    expect(heads(table)).to.deep.equal([
      'Order ID',
      'Connection',
      'Recipient',
      'Drop-off',
      'Status',
      'Created',
      'Last updated',
    ])
    const late = rowsOf(table)[0]!.textContent.replace(/\s+/g, ' ')
    expect(late).to.contain('7c1e09af').and.to.contain('Lucía Ferreira').and.to.contain('In Progress')
    expect(late).to.contain('Delayed 12 min')
  })

  it('leaves the connection out where there is only one', async () => {
    const fake = new FakeOrders()
    fake.context = contextOf(1)
    const { table } = await openTable(fake)
    await waitUntil(() => heads(table).length === 6)
    expect(heads(table)).not.to.include('Connection')
  })

  it('asks for an order by click and by key', async () => {
    const { table } = await openTable()
    setTimeout(() => rowsOf(table)[1]!.querySelector<HTMLElement>('.cell-recipient')!.click())
    const clicked = await oneEvent(table, 'waybill-order-open')
    expect(clicked.detail.shortId).to.equal('e3b05d12')
    rowsOf(table)[2]!.querySelector<HTMLElement>('.cell-status')!.focus()
    setTimeout(() => void sendKeys({ press: 'Enter' }))
    const pressed = await oneEvent(table, 'waybill-order-open')
    expect(pressed.detail.shortId).to.equal('a41c7e09')
  })

  it('marks the order that is open', async () => {
    const { table } = await openTable()
    table.selected = 'e3b05d12'
    await table.updateComplete
    const selected = rowsOf(table).filter((row) => row.ariaSelected === 'true')
    expect(selected.map((row) => row.querySelector('button')!.textContent.trim())).to.deep.equal(['e3b05d12'])
  })

  it('sorts by its heads and says so', async () => {
    const { table, fake } = await openTable()
    const head = (text: string) =>
      [...table.shadowRoot!.querySelectorAll('th')].find((th) => th.textContent.includes(text))!
    expect(head('Last updated').ariaSort).to.equal('descending')
    head('Created').querySelector('button')!.click()
    await waitUntil(() => idsOf(table)[0] === 'a41c7e09')
    expect(head('Created').ariaSort).to.equal('descending')
    expect(head('Last updated').ariaSort).to.equal('none')
    head('Created').querySelector('button')!.click()
    await waitUntil(() => head('Created').ariaSort === 'ascending')
    expect(fake.server.requests.at(-1)).to.contain('sort=createdAt&direction=asc')
  })

  it('reads on when the end comes near, until there is no more', async () => {
    const { table } = await openTable(new FakeOrders(orderRows(120)))
    expect(rowsOf(table)).to.have.length(50)
    const scroll = table.shadowRoot!.querySelector('#scroll')!
    scroll.scrollTop = scroll.scrollHeight
    await waitUntil(() => rowsOf(table).length === 100)
    scroll.scrollTop = scroll.scrollHeight
    await waitUntil(() => rowsOf(table).length === 120)
    expect(table.shadowRoot!.querySelector('#end')).to.equal(null)
    expect(new Set(idsOf(table)).size).to.equal(120)
  })

  it('does not read on by itself where its place has no height of its own', async () => {
    const { table, fake } = await openTable(new FakeOrders(orderRows(120)))
    table.style.blockSize = 'auto'
    table.parentElement!.parentElement!.style.blockSize = 'auto'
    table.requestUpdate()
    await table.updateComplete
    await aTimeout(100)
    expect(fake.server.requests.filter((request) => request.includes('after='))).to.have.length(0)
  })

  it('says when filters leave nothing and takes them away', async () => {
    const fake = new FakeOrders(orderRows(1))
    const { table } = await openTable(fake)
    fake
      .portal()
      .store(ordersStore)
      .apply({ statuses: ['failed'] })
    await waitUntil(() => shadowText(table).includes('No orders match these filters'))
    table.shadowRoot!.querySelector<HTMLElement>('.empty button')!.click()
    await waitUntil(() => rowsOf(table).length === 1)
    expect(shadowText(table)).not.to.contain('No orders match')
  })

  it('becomes two-line entries in a narrow place, with the same cells for readers', async () => {
    const { table } = await openTable(new FakeOrders(), { width: 380, height: 600 })
    const [row] = rowsOf(table)
    expect(getComputedStyle(row!).display).to.equal('grid')
    expect(row!.role).to.equal('row')
    expect(row!.getBoundingClientRect().height).to.be.within(70, 110)
    await expect(table).to.be.accessible()
  })
})

const focusedText = (table: OrderTable) => focused(table)!.textContent.trim()

async function withControl(key: string): Promise<void> {
  await sendKeys({ down: 'Control' })
  await sendKeys({ press: key })
  await sendKeys({ up: 'Control' })
}

describe('keyboard in the order table', () => {
  it('is one stop of the Tab key that remembers its place', async () => {
    const { table } = await openTable()
    const stops = () => [...table.shadowRoot!.querySelectorAll<HTMLElement>('[tabindex="0"]')]
    expect(stops()).to.have.length(1)
    stops()[0]!.focus()
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'ArrowRight' })
    expect(stops()).to.have.length(1)
    expect(stops()[0] === focused(table)).to.equal(true)
    expect(focused(table)!.className).to.equal('cell-connection')
    expect(focused(table)!.closest('tr')).to.equal(rowsOf(table)[1])
  })

  it('moves to the ends of rows and of the grid, up to the heads', async () => {
    const { table } = await openTable()
    rowsOf(table)[3]!.querySelector('button')!.focus()
    await sendKeys({ press: 'End' })
    expect(focused(table)!.className).to.equal('cell-updated-at')
    await sendKeys({ press: 'Home' })
    expect(focusedText(table)).to.equal('0d94f6c8')
    await withControl('End')
    expect(focused(table)!.closest('tr')).to.equal(rowsOf(table).at(-1))
    await withControl('Home')
    expect(focusedText(table)).to.equal('Order ID')
    await sendKeys({ press: 'ArrowUp' })
    expect(focusedText(table)).to.equal('Order ID')
  })

  it('turns left and right around in a page that runs from the right', async () => {
    const { table } = await openTable()
    table.dir = 'rtl'
    rowsOf(table)[0]!.querySelector('button')!.focus()
    await sendKeys({ press: 'ArrowLeft' })
    expect(focused(table)!.className).to.equal('cell-connection')
  })
})
