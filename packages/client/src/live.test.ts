import { ApiError, type ProblemCode } from '@waybill/contract/problem'
import { describe, expect, test } from 'vitest'
import { begin, beginLive, note, welcome } from './testing/begin-live.ts'
import { settle } from './testing/fake-clock.ts'

describe('connecting', () => {
  test('spends a ticket on a socket and is live with its welcome', async () => {
    const { sockets, states } = await begin({ since: 7 })
    expect(sockets.last.url.href).toBe('wss://api.test/v1/live?room=org&ticket=ticket-1&since=7')
    expect(states).toEqual(['connecting'])
    sockets.last.receive(welcome(7, true))
    expect(states).toEqual(['connecting', 'live'])
  })

  test('asks for no place in the stream before it knows one', async () => {
    const { sockets } = await begin({ baseUrl: 'http://localhost:9400/' })
    expect(sockets.last.url.href).toBe('ws://localhost:9400/v1/live?room=org&ticket=ticket-1')
  })

  test('says how long ago its reader began to read, until it knows a place in the stream', async () => {
    const { clock, sockets, heard, counts } = await begin({ readSince: -500.5 })
    expect(sockets.last.url.searchParams.get('ago')).toBe('1501')
    sockets.last.receive(welcome(7, true))
    for (const seq of [8, 9]) sockets.last.receive(note(seq))
    expect([heard, counts.gaps]).toEqual([[8, 9], 0])
    sockets.last.drop()
    await clock.advance(1_000)
    expect(sockets.last.url.searchParams.get('since')).toBe('9')
    expect(sockets.last.url.searchParams.has('ago')).toBe(false)
  })

  test('gives a socket up that brings no welcome', async () => {
    const { clock, sockets } = await begin()
    await clock.advance(20_000)
    expect(sockets.opened[0]?.isClosed).toBe(true)
    await clock.advance(1_000)
    expect(sockets.opened).toHaveLength(2)
  })

  test('gives a ticket up that does not come, and ignores it when it comes late', async () => {
    const signals: AbortSignal[] = []
    const first = Promise.withResolvers<{ ticket: string; path: string }>()
    const { clock, sockets } = await begin({
      ticket: (signal) => {
        signals.push(signal)
        return signals.length === 1 ? first.promise : new Promise(() => {})
      },
    })
    await clock.advance(21_000)
    first.resolve({ ticket: 'late', path: '/v1/live' })
    await settle()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
    expect(sockets.opened).toHaveLength(0)
  })
})

describe('the order of messages', () => {
  test('hears each message once', async () => {
    const { sockets, heard, counts } = await beginLive()
    for (const seq of [11, 12, 9, 11, 13]) sockets.last.receive(note(seq))
    expect(heard).toEqual([11, 12, 13])
    expect(counts.gaps).toBe(0)
  })

  test('hears what is of the moment, which repeats the last number', async () => {
    const { sockets, heard, counts } = await beginLive()
    for (const seq of [10, 10, 11, 11]) sockets.last.receive(note(seq))
    expect(heard).toEqual([10, 10, 11, 11])
    sockets.last.receive(note(13))
    expect(counts.gaps).toBe(1)
  })

  test('learns from what is of the moment that a message was missed', async () => {
    const { sockets, heard, counts } = await beginLive()
    sockets.last.receive({ ...note(11), passing: true })
    expect([heard, counts.gaps]).toEqual([[11], 1])
    sockets.last.receive({ ...note(11), passing: true })
    sockets.last.receive(note(12))
    expect([heard, counts.gaps]).toEqual([[11, 11, 12], 1])
  })

  test('says once that something is missing and goes on from there', async () => {
    const { sockets, heard, counts } = await beginLive()
    for (const seq of [11, 14, 15]) sockets.last.receive(note(seq))
    expect(counts.gaps).toBe(1)
    expect(heard).toEqual([11, 14, 15])
  })

  test('resumes behind the last message that it heard', async () => {
    const { clock, sockets, heard, counts } = await beginLive()
    sockets.last.receive(note(11))
    sockets.last.drop()
    await clock.advance(1_000)
    expect(sockets.last.url.searchParams.get('since')).toBe('11')
    sockets.last.receive(welcome(13, true))
    for (const seq of [12, 13, 14]) sockets.last.receive(note(seq))
    expect(heard).toEqual([11, 12, 13, 14])
    expect(counts.gaps).toBe(0)
  })

  test('starts over from the welcome when the server cannot resume, also from a lower number', async () => {
    const { clock, sockets, heard, counts } = await beginLive()
    sockets.last.drop()
    await clock.advance(1_000)
    sockets.last.receive(welcome(2, false))
    expect(counts.gaps).toBe(1)
    sockets.last.receive(note(3))
    expect(heard).toEqual([3])
    expect(counts.gaps).toBe(1)
  })
})

describe('speaking', () => {
  test('reaches the room while live and nobody otherwise', async () => {
    const { sockets, live } = await begin()
    live.send({ type: 'hello' })
    sockets.last.receive(welcome(10, true))
    live.send({ type: 'watch-drivers' })
    sockets.last.drop()
    live.send({ type: 'late' })
    expect(sockets.last.sent).toEqual(['{"type":"watch-drivers"}'])
  })
})

describe('the end', () => {
  test.each([
    [4403, 'not_allowed'],
    [4410, 'gone'],
  ])('comes with close code %i', async (code, reason) => {
    const { clock, sockets, states } = await beginLive()
    sockets.last.drop(code)
    await clock.advance(600_000)
    expect(states.at(-1)).toBe(`stopped: ${reason}`)
    expect(sockets.opened).toHaveLength(1)
  })

  test.each<[ProblemCode, string]>([
    ['unauthenticated', 'not_allowed'],
    ['forbidden', 'not_allowed'],
    ['not_found', 'gone'],
    ['link_expired', 'gone'],
  ])('comes when a ticket is refused with %s', async (code, reason) => {
    const { clock, states, live } = await begin({ ticket: () => Promise.reject(new ApiError(code, code)) })
    live.resume()
    await clock.advance(600_000)
    expect(states).toEqual(['connecting', `stopped: ${reason}`])
  })

  test('does not come when the network refuses a ticket', async () => {
    let count = 0
    const { clock, sockets } = await begin({
      ticket: async () => {
        if (++count === 1) throw new ApiError('unavailable', 'No answer')
        return { ticket: 't', path: '/v1/live' }
      },
    })
    await clock.advance(1_000)
    expect(sockets.opened).toHaveLength(1)
  })

  test('closes the socket when asked, and nothing brings it back', async () => {
    const { clock, sockets, states, live } = await beginLive()
    live.stop()
    live.stop()
    live.pause()
    live.resume()
    sockets.last.receive(note(11))
    await clock.advance(600_000)
    expect(sockets.opened.map(({ isClosed }) => isClosed)).toEqual([true])
    expect(states).toEqual(['connecting', 'live', 'stopped: asked'])
  })
})
