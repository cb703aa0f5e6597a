import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import {
  inHead,
  inThread,
  openGeneral,
  openPanel,
  rowsOf,
  spoken,
  texts,
  threadOf,
  type,
} from '../testing/chat-panel.ts'
import { ABOUT_ORDER, GENERAL } from '../testing/fake-chat.ts'
import { shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import type { ChatPanel } from './chat-panel.ts'

const button = (panel: ChatPanel, name: string) => inThread(panel, `[aria-label="${name}"]`)
const input = (panel: ChatPanel) => inThread<HTMLTextAreaElement>(panel, 'textarea')!

describe('one’s own message', () => {
  it('is edited where messages are written, and the draft comes back', async () => {
    const fake = spoken()
    fake.say('client', GENERAL.id, 'Door 4')
    const panel = await openGeneral(fake)
    await type(panel, 'A draft')
    button(panel, 'Edit')!.click()
    await soon(() => input(panel).value === 'Door 4')
    expect(shadowText(threadOf(panel))).to.contain('Editing your message')
    await expect(threadOf(panel)).to.be.accessible()
    input(panel).value = 'Door 5'
    input(panel).focus()
    await sendKeys({ press: 'Enter' })
    await soon(() => texts(panel).at(-1) === 'Door 5')
    expect(shadowText(threadOf(panel))).to.contain('edited')
    await soon(() => input(panel).value === 'A draft')
    expect(fake.transcript(GENERAL.id).at(-1)).to.equal('Door 5')
  })

  it('stays as it was when Escape ends the editing', async () => {
    const fake = spoken()
    fake.say('client', GENERAL.id, 'Door 4')
    const panel = await openGeneral(fake)
    button(panel, 'Edit')!.click()
    await soon(() => input(panel).value === 'Door 4')
    await sendKeys({ press: 'Escape' })
    await soon(() => input(panel).value === '')
    expect(fake.transcript(GENERAL.id).at(-1)).to.equal('Door 4')
  })

  it('is deleted for both sides once that was confirmed', async () => {
    const fake = spoken()
    fake.say('client', GENERAL.id, 'Oops')
    const panel = await openGeneral(fake)
    button(panel, 'Delete')!.click()
    await soon(() => threadOf(panel).shadowRoot!.activeElement?.id === 'delete')
    expect(fake.transcript(GENERAL.id).at(-1)).to.equal('Oops')
    await expect(threadOf(panel)).to.be.accessible()
    inThread(panel, '#delete')!.click()
    await soon(() => texts(panel).at(-1) === 'Message deleted')
    expect(button(panel, 'Delete')).to.equal(null)
  })

  it('says why it could not be changed, and keeps what was typed', async () => {
    const fake = spoken()
    fake.say('client', GENERAL.id, 'Door 4')
    fake.servers.client.on('POST /v1/chat/threads/:id/edit', () => {
      throw new ApiError('too_late', 'too late')
    })
    const panel = await openGeneral(fake)
    button(panel, 'Edit')!.click()
    await soon(() => input(panel).value === 'Door 4')
    input(panel).value = 'Door 5'
    input(panel).focus()
    await sendKeys({ press: 'Enter' })
    await soon(() => shadowText(threadOf(panel)).includes('It has been too long'))
    expect(input(panel).value).to.equal('Door 5')
  })

  it('is no longer changed after five minutes, and others’ never', async () => {
    const fake = spoken()
    fake.say('client', GENERAL.id, 'An old one', { at: Date.now() - 6 * 60_000 })
    fake.say('client', GENERAL.id, 'A colleague’s', { author: 'Bruno', authorId: 'somebody' })
    const panel = await openGeneral(fake)
    expect(button(panel, 'Edit')).to.equal(null)
    expect(button(panel, 'Delete')).to.equal(null)
  })
})

describe('a conversation', () => {
  it('says that somebody is typing, until the message is there', async () => {
    const fake = spoken()
    const panel = await openGeneral(fake)
    fake.type('courier', GENERAL.id)
    await soon(() => shadowText(threadOf(panel)).includes('Marina Gadea is typing'))
    expect(rowsOf(panel)[1]!.textContent).to.contain('Marina Gadea is typing')
    fake.say('courier', GENERAL.id, 'Here')
    await soon(() => !inThread(panel, '.typing'))
  })

  it('says what was sent, received and read', async () => {
    const fake = spoken()
    const panel = await openGeneral(fake)
    const receipt = () => [...threadOf(panel).shadowRoot!.querySelectorAll('.receipt')].at(-1)?.textContent
    const { seq } = fake.say('client', GENERAL.id, 'Can you come on Sunday?')
    await soon(() => receipt() === 'Sent')
    fake.receive('courier', GENERAL.id, seq)
    await soon(() => receipt() === 'Delivered')
    fake.read('courier', GENERAL.id, seq)
    await soon(() => receipt() === 'Read')
    expect(inThread(panel, '.receipt.read')).not.to.equal(null)
  })

  it('marks what a recipient has texted', async () => {
    const fake = spoken()
    fake.say('recipient', GENERAL.id, 'I am at the green door')
    const panel = await openGeneral(fake)
    await soon(() => shadowText(threadOf(panel)).includes('Lucía Ferreira, by text'))
    expect(inThread(panel, '.message.last')!.className).to.contain('other')
  })

  it('makes a card of an order that somebody names, and leads to it', async () => {
    const fake = spoken()
    fake.say('courier', GENERAL.id, 'See 7c1e09af, not deadbeef')
    fake.servers.client.on('GET /v1/orders/:id', ({ params: { id } }) => {
      throw new ApiError('not_found', `no ${id}`)
    })
    const known = spoken().servers.client
    fake.servers.client.on('GET /v1/orders/:id', async ({ params }) => {
      if (params.id === 'deadbeef') throw new ApiError('not_found', 'no')
      return (await known.fetch(`${location.origin}/v1/orders/${params.id}`)).json()
    })
    const panel = await openGeneral(fake)
    const cards = () => [...threadOf(panel).shadowRoot!.querySelectorAll('waybill-chat-order')]
    await soon(() => cards()[0]?.shadowRoot?.querySelector('.card'), 'the card comes')
    expect(shadowText(cards()[0]!)).to.contain('7c1e09af').and.to.contain('In Progress')
    await expect(cards()[0]!).to.be.accessible()
    let opened = ''
    panel.addEventListener('waybill-order-open', ({ detail }) => (opened = detail.id))
    cards()[0]!.shadowRoot!.querySelector<HTMLElement>('.card')!.click()
    expect(opened).to.equal(ABOUT_ORDER.id)
    expect(cards()[1]!.shadowRoot!.querySelector('.card')).to.equal(null)
  })

  it('is searched, and shows what was found in its place', async () => {
    const fake = spoken()
    fake.messages.set(GENERAL.id, [])
    for (let index = 1; index <= 400; index++) fake.say('courier', GENERAL.id, index === 17 ? 'The key' : `No ${index}`)
    fake.read('client', GENERAL.id, 400)
    const panel = await openPanel(fake)
    rowsOf(panel)[0]!.click()
    await soon(() => inThread(panel, 'textarea'))
    inHead(panel, '[aria-label="Search in this conversation"]').click()
    const search = () => inThread(panel, 'waybill-chat-search')
    await soon(() => search()?.shadowRoot?.activeElement, 'the search has the focus')
    await sendKeys({ type: 'key' })
    await soon(() => shadowText(search()!).includes('The key'))
    await expect(search()!).to.be.accessible()
    search()!.shadowRoot!.querySelector('input')!.select()
    await sendKeys({ type: 'No' })
    await soon(() => shadowText(search()!).includes('The newest 50 messages'), 'it says that there are more')
    search()!.shadowRoot!.querySelector('input')!.select()
    await sendKeys({ type: 'the key' })
    await soon(() => shadowText(search()!).includes('1 message'))
    search()!.shadowRoot!.querySelector<HTMLElement>('.hit')!.click()
    await soon(() => texts(panel).includes('The key'))
    await sendKeys({ press: 'Escape' })
  })
})
