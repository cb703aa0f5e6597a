import { expect, test } from 'vitest'
import { OrderAudience, type Watcher } from './order-audience.ts'
import type { Told } from './told.ts'

let turns = 0
const news = (at: number, over: Partial<Told> = {}): Told => ({
  standing: '{}',
  shown: 'true',
  move: `{"metersLeft":${1_000_000 - at}}`,
  view: { position: null, route: null },
  at,
  turn: ++turns,
  ...over,
})
const VIEW = { type: 'view' } as never

/** Pages of one leg that came one after the other, with all that they were sent. */
function pages(count: number) {
  const heard: string[][] = Array.from({ length: count }, () => [])
  const sockets = heard.map((frames) => ({
    readyState: WebSocket.OPEN,
    send: (frame: string) => frames.push(frame),
    close() {
      this.readyState = WebSocket.CLOSED
    },
  })) as unknown as WebSocket[]
  const states = new Map<WebSocket, Watcher>(
    sockets.map((socket) => [socket, { legId: 'leg', linkHash: 'link', seq: 0 }]),
  )
  const audience = new OrderAudience({
    sockets: () => sockets.filter(({ readyState }) => readyState === WebSocket.OPEN),
    stateOf: (socket) => states.get(socket)!,
    remember: (socket, watcher) => states.set(socket, watcher),
  })
  return { audience, heard, sockets }
}
const crowdsOf = (audience: OrderAudience) => audience.legs.get('leg') ?? []

test('those who were told the same become one crowd and hear each move together', () => {
  const { audience, heard } = pages(3)
  expect(crowdsOf(audience)).toHaveLength(3)
  audience.tell(crowdsOf(audience), news(10_000), VIEW)
  const [crowd, ...others] = crowdsOf(audience)
  expect(others).toEqual([])
  audience.pass(crowd!, news(12_000))
  const move = '{"seq":1,"passing":true,"event":{"type":"move","metersLeft":988000,"route":null}}'
  for (const frames of heard) expect(frames).toEqual(['{"seq":1,"event":{"type":"view"}}', move])
})

test('a view that was being completed while a newer one was sent is not sent after it', () => {
  const { audience, heard } = pages(1)
  const early = crowdsOf(audience)
  const older = news(10_000)
  audience.tell(crowdsOf(audience), news(12_000, { standing: '{"newer":1}' }), VIEW)
  audience.tell(early, older, VIEW)
  expect(heard[0]).toHaveLength(1)
  expect(audience.lacks(crowdsOf(audience)[0]!, news(12_000, { standing: '{"newer":1}' }))).toBe(false)
})

test('a clock that went back keeps nobody from views and moves', () => {
  const { audience, heard } = pages(1)
  audience.tell(crowdsOf(audience), news(600_000), VIEW)
  audience.tell(crowdsOf(audience), news(500_000, { standing: '{"newer":1}' }), VIEW)
  audience.pass(crowdsOf(audience)[0]!, news(10_000, { standing: '{"newer":1}' }))
  expect(heard[0]).toHaveLength(3)
})

test('who has hung up or was hung up on is nobody’s audience', () => {
  const { audience, heard, sockets } = pages(2)
  audience.tell(crowdsOf(audience), news(10_000), VIEW)
  sockets[0]?.close()
  audience.pass(crowdsOf(audience)[0]!, news(12_000))
  expect(heard.map(({ length }) => length)).toEqual([1, 2])
  audience.changed()
  expect(crowdsOf(audience)[0]?.sockets).toHaveLength(1)
  audience.hangUp(crowdsOf(audience))
  expect(audience.isEmpty).toBe(true)
})
