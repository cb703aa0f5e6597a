import { expect, html, oneEvent } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import {
  NARROW,
  focusedIn,
  inHead,
  inThread,
  openGeneral,
  openPanel,
  rowsOf,
  spoken,
  texts,
  threadOf,
} from '../testing/chat-panel.ts'
import { ABOUT_ORDER, FakeChat, GENERAL } from '../testing/fake-chat.ts'
import { shadowText } from '../testing/in-portal.ts'
import type { ChatPanel } from './chat-panel.ts'
import { soon } from '../testing/soon.ts'

describe('chat panel', () => {
  it('is accessible as a list, with a conversation, empty and after a failure', async () => {
    await expect(await openPanel(spoken(), undefined, NARROW)).to.be.accessible()
    const panel = await openGeneral(spoken())
    await expect(panel).to.be.accessible()
    await expect(threadOf(panel)).to.be.accessible()
    await expect(await openPanel(new FakeChat([]))).to.be.accessible()
    const failing = new FakeChat()
    failing.servers.client.on('GET /v1/chat/threads', () => {
      throw new ApiError('internal', 'not now')
    })
    await expect(await openPanel(failing)).to.be.accessible()
  })

  it('names the other side, the order and what is unread', async () => {
    const panel = await openPanel(spoken())
    const [order, general] = rowsOf(panel).map(({ textContent }) => textContent.replace(/\s+/g, ' '))
    expect(order).to.contain('7c1e09af').and.to.contain('Diego has it beside him').and.to.contain('1 unread')
    expect(general).to.contain('Faro Envíos General').and.to.contain('Your statement is ready')
  })

  it('shows list and conversation side by side, one at a time in a narrow place', async () => {
    const shows = (panel: ChatPanel, side: string) =>
      getComputedStyle(panel.shadowRoot!.querySelector(side)!).display !== 'none'
    const wide = await openGeneral(spoken())
    expect([shows(wide, 'nav'), shows(wide, 'section')]).to.deep.equal([true, true])
    const narrow = await openGeneral(spoken(), NARROW)
    expect([shows(narrow, 'nav'), shows(narrow, 'section')]).to.deep.equal([false, true])
    inHead(narrow, '.back').click()
    await soon(() => shows(narrow, 'nav'))
    expect(shows(narrow, 'section')).to.equal(false)
    expect((focusedIn(narrow) as HTMLElement).dataset.id).to.equal(GENERAL.id)
  })

  it('moves the focus to where one writes when a conversation is chosen', async () => {
    const panel = await openPanel(spoken())
    rowsOf(panel)[1]!.click()
    await soon(() => threadOf(panel)?.shadowRoot?.activeElement?.id === 'input')
    expect(rowsOf(panel)[1]!.ariaCurrent).to.equal('true')
  })

  it('talks about an order by its id or its short id and leads to it', async () => {
    for (const id of ['7c1e09af', ABOUT_ORDER.id]) {
      const panel = await openPanel(spoken(), html`<waybill-chat-panel order-id=${id}></waybill-chat-panel>`)
      await soon(() => texts(panel).length === 2)
      const subject = () => inHead(panel, 'waybill-chat-subject')
      await soon(() => shadowText(subject()).includes('In Progress'))
      expect(shadowText(subject())).to.contain('7c1e09af').and.to.contain('Lucía Ferreira · Faro Envíos')
      setTimeout(() => inHead(panel, '[aria-label="Open the order"]').click())
      const { detail } = await oneEvent(panel, 'waybill-order-open')
      expect(detail).to.deep.equal({ id: ABOUT_ORDER.id, shortId: '7c1e09af' })
    }
  })

  it('opens the only conversation by itself', async () => {
    const panel = await openPanel(new FakeChat([GENERAL]))
    await soon(() => inThread(panel, 'textarea'))
    expect(shadowText(threadOf(panel))).to.contain('Nothing has been said here yet')
  })

  it('can be closed where its page wants that', async () => {
    const panel = await openPanel(spoken(), html`<waybill-chat-panel closable></waybill-chat-panel>`)
    setTimeout(() => panel.shadowRoot!.querySelector<HTMLElement>('[aria-label="Close chat"]')!.click())
    expect((await oneEvent(panel, 'waybill-chat-close')).composed).to.equal(true)
  })
})
