import { packLine, type LegLive } from '../src/domain/leg-live.ts'
import { Delivery, DROPOFF, ok, ON_THE_WAY } from './delivery.ts'
import { openTestSocket, type TestSocket } from './socket.ts'

/** A delivery whose driver is on the way to its recipient. */
export async function startedDropoff(): Promise<Delivery> {
  const delivery = await Delivery.place()
  await delivery.pickUp()
  await delivery.move('start', delivery.dropoff.id)
  return delivery
}

export const ticketFor = (token: string) => ok<{ ticket: string; path: string }>(`POST /v1/tracking/${token}/ticket`)

/** A page that watches one of its legs. */
export const watch = async (delivery: Delivery, legId = delivery.dropoff.id): Promise<TestSocket> =>
  openTestSocket(await ticketFor(await delivery.link(legId)))

/** What the driver's room knows of the way to the recipient. */
export const liveOf = (delivery: Delivery, over: Partial<LegLive> = {}): LegLive => ({
  driverId: delivery.driver.id,
  orderId: delivery.order.id,
  legId: delivery.dropoff.id,
  position: { point: ON_THE_WAY, heading: null, at: new Date().toISOString() },
  ahead: packLine([ON_THE_WAY, DROPOFF]),
  behind: '',
  metersLeft: 1500,
  secondsLeft: 300,
  doubt: 0,
  isGuess: false,
  stopsAhead: 0,
  updatedAt: new Date().toISOString(),
  ...over,
})
