import { pointAt } from '@waybill/contract/measured-line'
import type { TrackingView } from '@waybill/contract/tracking'
import { SAMPLE_LINE, sampleRoute, sampleView } from './tracking-sample.ts'

const MINUTE = 60_000
const picture = (body: string, size: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}">${body}</svg>`)}`
const DOOR = picture(
  '<path fill="#cbb9a2" d="M0 0h72v54H0z"/><path fill="#8d7a66" d="M0 42h72v12H0z"/><path fill="#5d4636" d="M8 0h30v43H8z"/><path fill="#c99a5b" d="M40 33h22v16H40z"/><path fill="#dbb277" d="m40 33 4-5h22l-4 5z"/>',
  '72 54',
)
const SIGNATURE = picture(
  '<path fill="none" stroke="#1b2430" stroke-width="1.8" stroke-linecap="round" d="M6 28C12 8 19 4 20 9c1 6-9 20-5 20 5 0 8-13 12-13 3 0-1 10 3 10s4-8 8-8 0 8 4 8 5-13 8-17c2-3 4 0 2 5-2 6-5 13-1 13 5 0 6-9 9-9s-1 8 3 8 6-4 14-6"/>',
  '90 40',
)

/** Every state in which a recipient may find their stop, as of `now`. */
export function trackingStates(now = Date.now()): Record<string, TrackingView> {
  const at = (minutes: number): string => new Date(now + minutes * MINUTE).toISOString()
  const { steps } = sampleView({}, now)
  const desk = { who: 'dispatcher', name: 'Faro Envíos', phone: '+59829000000' } as const
  const unseen = {
    eta: null,
    metersLeft: null,
    contact: desk,
    stopsAhead: null,
    driver: null,
    position: null,
    route: null,
  }
  const pending = { kind: 'dropoff', state: 'pending' } as const
  const ended = (state: 'succeeded' | 'failed') => ({
    ...unseen,
    endedAt: at(-3),
    leg: { kind: 'dropoff' as const, state },
  })
  const view = (over: Partial<TrackingView>) => sampleView(over, now)
  return {
    placed: view({
      ...unseen,
      status: 'placed',
      leg: pending,
      steps: steps.slice(0, 1),
      window: { after: at(20 * 60), before: at(22 * 60) },
    }),
    withoutTime: view({ ...unseen, status: 'placed', leg: pending, steps: steps.slice(0, 1) }),
    underway: view({
      leg: pending,
      stopsAhead: 4,
      contact: desk,
      driver: null,
      position: null,
      route: null,
      steps: steps.slice(0, 2),
    }),
    coming: view({}),
    late: view({
      stopsAhead: 3,
      delayedMinutes: 12,
      eta: { from: at(41), to: at(66), updatedAt: at(0), estimated: false },
      window: { after: at(-20), before: at(30) },
    }),
    stale: view({ position: { point: pointAt(SAMPLE_LINE, 3_400), heading: 95, at: at(-4) } }),
    driverHidden: view({ contact: desk, driver: null, position: null, route: null }),
    here: view({
      leg: { kind: 'dropoff', state: 'arrived' },
      eta: null,
      stopsAhead: null,
      position: { point: pointAt(SAMPLE_LINE, 5_560), heading: 60, at: at(0) },
      route: { ahead: [], behind: sampleRoute(5_560).behind },
      steps: [...steps, { type: 'arrived', at: at(-1) }],
    }),
    pickup: view({ leg: { kind: 'pickup', state: 'started' } }),
    delivered: view({
      ...ended('succeeded'),
      rating: { stars: null },
      status: 'completed',
      steps: [...steps, { type: 'arrived', at: at(-5) }, { type: 'completed', at: at(-3) }],
      proof: {
        photos: [{ id: 'photo', url: DOOR, contentType: 'image/svg+xml' }],
        signature: { file: { id: 'ink', url: SIGNATURE, contentType: 'image/svg+xml' }, name: 'Lucía Ferreira' },
        notes: 'Left with the porter, second floor.',
        ageChecked: true,
      },
    }),
    failed: view({ ...ended('failed'), status: 'failed', steps: [...steps, { type: 'failed', at: at(-3) }] }),
    cancelled: view({
      ...unseen,
      status: 'cancelled',
      endedAt: at(-30),
      leg: pending,
      steps: [...steps.slice(0, 1), { type: 'cancelled', at: at(-30) }],
    }),
  }
}
