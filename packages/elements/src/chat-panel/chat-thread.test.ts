import { expect, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import {
  WIDE,
  heard,
  inThread,
  openGeneral,
  openPanel,
  rowsOf,
  spoken,
  texts,
  threadOf,
  type,
} from '../testing/chat-panel.ts'
import { GENERAL, memberContext } from '../testing/fake-chat.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import type { ChatPanel } from './chat-panel.ts'
import { soon } from '../testing/soon.ts'

describe('a conversation on screen', () => {
  it('sends with Enter, breaks a line with Shift and Enter, and empties the composer', async () => {
    const fake = spoken()
    const panel = await openGeneral(fake)
    await type(panel, 'One')
    await sendKeys({ down: 'Shift' })
    await sendKeys({ press: 'Enter' })
    await sendKeys({ up: 'Shift' })
    await type(panel, 'Two')
    await sendKeys({ press: 'Enter' })
    await soon(() => fake.transcript(GENERAL.id).at(-1) === 'One\nTwo')
    await soon(() => texts(panel).at(-1) === 'One\nTwo')
    expect(inThread<HTMLTextAreaElement>(panel, 'textarea')!.value).to.equal('')
  })

  it('leaves Enter to the keyboard while a word is being composed', async () => {
    const fake = spoken()
    const panel = await openGeneral(fake)
    await type(panel, 'に')
    const composing = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
    inThread(panel, 'textarea')!.dispatchEvent(composing)
    expect(composing.defaultPrevented).to.equal(false)
    expect(inThread<HTMLTextAreaElement>(panel, 'textarea')!.value).to.equal('に')
  })

  it('says each new message of the other side once', async () => {
    const fake = spoken()
    const panel = await openGeneral(fake)
    expect(heard(panel)).to.equal('')
    const message = fake.say('courier', GENERAL.id, 'Good morning')
    await soon(() => heard(panel) === 'Marina Gadea: Good morning')
    fake.servers.client.tell({ type: 'message', connectionId: GENERAL.id, message, orderId: null })
    fake.say('client', GENERAL.id, 'A colleague answers')
    await soon(() => texts(panel).length === 3)
    expect(heard(panel)).to.equal('Marina Gadea: Good morning')
  })

  it('counts as read what is seen', async () => {
    const fake = spoken()
    const panel = await openGeneral(fake)
    await soon(() => fake.readBy('client', GENERAL.id) === 1)
    fake.say('courier', GENERAL.id, 'Good morning')
    await soon(() => fake.readBy('client', GENERAL.id) === 2)
    await soon(() => !rowsOf(panel)[0]!.querySelector('.badge'))
  })

  it('shows what will not go by itself, and sends it when asked again', async () => {
    const fake = spoken()
    fake.onSend = () => {
      throw new ApiError('forbidden', 'no')
    }
    const panel = await openGeneral(fake)
    await type(panel, 'Hello')
    await sendKeys({ press: 'Enter' })
    await soon(() => inThread(panel, '.message.failed'))
    await expect(threadOf(panel)).to.be.accessible()
    fake.onSend = () => {}
    inThread(panel, '.choices .button')!.click()
    await soon(() => fake.transcript(GENERAL.id).at(-1) === 'Hello')
    expect(inThread(panel, '.message.failed')).to.equal(null)
  })

  it('keeps what was typed for each conversation', async () => {
    const fake = spoken()
    const panel = await openGeneral(fake)
    await type(panel, 'Not quite fini')
    rowsOf(panel)[0]!.click()
    await soon(() => texts(panel).length === 2)
    const input = () => inThread<HTMLTextAreaElement>(panel, 'textarea')
    await soon(() => input()?.value === '')
    rowsOf(panel)[1]!.click()
    await soon(() => input()?.value !== '')
    expect(input()?.value).to.equal('Not quite fini')
  })

  it('writes nothing of a message as markup', async () => {
    const fake = spoken()
    fake.say('courier', GENERAL.id, '<img src=x onerror=alert(1)> https://faro.example/<b>', {
      author: '<i>Marina</i>',
    })
    const panel = await openGeneral(fake)
    await soon(() => texts(panel).length === 2)
    expect(texts(panel)[1]).to.equal('<img src=x onerror=alert(1)> https://faro.example/<b>')
    const link = inThread<HTMLAnchorElement>(panel, '.text a')!
    expect([link.href, link.rel, link.target]).to.deep.equal([
      'https://faro.example/',
      'noopener noreferrer nofollow',
      '_blank',
    ])
  })

  it('only reads where the member may only read', async () => {
    const fake = spoken()
    fake.servers.client.on('GET /v1/context', () => ({ ...memberContext('client'), scopes: ['chat:read'] }))
    const panel = await openPanel(fake, html`<waybill-chat-panel thread-id=${GENERAL.id}></waybill-chat-panel>`)
    await soon(() => threadOf(panel) && shadowText(threadOf(panel)).includes('You can read here, but not write'))
    expect(inThread(panel, 'textarea')).to.equal(null)
  })
})

describe('two panels', () => {
  it('of both sides stay in step', async () => {
    const fake = spoken()
    const client = await openGeneral(fake)
    const template = html`<waybill-chat-panel thread-id=${GENERAL.id}></waybill-chat-panel>`
    const courier = await inPortal<ChatPanel>(template, { portal: () => fake.portal('courier') }, WIDE)
    await soon(() => inThread(courier, 'textarea'))
    await type(client, 'From the client')
    await sendKeys({ press: 'Enter' })
    await soon(() => texts(courier).at(-1) === 'From the client')
    await type(courier, 'From the courier')
    await sendKeys({ press: 'Enter' })
    await soon(() => texts(client).at(-1) === 'From the courier')
    expect(texts(client)).to.deep.equal(texts(courier))
    await soon(() => inThread(client, '.message.last .receipt.read'), 'the client sees that it was read')
  })
})
