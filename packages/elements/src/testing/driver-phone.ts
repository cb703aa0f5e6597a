import { systemClock } from '@waybill/client'
import { DriverRunStore, type DriverRunState } from '../stores/driver-run.ts'
import { FakeRun } from './fake-run.ts'
import { FakeRunStorage } from './fake-run-storage.ts'
import { NOW } from './orders.ts'

/** A phone whose server and memory are fakes and whose clock runs on from the day of the samples. */
export interface DriverPhone {
  readonly run: FakeRun
  readonly storage: FakeRunStorage
  readonly store: DriverRunStore
}

/** A phone that nobody has signed in on, unless `isSignedIn`. */
export function driverPhone(run = new FakeRun(), isSignedIn = true): DriverPhone {
  const storage = new FakeRunStorage()
  if (isSignedIn) storage.values.set('credential', { key: 'drv_key', driver: run.driver })
  const began = Date.now()
  const store = new DriverRunStore({
    server: FakeRun.url,
    storage,
    network: run,
    clock: systemClock,
    fetch: run.fetch,
    time: () => NOW + Date.now() - began,
  })
  return { run, storage, store }
}

/** The state as long as it is a day. */
export const dayOf = (state: DriverRunState): Extract<DriverRunState, { kind: 'ready' }> => {
  if (state.kind !== 'ready') throw new Error(`The phone is ${state.kind}`)
  return state
}
