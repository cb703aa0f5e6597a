import { expect } from '@open-wc/testing'
import { resetMouse, sendMouse } from '@web/test-runner-commands'
import { FakeOrders, threadOf } from '../testing/fake-orders.ts'
import { stillness } from '../testing/in-portal.ts'
import { ordersStore } from '../stores/orders.ts'
import { soon } from '../testing/soon.ts'
import { focused, idsOf, openTable, rowsOf } from '../testing/table-page.ts'

describe('what happens elsewhere', () => {
  it('changes the row in place', async () => {
    const { table, fake } = await openTable()
    const before = rowsOf(table)
    fake.change('c60d38ea', { status: 'in_progress' })
    await soon(() => idsOf(table)[0] === 'c60d38ea')
    expect(rowsOf(table)[0]!.textContent).to.contain('In Progress')
    expect(before).to.include(rowsOf(table)[0])
  })

  it('tints the row as long as it goes on changing, then lets it fade', async () => {
    const { table, fake } = await openTable()
    const classes = () => rowsOf(table)[0]!.classList
    await soon(() => {
      fake.change('c60d38ea', { status: 'in_progress' })
      return idsOf(table)[0] === 'c60d38ea' && classes().contains('fresh')
    })
    await soon(() => classes().contains('fading'))
    expect(classes().contains('fresh')).to.equal(false)
  })

  it('gives a tint to no other order that comes to stand there', async () => {
    const { table, fake } = await openTable()
    await soon(() => {
      fake.change('c60d38ea', {})
      return rowsOf(table)[0]!.classList.contains('fresh')
    })
    fake.portal().store(ordersStore).apply({ sort: 'recipientName', direction: 'asc' })
    await soon(() => idsOf(table)[0] !== 'c60d38ea')
    const tinted = rowsOf(table).filter((row) => row.matches('.fresh, .fading'))
    expect(tinted.map((row) => row.dataset.id)).to.satisfy((ids: string[]) =>
      ids.every((id) => id.includes('c60d38ea')),
    )
  })

  it('catches up with what it missed while it was cut off, without reading the list again', async () => {
    const { table, fake } = await openTable()
    const readings = () => fake.server.requests.filter((request) => request.startsWith('GET /v1/orders?')).length
    fake.change('c60d38ea', {})
    await soon(() => idsOf(table)[0] === 'c60d38ea')
    const before = readings()
    fake.server.room.drop()
    fake.change('c60d38ea', { status: 'in_progress' })
    fake.place('12345678')
    fake.change('c60d38ea', { status: 'completed' })
    await soon(() => rowsOf(table)[0]!.textContent.includes('Completed') && idsOf(table)[0] === 'c60d38ea')
    expect(idsOf(table)[1]).to.equal('12345678')
    expect(new Set(idsOf(table)).size).to.equal(fake.rows.length)
    expect(idsOf(table)).to.have.length(fake.rows.length)
    expect(readings()).to.equal(before)
  })

  it('waits while the focus is inside, counts, and comes in when asked', async () => {
    const { table, fake } = await openTable()
    rowsOf(table)[4]!.querySelector('button')!.focus()
    await table.updateComplete
    const before = idsOf(table)
    fake.place('12345678')
    fake.change('1f6d92c4', { status: 'failed' })
    await soon(() => table.shadowRoot!.querySelector('.news'))
    expect(table.shadowRoot!.querySelector('.news')!.textContent).to.contain('2 newer changes')
    expect(idsOf(table)).to.deep.equal(before)
    await stillness(table)
    await expect(table).to.be.accessible()
    table.shadowRoot!.querySelector<HTMLElement>('.news')!.click()
    await soon(() => idsOf(table)[0] === '1f6d92c4' && idsOf(table)[1] === '12345678')
    expect(focused(table)!.textContent.trim()).to.equal('1f6d92c4')
  })

  it('comes in by itself when the focus leaves', async () => {
    const { table, fake } = await openTable()
    rowsOf(table)[4]!.querySelector('button')!.focus()
    await table.updateComplete
    fake.place('12345678')
    await soon(() => table.shadowRoot!.querySelector('.news'))
    focused(table)!.blur()
    await soon(() => idsOf(table)[0] === '12345678')
    expect(table.shadowRoot!.querySelector('.news')).to.equal(null)
  })

  it('waits while the mouse is inside', async () => {
    const { table, fake } = await openTable()
    const { left, top } = table.getBoundingClientRect()
    await sendMouse({ type: 'move', position: [Math.round(left) + 200, Math.round(top) + 200] })
    fake.place('12345678')
    await soon(() => table.shadowRoot!.querySelector('.news'))
    await resetMouse()
    await sendMouse({
      type: 'move',
      position: [Math.round(left) + 200, Math.round(table.getBoundingClientRect().bottom) + 20],
    })
    await soon(() => idsOf(table)[0] === '12345678')
    expect(table.shadowRoot!.querySelector('.news')).to.equal(null)
  })

  it('keeps what is said about time current without rendering rows again', async () => {
    const { table, fake } = await openTable()
    fake.now = Date.now
    fake.change('c60d38ea', {})
    await soon(() => idsOf(table).includes('c60d38ea'))
    const cell = rowsOf(table)
      .find((row) => row.textContent.includes('c60d38ea'))!
      .querySelector('.when')!
    const first = cell.textContent
    await soon(() => cell.textContent !== first, 'the seconds go on')
    expect(cell.isConnected).to.equal(true)
  })
})

describe('an order that somebody talks about', () => {
  it('says how many messages are unread, and stops when they are read', async () => {
    const fake = new FakeOrders()
    const [row] = fake.rows
    let unread = 2
    fake.server.on('POST /v1/chat/threads/:id/received', () => ({ done: true as const }))
    fake.server.on('GET /v1/chat/threads', () => ({ items: [{ ...threadOf(unread), orderId: row!.id }], next: null }))
    const { table } = await openTable(fake)
    const words = () => table.shadowRoot!.querySelector(`[data-id='${row!.id}']`)!.textContent
    await soon(() => words().includes('2 unread messages'))
    unread = 0
    fake.server.tell({ type: 'read', connectionId: row!.connectionId, threadId: row!.id, party: 'client', seq: 2 })
    await soon(() => !words().includes('unread'))
  })
})
