import { aTimeout, expect, html, oneEvent, waitUntil } from '@open-wc/testing'
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import { FakeOrders, contextOf } from '../testing/fake-orders.ts'
import { inPortal, shadowText, stillness } from '../testing/in-portal.ts'
import { orderRows } from '../testing/orders.ts'
import './order-table.ts'
import type { OrderTable } from './order-table.ts'

const rowsOf = (table: OrderTable) => [...table.shadowRoot!.querySelectorAll<HTMLElement>('tbody:not(.waiting) tr')]
const idsOf = (table: OrderTable) => rowsOf(table).map((row) => row.querySelector('button')!.textContent.trim())
const focused = (table: OrderTable) => table.shadowRoot!.activeElement as HTMLElement | null
const heads = (table: OrderTable) =>
  [...table.shadowRoot!.querySelectorAll('th')].map((head) => head.textContent.trim())

async function withControl(key: string): Promise<void> {
  await sendKeys({ down: 'Control' })
  await sendKeys({ press: key })
  await sendKeys({ up: 'Control' })
}

async function open(fake = new FakeOrders(), size?: { width: number; height: number }) {
  const template = html`<waybill-order-table></waybill-order-table>`
  const table = await inPortal<OrderTable>(template, fake, size)
  await waitUntil(() => rowsOf(table).length > 0 || fake.rows.length === 0, 'rows come')
  await waitUntil(() => fake.server.room.welcomed > 0, 'the list is live')
  await table.updateComplete
  return { table, fake }
}

describe('order table', () => {
  it('is accessible with rows, without any, while loading and after a failure', async () => {
    const { table } = await open()
    await expect(table).to.be.accessible()
    const { table: empty } = await open(new FakeOrders([]))
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
    const { table } = await open()
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
    const { table } = await open(fake)
    await waitUntil(() => !heads(table).includes('Connection'))
  })

  it('asks for an order by click and by key', async () => {
    const { table } = await open()
    setTimeout(() => rowsOf(table)[1]!.querySelector<HTMLElement>('.cell-recipient')!.click())
    const clicked = await oneEvent(table, 'waybill-order-open')
    expect(clicked.detail.shortId).to.equal('e3b05d12')
    rowsOf(table)[2]!.querySelector<HTMLElement>('.cell-status')!.focus()
    setTimeout(() => void sendKeys({ press: 'Enter' }))
    const pressed = await oneEvent(table, 'waybill-order-open')
    expect(pressed.detail.shortId).to.equal('a41c7e09')
  })

  it('marks the order that is open', async () => {
    const { table } = await open()
    table.selected = 'e3b05d12'
    await table.updateComplete
    const selected = rowsOf(table).filter((row) => row.ariaSelected === 'true')
    expect(selected.map((row) => row.querySelector('button')!.textContent.trim())).to.deep.equal(['e3b05d12'])
  })

  it('sorts by its heads and says so', async () => {
    const { table, fake } = await open()
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
    const { table } = await open(new FakeOrders(orderRows(120)))
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
    const { table, fake } = await open(new FakeOrders(orderRows(120)))
    table.style.blockSize = 'auto'
    table.parentElement!.parentElement!.style.blockSize = 'auto'
    table.requestUpdate()
    await table.updateComplete
    await aTimeout(100)
    expect(fake.server.requests.filter((request) => request.includes('after='))).to.have.length(0)
  })

  it('says when filters leave nothing and takes them away', async () => {
    const fake = new FakeOrders(orderRows(1))
    const { table } = await open(fake)
    const { ordersStore } = await import('../stores/orders.ts')
    // The store that the table shows is the one of its portal.
    const store = (table as unknown as { portal: import('../base/context.ts').Portal }).portal.store(ordersStore)
    store.apply({ statuses: ['failed'] })
    await waitUntil(() => shadowText(table).includes('No orders match these filters'))
    table.shadowRoot!.querySelector<HTMLElement>('.empty button')!.click()
    await waitUntil(() => rowsOf(table).length === 1)
  })

  it('becomes two-line entries in a narrow place, with the same cells for readers', async () => {
    const { table } = await open(new FakeOrders(), { width: 380, height: 600 })
    const [row] = rowsOf(table)
    expect(getComputedStyle(row!).display).to.equal('grid')
    expect(row!.role).to.equal('row')
    expect(row!.getBoundingClientRect().height).to.be.within(70, 110)
    await expect(table).to.be.accessible()
  })
})

