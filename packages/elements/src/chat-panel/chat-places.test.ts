import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import {
  conversationOf,
  focusedIn,
  inThread,
  openGeneral,
  openPanel,
  rowsOf,
  spoken,
  texts,
  threadOf,
} from '../testing/chat-panel.ts'
import { GENERAL } from '../testing/fake-chat.ts'
import { soon } from '../testing/soon.ts'
import type { ChatPanel } from './chat-panel.ts'

const SMALL = { width: 320, height: 560 }
const MIXED = 'الطلب 7c1e09af جاهز. Call +598 99 412 078 — ¡gracias!'

/** Elements of the conversation that reach out of the panel on either side. */
function sticksOut(panel: ChatPanel): string[] {
  const { left, right } = panel.getBoundingClientRect()
  return [...threadOf(panel).shadowRoot!.querySelectorAll('.message, .text, .composer, .meta')]
    .filter((element) => {
      const place = element.getBoundingClientRect()
      return place.width > 0 && (place.left < left - 1 || place.right > right + 1)
    })
    .map(({ className }) => className)
}

describe('a conversation at 320 pixels', () => {
  for (const lang of ['en', 'ar'] as const) {
    it(`is accessible and stays in its place in ${lang}, with texts of both directions`, async () => {
      const fake = spoken()
      for (const text of [MIXED, 'a'.repeat(300), 'https://faro.example/'.padEnd(200, 'x')]) {
        fake.say('courier', GENERAL.id, text)
        fake.say('client', GENERAL.id, text)
      }
      const panel = await openGeneral(fake, SMALL)
      panel.lang = lang
      await soon(() => texts(panel).length === 7)
      await soon(() => getComputedStyle(threadOf(panel)).direction === (lang === 'ar' ? 'rtl' : 'ltr'))
      await soon(() =>
        threadOf(panel).shadowRoot!.querySelector('waybill-chat-order')?.shadowRoot?.querySelector('.card'),
      )
      expect(sticksOut(panel)).to.deep.equal([])
      await expect(panel).to.be.accessible()
      await expect(threadOf(panel)).to.be.accessible()
    })
  }

  it('shows the beginning of the last words, whatever the language of page and author', async () => {
    const fake = spoken()
    fake.say('courier', GENERAL.id, 'الطلب جاهز للاستلام من المستودع قبل الظهر')
    const panel = await openPanel(fake, undefined, SMALL)
    const words = () => rowsOf(panel)[0]?.querySelector<HTMLElement>('.said bdi')
    await soon(() => words()?.textContent.startsWith('الطلب'))
    const letters = document.createRange()
    letters.setStart(words()!.firstChild!, 0)
    letters.setEnd(words()!.firstChild!, 1)
    const [first, box] = [letters.getBoundingClientRect(), words()!.getBoundingClientRect()]
    expect(words()!.scrollWidth).to.be.greaterThan(words()!.clientWidth)
    expect(first.right).to.be.at.most(box.right + 0.5)
  })

  it('lets each text run its own way', async () => {
    const fake = spoken()
    fake.say('courier', GENERAL.id, MIXED)
    const panel = await openGeneral(fake, SMALL)
    await soon(() => texts(panel).includes(MIXED))
    const [latin, arabic] = [...threadOf(panel).shadowRoot!.querySelectorAll<HTMLElement>('.text')]
    expect([latin!, arabic!].map((text) => getComputedStyle(text).direction)).to.deep.equal(['ltr', 'rtl'])
  })

  it('puts one’s own messages at the end of the line, whichever that is', async () => {
    const fake = spoken()
    fake.say('client', GENERAL.id, 'Mine')
    const panel = await openGeneral(fake, SMALL)
    await soon(() => texts(panel).includes('Mine'))
    const own = () => inThread(panel, '.own .text')!.getBoundingClientRect()
    const { left, right } = panel.getBoundingClientRect()
    expect(right - own().right).to.be.lessThan(own().left - left)
    panel.lang = 'ar'
    await soon(() => own().left - left < right - own().right, 'it stands at the other side')
  })
})

async function backTab(): Promise<void> {
  await sendKeys({ down: 'Shift' })
  await sendKeys({ press: 'Tab' })
  await sendKeys({ up: 'Shift' })
}

describe('a chat by keyboard alone', () => {
  it('is opened, written in, left and opened again', async () => {
    const panel = await openPanel(spoken(), undefined, SMALL)
    rowsOf(panel)[0]!.focus()
    const first = rowsOf(panel)[0]!.dataset.id
    await sendKeys({ press: 'Enter' })
    await soon(() => threadOf(panel)?.shadowRoot?.activeElement?.id === 'input', 'one can write at once')
    await sendKeys({ type: 'By keys alone' })
    await sendKeys({ press: 'Enter' })
    await soon(() => texts(panel).at(-1) === 'By keys alone')
    expect(threadOf(panel).shadowRoot!.activeElement?.id).to.equal('input')
    const back = conversationOf(panel).shadowRoot!.querySelector<HTMLElement>('button')!
    for (let presses = 0; presses < 12 && conversationOf(panel).shadowRoot!.activeElement !== back; presses++) {
      await backTab()
    }
    expect(conversationOf(panel).shadowRoot!.activeElement).to.equal(back)
    await sendKeys({ press: 'Enter' })
    await soon(() => focusedIn(panel) instanceof HTMLElement && (focusedIn(panel) as HTMLElement).dataset.id === first)
  })
})

describe('what people send', () => {
  const ATTACKS = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    '{{constructor.constructor("alert(1)")()}}',
    '${alert(1)}',
    '<!--lit-part--><?lit$1$?>',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'https://faro.example/"onmouseover="alert(1)',
    'JaVaScRiPt://faro.example/%0aalert(1)',
  ] as const

  it('is text wherever it stands: as words, as a name, as a file’s name', async () => {
    const fake = spoken()
    for (const attack of ATTACKS) {
      const file = {
        id: 'cF',
        name: `${attack}.pdf`,
        contentType: 'application/pdf',
        bytes: 9,
        width: null,
        height: null,
      }
      fake.say('courier', GENERAL.id, attack, { author: attack, authorId: attack, files: [file] })
    }
    const panel = await openGeneral(fake)
    await soon(() => texts(panel).length === ATTACKS.length + 1)
    expect(texts(panel).slice(1)).to.deep.equal([...ATTACKS])
    const inside = threadOf(panel).shadowRoot!
    const files = () => [...inside.querySelectorAll('waybill-chat-file')]
    await soon(() => files().length === ATTACKS.length && files().every(({ shadowRoot }) => shadowRoot))
    const everything = [inside, ...files().map((file) => file.shadowRoot!)]
    const alive = everything.flatMap((root) => [
      ...root.querySelectorAll('script, svg[onload], [onerror], [onmouseover]'),
    ])
    expect(alive).to.deep.equal([])
    const links = [...inside.querySelectorAll<HTMLAnchorElement>('a[href]')]
    expect(links.filter(({ protocol }) => protocol !== 'https:')).to.deep.equal([])
  })
})
