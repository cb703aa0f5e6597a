import { aTimeout, expect, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import { FakeOrders, contextOf } from '../testing/fake-orders.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import { orderRows } from '../testing/orders.ts'
import { ordersStore } from '../stores/orders.ts'
import { soon } from '../testing/soon.ts'
import { heads, idsOf, openTable, rowsOf } from '../testing/table-page.ts'
import './order-table.ts'
import type { OrderTable } from './order-table.ts'

describe('order table', () => {
  it('is accessible with rows, without any, while loading and after a failure', async () => {
    const { table } = await openTable()
    await expect(table).to.be.accessible()
    const { table: empty } = await openTable(new FakeOrders([]))
    await soon(() => shadowText(empty).includes('Send your first order'))
    await expect(empty).to.be.accessible()
    const loading = new FakeOrders()
    loading.server.on('GET /v1/orders', () => new Promise(() => {}))
    const waiting = await inPortal<OrderTable>(html`<waybill-order-table></waybill-order-table>`, loading)
    await soon(() => waiting.shadowRoot!.querySelector('.skeleton'))
    await expect(waiting).to.be.accessible()
    const failing = new FakeOrders()
    failing.failure = new ApiError('internal', 'not now')
    const failed = await inPortal<OrderTable>(html`<waybill-order-table></waybill-order-table>`, failing)
    await soon(() => failed.shadowRoot!.querySelector('[role=alert]'))
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
    await soon(() => heads(table).length === 6)
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
    await soon(() => idsOf(table)[0] === 'a41c7e09')
    expect(head('Created').ariaSort).to.equal('descending')
    expect(head('Last updated').ariaSort).to.equal('none')
    head('Created').querySelector('button')!.click()
    await soon(() => head('Created').ariaSort === 'ascending')
    expect(fake.server.requests.at(-1)).to.contain('sort=createdAt&direction=asc')
  })

  it('reads on when the end comes near, until there is no more', async () => {
    const { table } = await openTable(new FakeOrders(orderRows(120)))
    const grid = table.shadowRoot!.querySelector('table')!
    const scroll = table.shadowRoot!.querySelector('#scroll')!
    expect(grid.ariaRowCount).to.equal('-1')
    await soon(() => {
      scroll.scrollTop = scroll.scrollHeight
      return grid.ariaRowCount === '121'
    })
    await soon(() => rowsOf(table).at(-1)!.ariaRowIndex === '121')
    expect(idsOf(table).at(-1)).to.equal(orderRows(120).at(-1)!.shortId)
    expect(table.shadowRoot!.querySelector('#end')).to.equal(null)
  })

  it('holds only the rows in the page that can be seen, each with what belongs to it', async () => {
    const { table } = await openTable(new FakeOrders(orderRows(400)))
    const scroll = table.shadowRoot!.querySelector('#scroll')!
    const wanted = new Map(orderRows(400).map((row) => [row.shortId, row.recipientName]))
    for (let top = 0; top < 6_000; top += 450) {
      scroll.scrollTop = top
      await soon(() => {
        const seen = rowsOf(table).map((row) => row.getBoundingClientRect())
        const box = scroll.getBoundingClientRect()
        return seen[0]!.top <= box.top + 33 && seen.at(-1)!.bottom >= box.bottom
      })
      expect(rowsOf(table).length).to.be.lessThan(40)
      for (const row of rowsOf(table)) {
        const name = row.querySelector('.cell-recipient')!.textContent
        expect(name).to.equal(wanted.get(row.querySelector('button')!.textContent.trim()))
      }
    }
    expect(table.shadowRoot!.querySelectorAll('*').length).to.be.lessThan(900)
  })

  it('begins with the filters and columns that the page asks for', async () => {
    const fake = new FakeOrders()
    const asked = 'status=placed&sort=windowBefore&direction=asc'
    const table = await inPortal<OrderTable>(
      html`<waybill-order-table query=${asked} columns="recipient, window,status"></waybill-order-table>`,
      fake,
    )
    await soon(() => rowsOf(table).length === 2)
    expect(heads(table)).to.deep.equal(['Order ID', 'Recipient', 'Window', 'Status'])
    const reading = fake.server.requests.find((request) => request.startsWith('GET /v1/orders'))
    expect(reading).to.contain('status=placed&sort=windowBefore&direction=asc')
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
    await soon(() => shadowText(table).includes('No orders match these filters'))
    table.shadowRoot!.querySelector<HTMLElement>('.empty button')!.click()
    await soon(() => rowsOf(table).length === 1)
    expect(shadowText(table)).not.to.contain('No orders match')
  })

  it('says at its end since when older orders are in the archive', async () => {
    const { table } = await openTable(new FakeOrders(orderRows(60)))
    expect(shadowText(table)).not.to.contain('in the archive')
    table.shadowRoot!.querySelector('#scroll')!.scrollTo(0, 10_000)
    await soon(() => shadowText(table).includes('in the archive'))
    const since = new Date(Date.now() - 90 * 86_400_000).getFullYear()
    expect(shadowText(table)).to.match(new RegExp(`Orders that closed before .*${since}.* are in the archive`))
    await expect(table).to.be.accessible()
  })

  it('asks for an order by its whole id where the lists have none', async () => {
    const fake = new FakeOrders(orderRows(1))
    const { table } = await openTable(fake)
    const button = () => table.shadowRoot!.querySelector<HTMLElement>('.empty .archived')
    fake.portal().store(ordersStore).apply({ find: 'nobody' })
    await soon(() => shadowText(table).includes('No orders match these filters'))
    expect(button()).to.equal(null)
    fake.portal().store(ordersStore).apply({ find: ' 0ADD50FF ' })
    await soon(() => button()?.textContent.includes('0add50ff'))
    await expect(table).to.be.accessible()
    setTimeout(() => button()!.click())
    expect((await oneEvent(table, 'waybill-order-open')).detail).to.deep.equal({ id: '0add50ff', shortId: '0add50ff' })
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
