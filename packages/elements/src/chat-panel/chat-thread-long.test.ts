import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { inThread, openGeneral, spoken, texts, threadOf, type } from '../testing/chat-panel.ts'
import { GENERAL, type FakeChat } from '../testing/fake-chat.ts'
import { soon } from '../testing/soon.ts'
import type { ChatPanel } from './chat-panel.ts'

/** A conversation of so many messages of the other side, of which the member has read some. */
function long(count: number, read = count): FakeChat {
  const fake = spoken()
  const now = Date.now()
  fake.messages.set(GENERAL.id, [])
  for (let index = 1; index <= count; index++) {
    const words = index % 7 === 0 ? `Message ${index}\nwith a second line` : `Message ${index}`
    fake.say(index % 3 === 0 ? 'client' : 'courier', GENERAL.id, words, {
      at: now - (count - index) * 60_000,
      quietly: true,
    })
  }
  fake.read('client', GENERAL.id, read)
  return fake
}

const log = (panel: ChatPanel) => inThread(panel, '#log')!
const seqsOf = (panel: ChatPanel) =>
  [...log(panel).querySelectorAll<HTMLElement>('[data-seq]')].map(({ dataset }) => Number(dataset.seq))
const nodesOf = (panel: ChatPanel) => threadOf(panel).shadowRoot!.querySelectorAll('*').length
const placeOf = (element: Element) => element.getBoundingClientRect().top

/** The first message that can be seen. */
function seen(panel: ChatPanel): HTMLElement {
  const top = placeOf(log(panel))
  return [...log(panel).querySelectorAll<HTMLElement>('[data-seq]')].find(
    (message) => message.getBoundingClientRect().bottom > top,
  )!
}

/** Scrolls as a wheel does: a bit at a time, with what follows from it in between. */
async function scrollBy(panel: ChatPanel, distance: number): Promise<void> {
  log(panel).scrollTop += distance
  log(panel).dispatchEvent(new Event('scroll'))
  await threadOf(panel).updateComplete
}

describe('a long conversation on screen', () => {
  it('opens at the first unread message, however far back that is', async () => {
    const panel = await openGeneral(long(10_000, 4_000))
    const line = placeOf(inThread(panel, '#new')!)
    const { top, bottom } = log(panel).getBoundingClientRect()
    expect(line).to.be.within(top, bottom)
    expect(seqsOf(panel)).to.include(4_001)
    expect(inThread(panel, '.jump')!.textContent).to.contain('new messages')
  })

  it('stays at its end when something in it grows, whoever hears of it first', async () => {
    const panel = await openGeneral(long(50))
    const left = () => log(panel).scrollHeight - log(panel).clientHeight - log(panel).scrollTop
    expect(left()).to.be.below(1)
    log(panel).querySelector<HTMLElement>('[data-seq="49"]')!.style.paddingBlockEnd = '200px'
    await scrollBy(panel, 0)
    expect(left()).to.be.below(1)
    expect(inThread(panel, '.jump')).to.equal(null)
  })

  it('never has more than 600 elements, wherever one reads, and never jumps', async () => {
    const panel = await openGeneral(long(10_000))
    let most = 0
    let first = seqsOf(panel)[0]!
    for (let step = 0; step < 60; step++) {
      const message = seen(panel)
      const before = placeOf(message)
      const wanted = Math.min(180, log(panel).scrollTop)
      await scrollBy(panel, -wanted)
      if (message.isConnected) expect(placeOf(message) - before, `step ${step}`).to.be.closeTo(wanted, 1.5)
      if (log(panel).scrollTop < 1) await soon(() => log(panel).scrollTop > 1, 'older messages come')
      most = Math.max(most, nodesOf(panel))
    }
    expect(seqsOf(panel)[0]).to.be.lessThan(first - 100)
    first = seqsOf(panel)[0]!
    for (let step = 0; step < 60; step++) {
      const message = seen(panel)
      const before = placeOf(message)
      await scrollBy(panel, 180)
      const moved = before - placeOf(message)
      if (message.isConnected && seqsOf(panel).at(-1) !== 10_000) expect(moved, `step ${step}`).to.be.closeTo(180, 1.5)
      most = Math.max(most, nodesOf(panel))
    }
    expect(seqsOf(panel)[0]).to.be.greaterThan(first)
    expect(most).to.be.lessThan(600)
  })

  it('stays where one reads while older messages come before it', async () => {
    const fake = long(200)
    const panel = await openGeneral(fake)
    await scrollBy(panel, -log(panel).scrollTop)
    await soon(() => seqsOf(panel)[0]! < 151, 'older messages come')
    const message = seen(panel)
    const before = placeOf(message)
    await threadOf(panel).updateComplete
    expect(placeOf(message) - before).to.be.closeTo(0, 1)
  })

  it('stays where one reads while new messages come, counts them, and leads to them', async () => {
    const fake = long(300)
    const panel = await openGeneral(fake)
    await scrollBy(panel, -900)
    const message = seen(panel)
    const before = placeOf(message)
    for (let index = 0; index < 80; index++) fake.say('courier', GENERAL.id, `New ${index}`)
    await soon(() => inThread(panel, '.jump')?.textContent?.includes('80 new messages'))
    expect(placeOf(message) - before).to.be.closeTo(0, 1)
    inThread(panel, '.jump')!.click()
    await soon(() => inThread(panel, '#new'), 'the line before what is new shows')
    inThread(panel, '.jump')!.click()
    await soon(() => texts(panel).at(-1) === 'New 79')
    await soon(() => fake.readBy('client', GENERAL.id) === 380)
  })

  it('follows the newest message while one reads there', async () => {
    const fake = long(300)
    const panel = await openGeneral(fake)
    for (let index = 0; index < 20; index++) fake.say('courier', GENERAL.id, `New ${index}`)
    await soon(() => texts(panel).at(-1) === 'New 19')
    const { scrollTop, scrollHeight, clientHeight } = log(panel)
    expect(scrollHeight - scrollTop - clientHeight).to.be.lessThan(2)
    expect(inThread(panel, '.jump')).to.equal(null)
  })

  it('shows at once what is sent, from wherever one reads', async () => {
    const fake = long(1_000, 100)
    const panel = await openGeneral(fake)
    await type(panel, 'I am back')
    await sendKeys({ press: 'Enter' })
    await soon(() => texts(panel).at(-1) === 'I am back')
    expect(seqsOf(panel).at(-1)).to.equal(1_001)
  })
})
