import { expect } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import { shadowText } from '../testing/in-portal.ts'
import { idOf } from '../testing/orders.ts'
import { deskSettingsStore } from '../stores/desk-settings.ts'
import { soon } from '../testing/soon.ts'

import { all, button, entries, find, ids, open, pressAlt, stopsOf } from '../testing/desk-page.ts'

describe('work on the desk board', () => {
  before(async () => setViewport({ width: 1280, height: 800 }))

  it('puts a stop earlier and later with the keyboard, keeps the focus and says so', async () => {
    const { board, fake } = await open()
    await soon(() => stopsOf(board, 'd1').length === 4)
    find(board, `.run[data-leg="${idOf('19cc84b2a')}"]`).focus()
    await pressAlt('ArrowUp')
    await soon(() => stopsOf(board, 'd1')[1] === 'Durazno 1740')
    const focused = () => board.shadowRoot!.activeElement as HTMLElement | null
    await soon(() => focused()?.dataset.leg === idOf('19cc84b2a'))
    expect(find(board, '[role=status]').textContent).to.contain('Durazno 1740 is stop 2 now')
    await pressAlt('ArrowUp')
    await soon(() => find(board, '.driver [role=alert]')?.textContent.includes('cannot go there'))
    await soon(() => fake.server.requests.includes(`PUT /v1/courier/drivers/${idOf('d1')}/stops`))
  })

  it('puts a stop earlier from its menu', async () => {
    const { board } = await open()
    await soon(() => stopsOf(board, 'd1').length === 4)
    const [change] = all(board, `li[data-leg="${idOf('19cc84b2a')}"] .change`)
    change!.click()
    await soon(() => entries(board)[0] === 'Earlier')
    // A line, not a heading without words.
    expect(find(board, '[role=separator]').offsetHeight).to.equal(1)
    button(find(board, '#drivers'), 'Earlier').click()
    await soon(() => stopsOf(board, 'd1')[1] === 'Durazno 1740')
    expect(entries(board)).to.have.length(0)
  })

  it('puts a stop elsewhere by dragging, within its driver’s card only', async () => {
    const { board } = await open()
    await soon(() => stopsOf(board, 'd1').length === 4)
    const item = (leg: string) => find(board, `li[data-leg="${idOf(leg)}"]`)
    const drag = (type: string, target: Element, clientY = 0) =>
      target.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, clientY, dataTransfer: new DataTransfer() }),
      )
    drag('dragstart', item('19cc84b2a'))
    const elsewhere = item('77a1c3e0a')
    expect(drag('dragover', elsewhere, elsewhere.getBoundingClientRect().top + 1)).to.equal(true)
    const target = item('e3b05d12b')
    expect(drag('dragover', target, target.getBoundingClientRect().top + 1)).to.equal(false)
    expect(target.className).to.contain('before')
    drag('drop', target)
    await soon(() => stopsOf(board, 'd1')[1] === 'Durazno 1740')
    expect(all(board, '.before, .after, .dragged')).to.have.length(0)
  })

  it('says at the driver why a new order of stops was not taken', async () => {
    const { board, fake } = await open()
    await soon(() => stopsOf(board, 'd1').length === 4)
    fake.failure = new ApiError('conflict', 'The stops have changed')
    find(board, `.run[data-leg="${idOf('19cc84b2a')}"]`).focus()
    await pressAlt('ArrowUp')
    await soon(() => find(board, '.driver [role=alert]')?.textContent.includes('Somebody changed this'))
    expect(stopsOf(board, 'd1')[2]).to.equal('Durazno 1740')
  })

  it('goes through its cards and acts on them with single keys', async () => {
    const { board, desk } = await open()
    const focused = () => (board.shadowRoot!.activeElement as HTMLElement | null)?.dataset.id
    ;(document.activeElement as HTMLElement).blur()
    await sendKeys({ press: 'j' })
    expect(focused()).to.equal(idOf('c60d38ea'))
    await sendKeys({ press: 'ArrowDown' })
    expect(focused()).to.equal(idOf('a41c7e09'))
    await sendKeys({ press: 'k' })
    await sendKeys({ press: 'r' })
    await soon(() => find<HTMLDialogElement>(board, '#reject').open)
    await sendKeys({ press: 'Escape' })
    await soon(() => focused() === idOf('c60d38ea'))
    await sendKeys({ press: 'a' })
    await soon(() => find(board, '#drivers').matches(':popover-open'))
    await sendKeys({ press: 'Escape' })
    await soon(() => !find(board, '#drivers').matches(':popover-open'))
    find(board, `.order[data-id="${idOf('c60d38ea')}"]`).focus()
    await sendKeys({ press: 'ArrowRight' })
    await soon(() => board.shadowRoot!.activeElement?.className.includes('run'))
    await sendKeys({ press: 'o' })
    await soon(() => find(desk, 'waybill-order-details'))
  })

  it('leaves single keys alone where somebody wants none', async () => {
    const { board, fake } = await open()
    fake.portal().store(deskSettingsStore).change({ keys: false })
    ;(document.activeElement as HTMLElement).blur()
    await sendKeys({ press: 'j' })
    expect(board.shadowRoot!.activeElement).to.equal(null)
    fake.portal().store(deskSettingsStore).change({ keys: true })
  })

  it('narrows the board by text, client, driver, status and delay', async () => {
    const { board, desk } = await open()
    find(board, '#filter').click()
    await soon(() => board.shadowRoot!.activeElement?.id === 'find')
    await sendKeys({ type: 'optica' })
    await soon(() => ids(board).join() === 'b8d20f53')
    expect(all(board, '.driver')).to.have.length(2)
    await expect(desk).to.be.accessible()
    button(find(board, '.filters'), 'Clear').click()
    await soon(() => ids(board).length === 3)
    find<HTMLInputElement>(board, '.choice input').click()
    await soon(() => ids(board).join() === 'c60d38ea')
    const [, driver] = all(board, 'select') as HTMLSelectElement[]
    driver!.value = idOf('d2')
    driver!.dispatchEvent(new Event('change'))
    await soon(() => shadowText(board).includes('Nothing here matches the filter'))
    expect(find(board, '#filter').ariaLabel).to.equal('Filter the board, 2 applied')
    find(board, '#filter').click()
    await soon(() => ids(board).length === 3)
  })
})
