import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it, vi } from 'vitest'
import { ABOUT_ORDER, FakeChat, GENERAL } from '../testing/fake-chat.ts'
import { openChat, openThread } from '../testing/open-chat.ts'
import { settled } from '../testing/settled.ts'
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
    fake.servers.client.tell({ type: 'message', connectionId: GENERAL.id, message, orderId: null })
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
