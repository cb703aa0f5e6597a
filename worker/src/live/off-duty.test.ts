import type { TrackingView } from '@waybill/contract'
import { expect, test } from 'vitest'
import { ok } from '../../test/delivery.ts'
import { startedDropoff, watch } from '../../test/on-the-way.ts'
import { soon } from '../../test/soon.ts'

test('an open page then shows the same as one that is read: nobody is the next stop any more', async () => {
  const delivery = await startedDropoff()
  const page = await watch(delivery)
  const shown = (): TrackingView | undefined =>
    page.frames.flatMap(({ event }) => (event as { view?: TrackingView } | undefined)?.view ?? []).at(-1)
  await delivery.report()
  await soon(() => expect(shown()).toMatchObject({ stopsAhead: 0 }))
  await delivery.goOnDuty(false)
  const { position, eta, stopsAhead } = await ok<TrackingView>(`GET /v1/tracking/${await delivery.link()}`)
  expect({ position, eta, stopsAhead }).toEqual({ position: null, eta: null, stopsAhead: null })
  await soon(() => expect(shown()).toMatchObject({ position, eta, stopsAhead }))
})
