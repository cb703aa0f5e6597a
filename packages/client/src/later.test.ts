import { expect, test } from 'vitest'
import { connectLater } from './later.ts'
import { FakeClock, settle } from './testing/fake-clock.ts'
import { FakeSockets } from './testing/fake-sockets.ts'
import { welcome, type Note } from './testing/begin-live.ts'

function begin() {
  const clock = new FakeClock()
  const sockets = new FakeSockets()
  const states: string[] = []
  const heard: number[] = []
  const live = connectLater<Note>({
    baseUrl: 'https://api.test',
    ticket: async () => ({ ticket: 't', path: '/v1/live' }),
    onMessage: ({ seq }) => heard.push(seq),
    onState: (state) => states.push(state),
    onGap: () => {},
    WebSocket: sockets.WebSocket,
    clock,
  })
  return { live, clock, sockets, states, heard }
}

/** Settles when the code has come and has done what it was asked. */
async function loaded(): Promise<void> {
  await import('./live.ts')
  await settle()
}

test('a stream whose code comes later hears what it is told', async () => {
  const { sockets, states, heard } = begin()
  await loaded()
  sockets.last.receive(welcome(10, true))
  sockets.last.receive({ seq: 11, text: 'note' })
  expect(heard).toEqual([11])
  expect(states.at(-1)).toBe('live')
})

test('a stream that is ended before its code has come opens nothing', async () => {
  const { live, sockets, states } = begin()
  live.stop()
  await loaded()
  expect(sockets.opened).toEqual([])
  expect(states).toEqual(['connecting', 'stopped'])
})

test('a stream that is paused before its code has come opens when it is wanted', async () => {
  const { live, sockets } = begin()
  live.pause()
  await loaded()
  expect(sockets.opened).toEqual([])
  live.resume()
  await settle()
  expect(sockets.opened).toHaveLength(1)
})
