import { FakeClock } from '@waybill/client/testing/fake-clock'
import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it, vi } from 'vitest'
import { ABOUT_ORDER, FakeChat, GENERAL } from '../testing/fake-chat.ts'
import { openChat, openThread, settled } from '../testing/open-chat.ts'
import { conversations } from './chat-conversations.ts'

const asked = (fake: FakeChat, path: string) =>
  fake.servers.client.requests.filter((request) => request.startsWith(path))

describe('the list of conversations', () => {
  it('counts what is unread, one by one and together', async () => {
    const fake = new FakeChat()
    fake.say('courier', GENERAL.id, 'Your statement is ready')
    fake.say('client', GENERAL.id, 'Thanks')
    fake.say('courier', ABOUT_ORDER.id, 'Which door?')
    fake.say('recipient', ABOUT_ORDER.id, 'The green one')
    const { chat, threads } = await openChat(fake)
    expect(threads().find(({ id }) => id === GENERAL.id)?.unread).toBe(1)
    expect(threads().find(({ id }) => id === ABOUT_ORDER.id)?.unread).toBe(2)
    expect(chat.$unread.get()).toBe(3)
  })

  it('moves a conversation up when a message comes, and counts it', async () => {
    const fake = new FakeChat()
    fake.say('courier', ABOUT_ORDER.id, 'Which door?')
    const { chat, threads } = await openChat(fake)
    fake.say('courier', GENERAL.id, 'Good morning')
    expect(threads()[0]).toMatchObject({ id: GENERAL.id, lastText: 'Good morning', unread: 1 })
    expect(chat.$unread.get()).toBe(2)
  })

  it('does not count what one’s own side says', async () => {
    const fake = new FakeChat()
    const { chat, threads } = await openChat(fake)
    fake.say('client', GENERAL.id, 'A colleague wrote this')
    expect(threads()[0]).toMatchObject({ lastText: 'A colleague wrote this', unread: 0 })
    expect(chat.$unread.get()).toBe(0)
  })

  it('learns of a conversation that begins', async () => {
    const fake = new FakeChat([GENERAL])
    const { threads } = await openChat(fake)
    fake.threads.push(ABOUT_ORDER)
    fake.say('courier', ABOUT_ORDER.id, 'Which door?')
    await settled(() => expect(threads().map(({ shortId }) => shortId)).toContain('7c1e09af'))
  })

  it('says what went wrong, and reads again when asked', async () => {
    const fake = new FakeChat()
    fake.servers.client.on('GET /v1/chat/threads', () => {
      throw new ApiError('internal', 'not now')
    })
    const chat = (await openChat(fake, { state: 'error' })).chat
    expect(chat.$state.get()).toMatchObject({ kind: 'error', error: { code: 'internal' } })
    fake.servers.client.on('GET /v1/chat/threads', () => ({ items: [], next: null }))
    chat.refresh()
    await settled(() => expect(chat.$state.get().kind).toBe('ready'))
  })

  it('is read anew after a gap', async () => {
    const fake = new FakeChat()
    const { threads } = await openChat(fake)
    fake.say('courier', GENERAL.id, 'This was lost', { quietly: true })
    fake.servers.client.room.lose()
    fake.read('courier', ABOUT_ORDER.id, 0)
    await settled(() => expect(threads()[0]?.lastText).toBe('This was lost'))
  })
})

describe('a conversation', () => {
  it('opens with its newest messages and reads back, page by page', async () => {
    const fake = new FakeChat()
    for (let index = 1; index <= 120; index++) fake.say('client', GENERAL.id, `Message ${index}`)
    const { thread, ready } = await openThread(fake, GENERAL.id)
    expect(ready().messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => 71 + index))
    expect(ready().older.kind).toBe('there')
    await Promise.all([thread.read('older'), thread.read('older')])
    expect(ready().messages).toHaveLength(100)
    await thread.read('older')
    expect(ready().messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 120 }, (_, index) => 1 + index))
    expect(ready().older.kind).toBe('none')
    expect(asked(fake, `GET /v1/chat/threads/${GENERAL.id}/messages?before`)).toHaveLength(2)
  })

  it('keeps what is there when an older page does not come, and gets it when asked again', async () => {
    const fake = new FakeChat()
    for (let index = 1; index <= 60; index++) fake.say('client', GENERAL.id, `Message ${index}`)
    const { thread, ready } = await openThread(fake, GENERAL.id)
    const answer = vi.fn<() => never>(() => {
      throw new ApiError('internal', 'not now')
    })
    fake.servers.client.on('GET /v1/chat/threads/:id/messages', answer)
    await thread.read('older')
    expect(ready()).toMatchObject({ older: { kind: 'error' } })
    expect(ready().messages).toHaveLength(50)
  })

  it('fetches what is missing when a message comes out of turn', async () => {
    const fake = new FakeChat()
    fake.say('courier', GENERAL.id, 'One')
    const { ready, texts } = await openThread(fake, GENERAL.id)
    fake.say('courier', GENERAL.id, 'Two', { quietly: true })
    fake.say('courier', GENERAL.id, 'Three')
    await settled(() => expect(texts()).toEqual(['One', 'Two', 'Three']))
    expect(ready().trouble).toBeUndefined()
  })

  it('says each message once, however often it is heard', async () => {
    const fake = new FakeChat()
    const { texts } = await openThread(fake, GENERAL.id)
    const message = fake.say('courier', GENERAL.id, 'Once')
    fake.servers.client.tell({ type: 'message', message, orderId: null })
    expect(texts()).toEqual(['Once'])
  })

  it('knows how far the other side has read', async () => {
    const fake = new FakeChat()
    fake.say('client', GENERAL.id, 'Can you come on Sunday?')
    fake.read('courier', GENERAL.id, 1)
    const { ready } = await openThread(fake, GENERAL.id)
    expect(ready().lastReadSeq).toBe(1)
    fake.say('client', GENERAL.id, 'At nine?')
    fake.read('courier', GENERAL.id, 2)
    expect(ready().lastReadSeq).toBe(2)
  })

  it('begins the new ones where the member stopped reading, and counts them read once they are seen', async () => {
    const fake = new FakeChat()
    for (const text of ['One', 'Two', 'Three']) fake.say('courier', GENERAL.id, text)
    fake.read('client', GENERAL.id, 1)
    const { chat, thread, ready } = await openThread(fake, GENERAL.id)
    expect(ready().firstUnread).toBe(2)
    expect(chat.$unread.get()).toBe(2)
    const leave = thread.attend()
    expect(chat.$unread.get()).toBe(0)
    await settled(() => expect(fake.readBy('client', GENERAL.id)).toBe(3))
    fake.say('courier', GENERAL.id, 'Four')
    await settled(() => expect(fake.readBy('client', GENERAL.id)).toBe(4))
    expect(ready().firstUnread).toBe(2)
    leave()
    fake.say('courier', GENERAL.id, 'Five')
    expect(ready().firstUnread).toBe(5)
    expect(chat.$unread.get()).toBe(1)
  })

  it('is unknown where the conversation is somebody else’s', async () => {
    const { chat } = await openChat(new FakeChat())
    const { $state } = chat.portal.store(conversations).thread('00ffffffffffffffffffffff')
    $state.listen(() => {})
    await settled(() => expect($state.get()).toMatchObject({ kind: 'error', error: { code: 'not_found' } }))
  })
})

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
    fake.servers.client.tell({ type: 'message-changed', message: early })
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
