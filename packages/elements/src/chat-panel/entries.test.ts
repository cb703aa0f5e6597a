import { describe, expect, it } from 'vitest'
import type { ChatMessage } from '@waybill/contract'
import type { ReadyThread } from '../stores/chat-thread.ts'
import { toEntries, type MessageEntry } from './entries.ts'

const ZONE = 'America/Montevideo'
const said = (seq: number, party: ChatMessage['party'], at: string, authorName: string = party): ChatMessage => ({
  threadId: 't',
  seq,
  clientId: `client-${seq}`,
  party,
  authorId: authorName,
  authorName,
  text: `Message ${seq}`,
  files: [],
  at,
  state: 'said',
  change: 0,
})
const threadOf = (messages: ChatMessage[], over: Partial<ReadyThread> = {}): ReadyThread => ({
  kind: 'ready',
  member: { side: 'client', id: 'Paula', name: 'Paula', mayWrite: true, key: '' },
  messages,
  older: { kind: 'none' },
  newer: { kind: 'none' },
  waiting: [],
  isHeldUp: false,
  isSlowed: false,
  lastReadSeq: 0,
  lastReceivedSeq: 0,
  firstUnread: null,
  unread: 0,
  trouble: undefined,
  ...over,
})
const shape = (thread: ReadyThread) =>
  toEntries(thread, ZONE, { from: 0, to: thread.messages.length }).map((entry) =>
    entry.kind === 'message' ? entry.message.seq : entry.kind,
  )
const messageEntries = (thread: ReadyThread) =>
  toEntries(thread, ZONE, { from: 0, to: thread.messages.length }).filter(
    (entry): entry is MessageEntry => entry.kind === 'message',
  )

describe('the lines of a conversation', () => {
  it('begin each day of the organization’s time zone with its name', () => {
    const messages = [
      said(1, 'client', '2026-11-22T02:56:00.000Z'),
      said(2, 'client', '2026-11-22T02:59:00.000Z'),
      said(3, 'client', '2026-11-22T03:00:00.000Z'),
    ]
    expect(shape(threadOf(messages))).toEqual(['day', 1, 2, 'day', 3])
    expect(messageEntries(threadOf(messages)).map(({ isLast }) => isLast)).toEqual([false, true, true])
  })

  it('stand together while the same person goes on within five minutes', () => {
    const messages = [
      said(1, 'courier', '2026-11-22T12:00:00.000Z', 'Marina'),
      said(2, 'courier', '2026-11-22T12:04:00.000Z', 'Marina'),
      said(3, 'courier', '2026-11-22T12:09:00.000Z', 'Marina'),
      said(4, 'courier', '2026-11-22T12:09:30.000Z', 'Diego'),
      said(5, 'client', '2026-11-22T12:10:00.000Z', 'Diego'),
    ]
    const groups = messageEntries(threadOf(messages)).map(({ isFirst, isLast }) => [isFirst, isLast])
    expect(groups).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
      [true, true],
    ])
  })

  it('put the line before what is new between two of one group', () => {
    const messages = [said(1, 'courier', '2026-11-22T12:00:00.000Z'), said(2, 'courier', '2026-11-22T12:00:10.000Z')]
    const thread = threadOf(messages, { firstUnread: 2 })
    expect(shape(thread)).toEqual(['day', 1, 'new', 2])
    expect(messageEntries(thread).map(({ isLast }) => isLast)).toEqual([true, true])
  })

  it('say what the other side has read', () => {
    const messages = [said(1, 'client', '2026-11-22T12:00:00.000Z'), said(2, 'client', '2026-11-22T12:00:10.000Z')]
    expect(
      messageEntries(threadOf(messages, { lastReadSeq: 1, lastReceivedSeq: 1 })).map(({ receipt }) => receipt),
    ).toEqual(['read', 'sent'])
  })

  it('keep the key of a message that has been sent', () => {
    const waiting = [
      {
        clientId: 'client-1',
        text: 'Message 1',
        files: [],
        at: '2026-11-22T12:00:00.000Z',
        kind: 'sending' as const,
        share: 0,
      },
    ]
    const [before] = toEntries(threadOf([], { waiting }), ZONE, { from: 0, to: 0 })
    const [after] = messageEntries(threadOf([said(1, 'client', '2026-11-22T12:00:00.000Z')]))
    expect(after?.key).toBe(before?.key)
  })
})
