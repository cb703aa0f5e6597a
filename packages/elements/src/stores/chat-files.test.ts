import { FakeClock } from '@waybill/client/testing/fake-clock'
import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it } from 'vitest'
import { FakeChat, GENERAL } from '../testing/fake-chat.ts'
import type { Portal } from '../base/context.ts'
import { settled } from '../testing/settled.ts'
import { chatBlobs } from './chat-blobs.ts'
import type { QueuedFile } from './chat-storage.ts'
import { openThread } from '../testing/open-chat.ts'

/** The client's own quick repetitions take no time; the outbox waits for the clock. */
const impatient = () => Object.assign(new FakeClock(), { skips: 1_500 })
const noNetwork = () => {
  throw new TypeError('no network')
}
const works = () => {}

describe('files', () => {
  const photo = new Blob(['photo'], { type: 'image/jpeg' })
  const attach = (portal: Portal, name = 'door.jpg', blob = photo): QueuedFile => ({
    key: portal.store(chatBlobs).keep(blob),
    id: null,
    name,
    contentType: blob.type,
    bytes: blob.size,
  })

  it('go before the message that names them', async () => {
    const fake = new FakeChat()
    const { thread, ready, chat } = await openThread(fake, GENERAL.id)
    thread.send('The door', [attach(chat.portal), attach(chat.portal, 'note.pdf')])
    expect(ready().waiting).toMatchObject([{ kind: 'sending', files: [{ name: 'door.jpg', id: null }, {}] }])
    await settled(() => expect(ready().waiting).toEqual([]))
    expect(ready().messages).toMatchObject([{ text: 'The door', files: [{ name: 'door.jpg' }, { name: 'note.pdf' }] }])
  })

  it('are uploaded once, also when the message has to be tried again', async () => {
    const fake = new FakeChat()
    const { thread, ready, chat } = await openThread(fake, GENERAL.id, { clock: impatient() })
    fake.onSend = noNetwork
    thread.send('', [attach(chat.portal)])
    await settled(() => expect(ready().isHeldUp).toBe(true))
    fake.onSend = works
    chat.flush()
    await settled(() => expect(ready().messages).toHaveLength(1))
    expect(fake.uploads.size).toBe(1)
  })

  it('that are no longer on the device are said to be lost, and what follows goes on', async () => {
    const fake = new FakeChat()
    const { thread, ready, texts } = await openThread(fake, GENERAL.id)
    thread.send('', [{ key: 'gone', id: null, name: 'a.png', contentType: 'image/png', bytes: 9 }])
    thread.send('Words')
    await settled(() => expect(texts()).toEqual(['Words']))
    expect(ready().waiting).toMatchObject([{ kind: 'failed' }])
  })

  it('say that it was too much at once, and go a little later', async () => {
    const fake = new FakeChat()
    const clock = impatient()
    const { thread, ready } = await openThread(fake, GENERAL.id, { clock })
    fake.onSend = () => {
      throw new ApiError('rate_limited', 'That was quick')
    }
    thread.send('One')
    await settled(() => expect(ready().isSlowed).toBe(true))
    fake.onSend = works
    await clock.advance(2_000)
    await settled(() => expect([ready().messages.length, ready().isSlowed]).toEqual([1, false]))
  })
})
