import { FakeClock } from '@waybill/client/testing/fake-clock'
import { describe, expect, it } from 'vitest'
import { FakeChat, GENERAL } from '../testing/fake-chat.ts'
import { openChat, openThread } from '../testing/open-chat.ts'
import { settled } from '../testing/settled.ts'
import { conversations } from './chat-conversations.ts'

const asked = (fake: FakeChat, path: string) =>
  fake.servers.client.requests.filter((request) => request.startsWith(path))

describe('a long conversation', () => {
  const seqs = (ready: () => { messages: readonly { seq: number }[] }) => {
    const all = ready().messages.map(({ seq }) => seq)
    return [all[0], all.at(-1)]
  }
  const spokenTo = (count: number, read: number): FakeChat => {
    const fake = new FakeChat()
    for (let index = 1; index <= count; index++) fake.say('courier', GENERAL.id, `Message ${index}`)
    fake.read('client', GENERAL.id, read)
    return fake
  }

  it('opens at the last message read, however far back that is, and reads on from there', async () => {
    const { thread, ready } = await openThread(spokenTo(1_000, 300), GENERAL.id)
    expect(seqs(ready)).toEqual([276, 350])
    expect(ready()).toMatchObject({ firstUnread: 301, unread: 700, newer: { kind: 'there' } })
    await thread.read('newer')
    await thread.read('older')
    expect(seqs(ready)).toEqual([226, 400])
  })

  it('goes to any message, and back to the newest', async () => {
    const { thread, ready } = await openThread(spokenTo(1_000, 1_000), GENERAL.id)
    await thread.goTo(40)
    expect(seqs(ready)).toEqual([16, 90])
    await thread.goToEnd()
    expect([seqs(ready), ready().newer.kind]).toEqual([[951, 1_000], 'none'])
  })

  it('counts what comes while an old part is shown, and shows it at the end', async () => {
    const fake = spokenTo(1_000, 1_000)
    const { thread, ready, chat } = await openThread(fake, GENERAL.id)
    await thread.goTo(40)
    fake.say('courier', GENERAL.id, 'The newest')
    expect([ready().unread, chat.$unread.get(), seqs(ready)[1]]).toEqual([1, 1, 90])
    await thread.goToEnd()
    expect(ready().messages.at(-1)?.text).toBe('The newest')
  })

  it('joins the newest messages without a gap when it is read through', async () => {
    const fake = spokenTo(400, 200)
    const { thread, ready } = await openThread(fake, GENERAL.id)
    while (ready().newer.kind === 'there') await thread.read('newer')
    fake.say('courier', GENERAL.id, 'And one more')
    expect(seqs(ready)).toEqual([176, 401])
    expect(ready().messages).toHaveLength(226)
  })
})

describe('a conversation without a word', () => {
  it('misses nothing that the other side said before one’s own first words came back', async () => {
    const fake = new FakeChat()
    const { thread, texts } = await openThread(fake, GENERAL.id)
    for (const part of [1, 2, 3]) fake.say('courier', GENERAL.id, `Unheard ${part}`, { quietly: true })
    thread.send('Anybody there?')
    await settled(() => expect(texts()).toEqual(['Unheard 1', 'Unheard 2', 'Unheard 3', 'Anybody there?']))
  })
})

describe('a change of a message', () => {
  it('shows at once on both sides, and in the list', async () => {
    const fake = new FakeChat()
    fake.say('client', GENERAL.id, 'Door 4')
    const { thread, texts, threads } = await openThread(fake, GENERAL.id)
    const courier = await openThread(fake, GENERAL.id, { side: 'courier' })
    await thread.edit(1, 'Door 5')
    for (const words of [texts, courier.texts]) expect(words()).toEqual(['Door 5'])
    expect(threads()[0]?.lastText).toBe('Door 5')
    await thread.takeBack(1)
    expect(courier.ready().messages).toMatchObject([{ state: 'deleted', text: '' }])
  })

  it('is learnt of after a gap, in whatever order it was made', async () => {
    const fake = new FakeChat()
    for (const text of ['1', '2', '3']) fake.say('courier', GENERAL.id, text)
    const { texts } = await openThread(fake, GENERAL.id)
    fake.change(GENERAL.id, 3, 'three', true)
    fake.change(GENERAL.id, 1, null, true)
    fake.change(GENERAL.id, 2, 'two')
    await settled(() => expect(texts()).toEqual(['', 'two', 'three']))
  })

  it('does not come undone when an older one is heard late', async () => {
    const fake = new FakeChat()
    fake.say('courier', GENERAL.id, 'Door 4')
    const { texts } = await openThread(fake, GENERAL.id)
    const early = fake.change(GENERAL.id, 1, 'Door 5')
    fake.change(GENERAL.id, 1, 'Door 6')
    fake.servers.client.tell({ type: 'message-changed', connectionId: GENERAL.id, message: early })
    expect(texts()).toEqual(['Door 6'])
  })
})

describe('what passes', () => {
  it('says who is typing, until the message is there or a while has passed', async () => {
    const fake = new FakeChat()
    const clock = new FakeClock()
    const { chat } = await openThread(fake, GENERAL.id, { clock })
    const typist = () => chat.$typists.get().get(GENERAL.id)?.name
    fake.type('courier', GENERAL.id)
    expect(typist()).toBe('Marina Gadea')
    fake.say('courier', GENERAL.id, 'Here')
    expect(typist()).toBeUndefined()
    fake.type('courier', GENERAL.id)
    await clock.advance(5_000)
    expect(typist()).toBeUndefined()
  })

  it('tells the other side that one is typing, now and then, and oneself never', async () => {
    const fake = new FakeChat()
    const clock = new FakeClock()
    const { chat } = await openThread(fake, GENERAL.id, { clock })
    const courier = await openThread(fake, GENERAL.id, { side: 'courier' })
    for (let key = 0; key < 20; key++) chat.portal.store(conversations).type(GENERAL.id)
    await settled(() => expect(courier.chat.$typists.get().get(GENERAL.id)?.name).toBe('Paula Etchart'))
    await clock.advance(3_000)
    chat.portal.store(conversations).type(GENERAL.id)
    await settled(() => expect(asked(fake, `POST /v1/chat/threads/${GENERAL.id}/typing`)).toHaveLength(2))
    expect(chat.$typists.get().size).toBe(0)
  })

  it('is a receipt before anybody has read', async () => {
    const fake = new FakeChat()
    const { ready } = await openThread(fake, GENERAL.id)
    const clock = new FakeClock()
    await openChat(fake, { side: 'courier', clock })
    fake.say('client', GENERAL.id, 'One')
    fake.say('client', GENERAL.id, 'Two')
    await clock.advance(300)
    await settled(() => expect(ready()).toMatchObject({ lastReceivedSeq: 2, lastReadSeq: 0 }))
    const told = fake.servers.courier.requests.filter((request) => request.endsWith('/received'))
    expect(told).toHaveLength(1)
  })
})
