import { FakeChat, ABOUT_ORDER, GENERAL, type FakeThread } from './fake-chat.ts'
import { orderOf, timelineOf } from './order-details.ts'
import { idOf, orderRows } from './orders.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const about = (shortId: string, courierName: string): FakeThread => ({
  ...GENERAL,
  id: idOf(shortId),
  orderId: idOf(shortId),
  shortId,
  courierName,
})
const withCourier = (id: string, courierName: string): FakeThread => ({ ...GENERAL, id: idOf(id), courierName })

/** A grocer's conversations on an ordinary Sunday. */
export function sampleChat(now = Date.now()): FakeChat {
  const threads = [about('58fa21b7', 'Faro Envíos'), withCourier('c1', 'Bicimundo'), withCourier('c2', 'Sur Express')]
  const fake = new FakeChat([GENERAL, ABOUT_ORDER, ...threads])
  const say = (party: 'client' | 'courier' | 'recipient', threadId: string, text: string, ago: number) =>
    fake.say(party, threadId, text, { at: now - ago })
  say('courier', GENERAL.id, 'Your November statement is ready, Paula. Anything odd, tell me here.', 2 * DAY)
  say('client', GENERAL.id, 'Can you pick up on Sundays in December?', 40 * MINUTE)
  say('courier', GENERAL.id, 'Sure, we can do Sundays too.', 31 * MINUTE)
  say('courier', GENERAL.id, 'From 9 to 14, same price: https://faro.example/sundays', 30 * MINUTE)
  fake.read('client', GENERAL.id, 2)
  fake.read('courier', GENERAL.id, 2)
  say('client', ABOUT_ORDER.id, "Tomorrow's parcel for Lucía is fragile. Can it ride up front?", DAY)
  say('courier', ABOUT_ORDER.id, 'Of course. Diego has it on the seat beside him.', 60 * MINUTE)
  say('recipient', ABOUT_ORDER.id, 'I am at the green door', 55 * MINUTE)
  say('client', ABOUT_ORDER.id, 'Thank you', 54 * MINUTE)
  fake.read('client', ABOUT_ORDER.id, 4)
  fake.read('courier', ABOUT_ORDER.id, 3)
  say('client', idOf('58fa21b7'), 'Found the right number, thanks', 70 * MINUTE)
  say('courier', idOf('c1'), 'مرحبا، وصلت الشحنة', 100 * MINUTE)
  fake.read('client', idOf('c1'), 1)
  say('client', idOf('c2'), 'See you Monday', 3 * DAY)
  for (const server of Object.values(fake.servers)) {
    const rowOf = (id = '') => orderRows(20, now).find((row) => row.id === id || row.shortId === id)!
    server
      .on('GET /v1/orders/:id', ({ params }) => orderOf(rowOf(params.id)))
      .on('GET /v1/orders/:id/timeline', ({ params }) => timelineOf(rowOf(params.id)))
  }
  return fake
}
