import type { Proof } from '../stores/run-proof.ts'
import { currentOf, type Stop } from '../stores/run-view.ts'
import type { DriverPage } from './driver-page.ts'

/** A picture that says its name. */
export const picture = (name: string): Blob => new Blob([name], { type: 'image/jpeg' })

/** A photo and a signature, or what is said instead. */
export const proofOf = (over: Partial<Proof> = {}): Proof => ({
  photos: [picture('door')],
  signature: { picture: picture('signature'), name: ' Lucía Ferreira ' },
  notes: '',
  ageChecked: false,
  ...over,
})

/** The stop that the driver is at. */
export const current = (page: DriverPage): Stop => {
  const stop = currentOf(page.view.stops)
  if (!stop) throw new Error('There is no stop')
  return stop
}

/** Starts the current stop and arrives there; answers its id. */
export async function drive(page: DriverPage): Promise<string> {
  const { id } = current(page).leg
  await page.day.start(id)
  await page.day.arrive(id)
  await page.settled()
  return id
}

/** All that reports should have done to the first stop. */
export const WHOLE_DROPOFF = ['start 7c1e09af dropoff', 'arrive 7c1e09af dropoff', 'complete 7c1e09af dropoff']

/** What reports have done on the server, in order. */
export const effects = (page: DriverPage): string[] => page.run.effects.filter((effect) => effect !== 'sign-in')
