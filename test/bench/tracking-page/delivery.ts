import { offset } from '@waybill/contract/geo'
import { callAs, orderFor, placesOf } from '../../fleet/orders.ts'
import type { FleetWorker } from '../../fleet/fleet-worker.ts'

/** A stop that a driver is on the way to; answers the path of its tracking page. */
export async function beginDelivery({ url, fleet }: FleetWorker): Promise<string> {
  const [driver] = fleet.drivers
  if (!driver) throw new Error('The fleet has no driver')
  const { id, legs } = await orderFor(url, fleet, driver.id, 0)
  const params = { id: legs[0]?.id ?? '' }
  const call = callAs(url, driver.key)
  await call('POST /v1/driver/duty', { body: { onDuty: true } })
  await call('POST /v1/driver/legs/:id/start', { params, body: { at: new Date().toISOString() } })
  const point = offset(placesOf(0).from, 900, 500)
  await call('POST /v1/driver/positions', { body: { fixes: [{ at: new Date().toISOString(), point, accuracy: 8 }] } })
  const link = await callAs(url, fleet.clientKey)('POST /v1/orders/:id/legs/:legId/tracking-link', {
    params: { id, legId: params.id },
  })
  return new URL(link.url).pathname
}
