import { connectLive, type LiveOptions } from '../live.ts'
import { FakeClock, settle } from './fake-clock.ts'
import { FakeSockets } from './fake-sockets.ts'

export interface Note {
  seq: number
  text: string
}
export const note = (seq: number): Note => ({ seq, text: `note ${seq}` })
export const welcome = (seq: number, resumed: boolean) => ({ type: 'welcome', seq, resumed })

/** A stream that has asked its first ticket, with everything that it said. */
export async function begin(options: Partial<LiveOptions<Note>> = {}) {
  const clock = new FakeClock()
  const sockets = new FakeSockets()
  const heard: number[] = []
  const states: string[] = []
  const counts = { gaps: 0, tickets: 0 }
  const live = connectLive<Note>({
    baseUrl: 'https://api.test',
    ticket: async () => ({ ticket: `ticket-${++counts.tickets}`, path: '/v1/live?room=org' }),
    onMessage: ({ seq }) => heard.push(seq),
    onState: (state, reason) => states.push(reason ? `${state}: ${reason}` : state),
    onGap: () => counts.gaps++,
    WebSocket: sockets.WebSocket,
    clock,
    ...options,
  })
  await settle()
  return { clock, sockets, heard, states, counts, live }
}

/** A stream that has been welcomed at message 10. */
export async function beginLive(options: Partial<LiveOptions<Note>> = {}) {
  const stream = await begin(options)
  stream.sockets.last.receive(welcome(10, true))
  return stream
}