describe('keyboard in the order table', () => {
  it('is one stop of the Tab key that remembers its place', async () => {
    const { table } = await open()
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
    const { table } = await open()
    rowsOf(table)[3]!.querySelector('button')!.focus()
    await sendKeys({ press: 'End' })
    expect(focused(table)!.className).to.equal('cell-updated-at')
    await sendKeys({ press: 'Home' })
    expect(focused(table)!.textContent.trim()).to.equal('0d94f6c8')
    await withControl('End')
    expect(focused(table)!.closest('tr')).to.equal(rowsOf(table).at(-1))
    await withControl('Home')
    expect(focused(table)!.textContent.trim()).to.equal('Order ID')
    await sendKeys({ press: 'ArrowUp' })
    expect(focused(table)!.textContent.trim()).to.equal('Order ID')
  })

  it('turns left and right around in a page that runs from the right', async () => {
    const { table } = await open()
    table.dir = 'rtl'
    rowsOf(table)[0]!.querySelector('button')!.focus()
    await sendKeys({ press: 'ArrowLeft' })
    expect(focused(table)!.className).to.equal('cell-connection')
  })
})

describe('what happens elsewhere', () => {
  it('changes the row in place and tints it', async () => {
    const { table, fake } = await open()
    const before = rowsOf(table)
    fake.change('c60d38ea', { status: 'in_progress' })
    await waitUntil(() => idsOf(table)[0] === 'c60d38ea')
    expect(rowsOf(table)[0]!.textContent).to.contain('In Progress')
    expect(rowsOf(table)[0]!.className).to.equal('fresh')
    expect(before).to.include(rowsOf(table)[0])
  })

  it('waits while the focus is inside, counts, and comes in when asked', async () => {
    const { table, fake } = await open()
    rowsOf(table)[4]!.querySelector('button')!.focus()
    await table.updateComplete
    const before = idsOf(table)
    fake.place('12345678')
    fake.change('1f6d92c4', { status: 'failed' })
    await waitUntil(() => table.shadowRoot!.querySelector('.news'))
    expect(table.shadowRoot!.querySelector('.news')!.textContent).to.contain('2 newer changes')
    expect(idsOf(table)).to.deep.equal(before)
    await stillness(table)
    await expect(table).to.be.accessible()
    table.shadowRoot!.querySelector<HTMLElement>('.news')!.click()
    await waitUntil(() => idsOf(table)[0] === '1f6d92c4' && idsOf(table)[1] === '12345678')
    expect(focused(table)!.textContent.trim()).to.equal('1f6d92c4')
  })

  it('comes in by itself when the focus leaves', async () => {
    const { table, fake } = await open()
    rowsOf(table)[4]!.querySelector('button')!.focus()
    await table.updateComplete
    fake.place('12345678')
    await waitUntil(() => table.shadowRoot!.querySelector('.news'))
    focused(table)!.blur()
    await waitUntil(() => idsOf(table)[0] === '12345678')
    expect(table.shadowRoot!.querySelector('.news')).to.equal(null)
  })

  it('waits while the mouse is inside', async () => {
    const { table, fake } = await open()
    const { left, top } = table.getBoundingClientRect()
    await sendMouse({ type: 'move', position: [Math.round(left) + 200, Math.round(top) + 200] })
    fake.place('12345678')
    await waitUntil(() => table.shadowRoot!.querySelector('.news'))
    await resetMouse()
    await sendMouse({
      type: 'move',
      position: [Math.round(left) + 200, Math.round(table.getBoundingClientRect().bottom) + 20],
    })
    await waitUntil(() => idsOf(table)[0] === '12345678')
  })

  it('keeps what is said about time current without rendering rows again', async () => {
    const { table, fake } = await open()
    fake.now = Date.now
    fake.change('c60d38ea', {})
    await waitUntil(() => idsOf(table).includes('c60d38ea'))
    const cell = rowsOf(table)
      .find((row) => row.textContent.includes('c60d38ea'))!
      .querySelector('.when')!
    const first = cell.textContent
    await waitUntil(() => cell.textContent !== first, 'the seconds go on', { timeout: 3_000 })
    expect(cell.isConnected).to.equal(true)
  })
})
