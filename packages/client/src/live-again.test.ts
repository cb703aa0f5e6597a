import { describe, expect, test } from 'vitest'
import { begin, beginLive, note, welcome } from './testing/begin-live.ts'
import { settle } from './testing/fake-clock.ts'

describe('reconnecting', () => {
  test('takes a new ticket each time and waits longer, up to half a minute', async () => {
    const { clock, sockets, counts } = await beginLive()
    clock.chance = 0.999
    const waits: number[] = []
    for (let turn = 0; turn < 7; turn++) {
      sockets.last.drop()
      const wait = clock.waits.at(-1) ?? 0
      waits.push(Math.round(wait / 1_000))
      await clock.advance(wait)
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30])
    expect(counts.tickets).toBe(8)
    expect(new Set(sockets.opened.map(({ url }) => url.searchParams.get('ticket'))).size).toBe(8)
  })

  test('waits half as long when chance wants it', async () => {
    const { clock, sockets } = await beginLive()
    clock.chance = 0
    sockets.last.drop()
    expect(clock.waits.at(-1)).toBe(500)
  })

  test('begins with short waits again after a stable minute, not before', async () => {
    const { clock, sockets } = await beginLive()
    const dropAfter = async (milliseconds: number) => {
      for (let rest = milliseconds; rest > 0; rest -= 20_000) {
        await clock.advance(Math.min(rest, 20_000))
        sockets.last.receive('pong')
      }
      sockets.last.drop()
      const wait = clock.waits.at(-1) ?? 0
      await clock.advance(wait)
      sockets.last.receive(welcome(10, true))
      return wait
    }
    expect(await dropAfter(1_000)).toBe(750)
    expect(await dropAfter(1_000)).toBe(1_500)
    expect(await dropAfter(29_000)).toBe(3_000)
    expect(await dropAfter(60_000)).toBe(750)
  })

  test('asks another ticket when one was spent', async () => {
    const { clock, sockets, states } = await begin()
    sockets.last.drop(4401)
    await clock.advance(1_000)
    expect(sockets.last.url.searchParams.get('ticket')).toBe('ticket-2')
    expect(states).toEqual(['connecting'])
  })

  test('stays away longer from a server with too many sockets', async () => {
    const { clock, sockets } = await begin()
    sockets.last.drop(4429)
    expect(clock.waits.at(-1)).toBe(22_500)
  })

  test('says nothing twice when several things end one connection', async () => {
    const { clock, sockets, states } = await beginLive()
    const first = sockets.last
    first.drop()
    first.drop()
    first.receive(note(11))
    await clock.advance(1_000)
    expect(sockets.opened).toHaveLength(2)
    expect(states).toEqual(['connecting', 'live', 'reconnecting'])
  })
})

describe('the heartbeat', () => {
  test('pings after 25 seconds of silence and stays with an answer', async () => {
    const { clock, sockets, states } = await beginLive()
    for (let beat = 0; beat < 3; beat++) {
      await clock.advance(25_000)
      sockets.last.receive('pong')
    }
    expect(sockets.last.sent).toEqual(['ping', 'ping', 'ping'])
    expect(states).toEqual(['connecting', 'live'])
  })

  test('counts the silence from the last message, however many there were', async () => {
    const { clock, sockets } = await beginLive()
    for (let seq = 11; seq < 21; seq++) {
      await clock.advance(10_000)
      sockets.last.receive(note(seq))
    }
    await clock.advance(24_999)
    expect(sockets.last.sent).toEqual([])
    await clock.advance(1)
    expect(sockets.last.sent).toEqual(['ping'])
    sockets.last.receive(note(21))
    await clock.advance(24_999)
    expect(sockets.opened).toHaveLength(1)
  })

  test('takes ten seconds without an answer for a dead connection', async () => {
    const { clock, sockets, states } = await beginLive()
    await clock.advance(34_999)
    expect(states.at(-1)).toBe('live')
    await clock.advance(1)
    expect(states.at(-1)).toBe('reconnecting')
    expect(sockets.opened[0]?.isClosed).toBe(true)
  })
})

describe('a pause', () => {
  test('hangs up, does nothing, and resumes where it was', async () => {
    const { clock, sockets, states, live } = await beginLive()
    live.pause()
    await clock.advance(600_000)
    expect(sockets.opened.map(({ isClosed }) => isClosed)).toEqual([true])
    live.resume()
    live.resume()
    await settle()
    expect(sockets.opened).toHaveLength(2)
    expect(sockets.last.url.searchParams.get('since')).toBe('10')
    sockets.last.receive(welcome(10, true))
    expect(states).toEqual(['connecting', 'live', 'reconnecting', 'live'])
  })

  test('can come while a ticket is on its way', async () => {
    const { sockets, live, counts } = await begin()
    sockets.last.drop()
    live.resume()
    live.pause()
    await settle()
    expect(counts.tickets).toBe(2)
    expect(sockets.opened).toHaveLength(1)
  })

  test('of waiting ends at once when the network is back', async () => {
    const { sockets, live } = await beginLive()
    sockets.last.drop()
    live.resume()
    await settle()
    expect(sockets.opened).toHaveLength(2)
  })
})

describe('a network that lets no socket through', () => {
  test('begins the other way after three sockets in vain and ends it when one opens', async () => {
    const polls: string[] = []
    const fallback = () => {
      polls.push('begun')
      return { stop: () => polls.push('ended') }
    }
    const { clock, sockets, live } = await begin({ fallback })
    for (let turn = 0; turn < 5; turn++) {
      expect(polls).toEqual(turn < 3 ? [] : ['begun'])
      sockets.last.drop()
      await clock.advance(15_000)
    }
    sockets.last.receive(welcome(1, true))
    expect(polls).toEqual(['begun', 'ended'])
    live.stop()
    expect(polls).toEqual(['begun', 'ended'])
  })

  test('is another one than a network that drops sockets now and then', async () => {
    let begun = 0
    const { clock, sockets } = await begin({ fallback: () => ({ stop: () => {}, begun: begun++ }) })
    for (let turn = 0; turn < 8; turn++) {
      if (turn % 3 === 2) sockets.last.receive(welcome(1, true))
      sockets.last.drop()
      await clock.advance(clock.waits.at(-1) ?? 0)
    }
    expect(begun).toBe(0)
  })

  test('ends the other way when stopped or paused', async () => {
    const polls: string[] = []
    const { clock, sockets, live } = await begin({ fallback: () => ({ stop: () => polls.push('ended') }) })
    for (let turn = 0; turn < 3; turn++) {
      sockets.last.drop()
      await clock.advance(15_000)
    }
    live.pause()
    expect(polls).toEqual(['ended'])
  })

  test('counts a socket that cannot even be made', async () => {
    const blocked = class {
      constructor() {
        throw new DOMException('Blocked by policy', 'SecurityError')
      }
      send = () => {}
      close = () => {}
      addEventListener = () => {}
    }
    let begun = 0
    const fallback = () => ({ stop: () => {}, begun: begun++ })
    const { clock } = await begin({ WebSocket: blocked, fallback })
    await clock.advance(10_000)
    expect(begun).toBe(1)
  })
})
