import { expect } from 'vitest'
import type { PortalOptions } from '../base/context.ts'
import { conversations } from '../stores/chat-conversations.ts'
import { chatStore, type ChatStore } from '../stores/chat.ts'
import type { ReadyThread } from '../stores/chat-thread.ts'
import type { FakeChat } from './fake-chat.ts'
import { settled } from './settled.ts'

type Options = Pick<PortalOptions, 'storage' | 'clock'> & { side?: 'client' | 'courier'; state?: 'ready' | 'error' }

/** Opens a side's conversations and waits until they are there and live. */
export async function openChat(fake: FakeChat, { side = 'client', state = 'ready', ...rest }: Options = {}) {
  const { room } = fake.servers[side]
  const before = room.welcomed
  const chat: ChatStore = fake.portal(side, rest).store(chatStore)
  const close = chat.$state.listen(() => {})
  await settled(() => expect([chat.$state.get().kind, room.welcomed]).toEqual([state, before + 1]))
  const threads = () => {
    const state = chat.$state.get()
    if (state.kind !== 'ready') throw new Error(`The list is ${state.kind}`)
    return state.threads
  }
  return { chat, threads, close }
}

/** Opens one conversation. */
export async function openThread(fake: FakeChat, id: string, options: Options = {}) {
  const opened = await openChat(fake, options)
  const thread = opened.chat.portal.store(conversations).thread(id)
  const leave = thread.$state.listen(() => {})
  const ready = (): ReadyThread => {
    const state = thread.$state.get()
    if (state.kind !== 'ready') throw new Error(`The conversation is ${state.kind}`)
    return state
  }
  await settled(ready)
  const close = () => {
    leave()
    opened.close()
  }
  return { ...opened, thread, ready, close, texts: () => ready().messages.map(({ text }) => text) }
}
