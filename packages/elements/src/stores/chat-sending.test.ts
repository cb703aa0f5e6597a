import { FakeClock } from '@waybill/client/testing/fake-clock'
import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../base/storage.ts'
import { FakeChat, GENERAL, memberContext } from '../testing/fake-chat.ts'
import { settled } from '../testing/settled.ts'
import { conversations } from './chat-conversations.ts'
import { contextStore } from './context.ts'
import { openChat, openThread } from '../testing/open-chat.ts'

/** The client's own quick repetitions take no time; the outbox waits for the clock. */
const impatient = () => Object.assign(new FakeClock(), { skips: 1_500 })
const noNetwork = () => {
  throw new TypeError('no network')
}
const works = () => {}

describe('sending', () => {
  it('shows a message at once and keeps it once the server has it', async () => {
    const fake = new FakeChat()
    const { thread, ready, texts } = await openThread(fake, GENERAL.id)
    thread.send('Hello')
    expect(ready().waiting).toMatchObject([{ text: 'Hello', kind: 'sending' }])
    await settled(() => expect([texts(), ready().waiting]).toEqual([['Hello'], []]))
  })

  it('sends in order, one after the other, also when the first one takes long', async () => {
    const fake = new FakeChat()
    const { thread, ready } = await openThread(fake, GENERAL.id)
    let release = works
    fake.onSend = ({ text }) => (text === 'One' ? new Promise<void>((resolve) => (release = resolve)) : undefined)
    for (const text of ['One', 'Two', 'Three']) thread.send(text)
    await settled(() => expect(release).not.toBe(works))
    expect(ready().waiting.map(({ kind }) => kind)).toEqual(['sending', 'waiting', 'waiting'])
    release()
    await settled(() => expect(fake.transcript(GENERAL.id)).toEqual(['One', 'Two', 'Three']))
  })

  it('makes one message of one whose answers are lost', async () => {
    const fake = new FakeChat()
    let losses = 2
    fake.onTaken = () => {
      if (losses-- > 0) noNetwork()
    }
    const { thread, ready, texts } = await openThread(fake, GENERAL.id, { clock: impatient() })
    thread.send('Only once')
    await settled(() => expect(losses).toBeLessThan(0))
    await settled(() => expect([texts(), ready().waiting]).toEqual([['Only once'], []]))
    expect(fake.transcript(GENERAL.id)).toEqual(['Only once'])
  })

  it('waits without a network and goes in order once it is back', async () => {
    const fake = new FakeChat()
    const clock = impatient()
    const { thread, ready } = await openThread(fake, GENERAL.id, { clock })
    fake.onSend = noNetwork
    thread.send('One')
    thread.send('Two')
    await settled(() => expect(ready().isHeldUp).toBe(true))
    expect(ready().waiting.map(({ text, kind }) => [text, kind])).toEqual([
      ['One', 'waiting'],
      ['Two', 'waiting'],
    ])
    fake.onSend = works
    await clock.advance(2_000)
    await settled(() => expect(ready().waiting).toEqual([]))
    expect(fake.transcript(GENERAL.id)).toEqual(['One', 'Two'])
    expect(ready().isHeldUp).toBe(false)
  })

  it('goes at once when the connection comes back', async () => {
    const fake = new FakeChat()
    const clock = impatient()
    const { thread, ready } = await openThread(fake, GENERAL.id, { clock })
    fake.onSend = noNetwork
    thread.send('One')
    await settled(() => expect(ready().isHeldUp).toBe(true))
    fake.onSend = works
    const { room } = fake.servers.client
    room.drop()
    await settled(() => expect(room.welcomed).toBe(2))
    await settled(() => expect(fake.transcript(GENERAL.id)).toEqual(['One']))
  })

  it('shows what will not go by itself, lets the next one pass, and tries again or forgets when asked', async () => {
    const fake = new FakeChat()
    fake.onSend = ({ text }) => {
      if (text !== 'Good') throw new ApiError('forbidden', 'You may only read here')
    }
    const { thread, ready, texts } = await openThread(fake, GENERAL.id)
    for (const text of ['Bad', 'Worse', 'Good']) thread.send(text)
    await settled(() => expect(texts()).toEqual(['Good']))
    const [bad, worse] = ready().waiting
    expect([bad, worse]).toMatchObject([{ kind: 'failed', error: { code: 'forbidden' } }, { kind: 'failed' }])
    fake.onSend = works
    thread.retry(bad?.clientId ?? '')
    thread.discard(worse?.clientId ?? '')
    await settled(() => expect(texts()).toEqual(['Good', 'Bad']))
    expect(ready().waiting).toEqual([])
  })

  it('keeps what waits over a reload and sends it once', async () => {
    const fake = new FakeChat()
    const storage = memoryStorage()
    const before = await openThread(fake, GENERAL.id, { storage, clock: impatient() })
    fake.onSend = noNetwork
    before.thread.send('One')
    before.thread.send('Two')
    await settled(() => expect(before.ready().isHeldUp).toBe(true))
    before.close()
    fake.onSend = works
    const { ready, texts } = await openThread(fake, GENERAL.id, { storage })
    await settled(() => expect([texts(), ready().waiting]).toEqual([['One', 'Two'], []]))
    await openChat(fake, { storage })
    expect(fake.transcript(GENERAL.id)).toEqual(['One', 'Two'])
  })

  it('sends after a reload also what waits in a conversation that nobody opens', async () => {
    const fake = new FakeChat()
    const storage = memoryStorage()
    const before = await openThread(fake, GENERAL.id, { storage, clock: impatient() })
    fake.onSend = noNetwork
    before.thread.send('One')
    await settled(() => expect(before.ready().isHeldUp).toBe(true))
    before.close()
    fake.onSend = works
    const { chat } = await openChat(fake, { storage })
    expect(chat.hasLeft).toBe(true)
    chat.portal.store(conversations)
    await settled(() => expect(fake.transcript(GENERAL.id)).toEqual(['One']))
    expect(chat.hasLeft).toBe(false)
  })

  it('never sends what another person at this device has written', async () => {
    const fake = new FakeChat()
    const storage = memoryStorage()
    const { thread, ready, close } = await openThread(fake, GENERAL.id, { storage, clock: impatient() })
    fake.onSend = noNetwork
    thread.send('For the client')
    thread.draft = 'A secret'
    await settled(() => expect(ready().isHeldUp).toBe(true))
    close()
    fake.onSend = works
    const other = await openThread(fake, GENERAL.id, { storage, side: 'courier' })
    expect([other.thread.draft, other.ready().waiting]).toEqual(['', []])
  })

  it('stops at once when another person signs in on the same page', async () => {
    const fake = new FakeChat()
    const { thread, chat } = await openThread(fake, GENERAL.id, { clock: impatient() })
    let release = works
    fake.onSend = () => new Promise<void>((resolve) => (release = resolve))
    thread.send('One')
    thread.send('Two')
    await settled(() => expect(release).not.toBe(works))
    const other = { id: 'p9', name: 'Bruno', email: 'bruno@almacen.example', language: null, role: 'member' }
    fake.servers.client.on('GET /v1/context', () => ({ ...memberContext('client'), person: other }))
    await chat.portal.store(contextStore).refresh()
    fake.onSend = works
    release()
    expect(chat.portal.store(conversations).thread(GENERAL.id)).not.toBe(thread)
    const { texts, thread: next } = await openThread(fake, GENERAL.id)
    next.send('Three')
    await settled(() => expect(texts()).toEqual(['One', 'Three']))
  })

  it('remembers a draft', async () => {
    const storage = memoryStorage()
    const { thread } = await openThread(new FakeChat(), GENERAL.id, { storage })
    thread.draft = 'Not quite fini'
    const again = await openThread(new FakeChat(), GENERAL.id, { storage })
    expect(again.thread.draft).toBe('Not quite fini')
  })
})

describe('two tabs of a member and one of the other side', () => {
  it('end with the same words in the same order', async () => {
    const fake = new FakeChat()
    const storage = memoryStorage()
    const one = await openThread(fake, GENERAL.id, { storage })
    const other = await openThread(fake, GENERAL.id, { storage })
    const courier = await openThread(fake, GENERAL.id, { side: 'courier' })
    one.thread.send('From the first tab')
    other.thread.send('From the second tab')
    courier.thread.send('From the courier')
    await settled(() => expect(fake.transcript(GENERAL.id)).toHaveLength(3))
    for (const tab of [one, other, courier])
      await settled(() => expect(tab.texts()).toEqual(fake.transcript(GENERAL.id)))
  })

  it('agree on what is unread', async () => {
    const fake = new FakeChat()
    fake.say('courier', GENERAL.id, 'Good morning')
    const one = await openThread(fake, GENERAL.id)
    const other = await openChat(fake)
    expect(other.chat.$unread.get()).toBe(1)
    one.thread.attend()
    await settled(() => expect(other.chat.$unread.get()).toBe(0))
  })
})
