import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { FakeOrders } from '../testing/fake-orders.ts'
import { shadowText } from '../testing/in-portal.ts'
import { orderRows } from '../testing/orders.ts'
import { soon } from '../testing/soon.ts'
import { focused, idsOf, openTable, rowsOf } from '../testing/table-page.ts'
import type { OrderTable } from './order-table.ts'

const focusedText = (table: OrderTable) => focused(table)!.textContent.trim()

/** Puts the focus on an order, where the keys move it from then on. */
async function focusRow(table: OrderTable, index: number): Promise<void> {
  rowsOf(table)[index]!.querySelector('button')!.focus()
  await soon(() => rowsOf(table)[index]!.querySelector('button')!.tabIndex === 0, 'the keys are there')
}

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
    await soon(() => focused(table)?.matches('button'), 'the first order has the focus')
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'ArrowRight' })
    expect(stops()).to.have.length(1)
    expect(stops()[0] === focused(table)).to.equal(true)
    expect(focused(table)!.className).to.equal('cell-connection')
    expect(focused(table)!.closest('tr')).to.equal(rowsOf(table)[1])
  })

  it('moves to the ends of rows and of the grid, up to the heads', async () => {
    const { table } = await openTable()
    await focusRow(table, 3)
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
    await focusRow(table, 0)
    await sendKeys({ press: 'ArrowLeft' })
    expect(focused(table)!.className).to.equal('cell-connection')
  })

  it('reaches the last order that was read, though it was not in the page', async () => {
    const { table } = await openTable(new FakeOrders(orderRows(50)))
    await focusRow(table, 3)
    await withControl('End')
    await soon(() => focused(table)?.closest('tr')?.ariaRowIndex === '51')
    await withControl('Home')
    await soon(() => focusedText(table) === 'Order ID')
  })

  it('never leaves the focus on another order than the one that had it', async () => {
    const { table } = await openTable(new FakeOrders(orderRows(50)))
    await focusRow(table, 3)
    const id = focusedText(table)
    const scroll = table.shadowRoot!.querySelector('#scroll')!
    scroll.scrollTop = scroll.scrollHeight
    await soon(() => !idsOf(table).includes(id))
    expect(focused(table)!.id).to.equal('scroll')
    await sendKeys({ press: 'ArrowDown' })
    await soon(() => focused(table)?.closest('tr')?.ariaRowIndex === '6')
  })
})

describe('choosing orders', () => {
  const chosen = (table: OrderTable) =>
    rowsOf(table)
      .filter((row) => row.ariaSelected === 'true')
      .map((row) => row.querySelector('button')!.textContent.trim())

  it('takes a space bar, and a click with Control or Shift, and opens none', async () => {
    const { table } = await openTable()
    let opened = 0
    const heard: (readonly string[])[] = []
    table.addEventListener('waybill-order-open', () => opened++)
    table.addEventListener('waybill-order-choose', ({ detail }) => heard.push(detail.ids))
    await focusRow(table, 1)
    await sendKeys({ press: 'Space' })
    const cell = (index: number) => rowsOf(table)[index]!.querySelector('.cell-status')!
    cell(4).dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }))
    cell(2).dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }))
    await table.updateComplete
    const wanted = [1, 3, 4].map((index) => idsOf(table)[index])
    await soon(() => chosen(table).join() === wanted.join())
    expect(heard.map(({ length }) => length)).to.deep.equal([1, 4, 3])
    expect(opened).to.equal(0)
    await soon(() => shadowText(table).includes('3 orders chosen'))
    await expect(table).to.be.accessible()
    table.shadowRoot!.querySelector<HTMLElement>('.chosen button')!.click()
    await table.updateComplete
    expect(chosen(table)).to.deep.equal([])
  })
})
