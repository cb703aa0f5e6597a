import type { Offer } from '@waybill/contract'
import { expect } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import { FakeDesk, deskRows } from '../testing/fake-desk.ts'
import { shadowText } from '../testing/in-portal.ts'
import { idOf } from '../testing/orders.ts'
import { soon } from '../testing/soon.ts'

import { all, button, card, entries, find, ids, open, stopsOf } from '../testing/desk-page.ts'

const words = (assign: Element) => assign.querySelector('.faces > span:not(.away)')!

/** Where the words themselves stand, whatever their element's box is. */
function boxOf(element: Element): DOMRect {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect()
}

describe('desk board', () => {
  before(async () => setViewport({ width: 1280, height: 800 }))

  it('shows what waits, the most urgent first, and who drives what', async () => {
    const { board } = await open()
    expect(ids(board)).to.deep.equal(['c60d38ea', 'a41c7e09', 'b8d20f53'])
    expect(card(board, 'c60d38ea').textContent).to.contain('Taller Durazno').and.to.contain('Delayed 25 min')
    const drivers = all(board, '.driver').map(({ ariaLabel }) => ariaLabel)
    expect(drivers).to.have.members(['Bruno Castro', 'Diego Sosa', 'Sofía Méndez'])
    const [diego] = all(board, `.driver[data-id="${idOf('d1')}"]`)
    await soon(() => diego!.textContent.includes('4 stops left'))
    expect(stopsOf(board, 'd1')).to.deep.equal([
      'Bvar. España 2650',
      '21 de Setiembre 2741',
      'Durazno 1740',
      'Ellauri 350',
    ])
  })

  it('shows when each driver is expected at each stop, and how that fits', async () => {
    const fake = new FakeDesk(deskRows(Date.now()), Date.now())
    const { board } = await open(fake)
    fake.move()
    await soon(() => stopsOf(board, 'd1').length === 4)
    const line = (id: string) => find(board, `.run[data-leg="${idOf(id)}"]`).textContent.replace(/\s+/g, ' ')
    await soon(() => /\d:\d\d.*–.*\d:\d\d/.test(line('7c1e09afb')))
    expect(line('7c1e09afb')).to.contain('Delayed 22 min').and.to.contain('Drop-off · 7c1e09af')
    expect(line('e3b05d12b')).to.contain('on time')
    expect(line('19cc84b2a')).to.contain('Pickup · 19cc84b2').and.to.contain('waiting')
    expect(line('4e09d7fab')).to.contain('time not live')
  })

  it('has a button for the way of each driver whose place is known', async () => {
    const fake = new FakeDesk(deskRows(Date.now()), Date.now())
    const { board } = await open(fake)
    fake.move()
    const way = () => find<HTMLButtonElement>(board, `.driver[data-id="${idOf('d1')}"] .way-button`)
    await soon(way)
    expect(way().ariaLabel).to.equal('Show the way of Diego Sosa on the map')
    way().click()
    await soon(() => way().ariaPressed === 'true')
    expect(find(board, `.driver[data-id="${idOf('d1')}"]`).className).to.contain('chosen')
    way().click()
    await soon(() => way().ariaPressed === 'false')
  })

  it('marks a time that no router has measured', async () => {
    const fake = new FakeDesk(deskRows(Date.now()), Date.now())
    fake.isEstimating = true
    const { board } = await open(fake)
    fake.move()
    await soon(() => /about \d/.test(find(board, `.run[data-leg="${idOf('7c1e09afb')}"]`)?.textContent ?? ''))
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

  it('suggests the driver with the smallest detour, with its minutes', async () => {
    const fake = new FakeDesk(deskRows(Date.now()), Date.now())
    const offer = { awaySeconds: 240, estimated: false }
    fake.offers.set(idOf('c60d38ea'), [
      { ...offer, driverId: idOf('d2'), detourSeconds: 372 },
      { ...offer, driverId: idOf('d1'), detourSeconds: 20, estimated: true },
    ])
    const { board } = await open(fake)
    await soon(() => card(board, 'c60d38ea').textContent.includes('Assign Sofía · 6 min detour'))
    expect(all(board, '.button.primary')).to.have.length(1)
    button(card(board, 'c60d38ea'), 'Assign Sofía').click()
    await soon(() => board.shadowRoot!.activeElement?.textContent.includes('Sofía Méndez'))
    expect(entries(board).slice(0, 2)).to.deep.equal([
      'SM Sofía Méndez On duty · 2 orders · 6 min detour',
      'DS Diego Sosa On duty · 3 orders · no detour',
    ])
  })

  for (const lang of ['ar', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pt-BR']) {
    it(`has room for a suggestion beside the arrow of its button: ${lang}`, async () => {
      const fake = new FakeDesk(deskRows(Date.now()), Date.now())
      const offer = { awaySeconds: 240, estimated: false, driverId: idOf('d2'), detourSeconds: 1_080 }
      fake.offers.set(idOf('c60d38ea'), [offer])
      const { board } = await open(fake, { width: 712, height: 700 })
      board.lang = lang
      const assign = card(board, 'c60d38ea').querySelector('.assign')!
      await soon(() => words(assign).textContent.includes('Sofía'))
      const isEnglish = () => words(assign).textContent === 'Assign Sofía · 18 min detour'
      await soon(() => isEnglish() === (lang === 'en'), 'the words are there')
      const text = boxOf(words(assign))
      const arrow = assign.querySelector('.icon')!.getBoundingClientRect()
      const gap = lang === 'ar' ? text.left - arrow.right : arrow.left - text.right
      expect(gap, words(assign).textContent).to.be.at.least(3)
      expect(text.bottom).to.be.at.most(assign.getBoundingClientRect().bottom)
    })
  }

  it('moves nothing in an open menu when a suggestion comes', async () => {
    const fake = new FakeDesk()
    let answer: (offers: { items: Offer[] }) => void = () => {}
    fake.server.on('GET /v1/courier/orders/:id/offers', ({ params: { id } }) =>
      id === idOf('c60d38ea') ? new Promise((resolve) => (answer = resolve)) : { items: [] },
    )
    const { board } = await open(fake)
    button(card(board, 'c60d38ea'), 'Assign').click()
    await soon(() => entries(board).length === 4)
    const before = entries(board)
    answer({ items: [{ driverId: idOf('d2'), detourSeconds: 372, awaySeconds: 240, estimated: false }] })
    await soon(() => entries(board).some((entry) => entry.includes('6 min detour')))
    expect(entries(board).map((entry) => entry.slice(0, 8))).to.deep.equal(before.map((entry) => entry.slice(0, 8)))
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
    const change = () => find(board, '[aria-label^="Change the driver of 19cc84b2"]')
    change().click()
    await soon(() => entries(board).length > 0)
    expect(entries(board).at(-1)).to.equal('Take it back from Diego Sosa')
    button(find(board, '#drivers'), 'Inés').click()
    await soon(() => find(board, '[role=status]').textContent.includes('19cc84b2 goes to Inés Robaina'))
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
    await soon(() => shadowText(board).includes('c60d38ea is rejected'))
    expect(ids(board)).not.to.contain('c60d38ea')
    await soon(() => board.shadowRoot!.activeElement?.className.includes('assign'))
  })
})
