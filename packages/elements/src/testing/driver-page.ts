import { FakeClock, settle } from '@waybill/client/testing/fake-clock'
import type { Fix } from '@waybill/contract'
import type { DayView, DriverDay } from '../stores/driver-day.ts'
import { DriverRunStore, type DriverRunState } from '../stores/driver-run.ts'
import type { RunStorage } from '../stores/run-storage.ts'
import { FakeRun } from './fake-run.ts'
import { FakeRunStorage } from './fake-run-storage.ts'
import { NOW } from './orders.ts'

const never = new Promise<never>(() => {})

/** One page of a driver's phone in a test; `reload` is the next one, and nothing of this one goes on. */
export class DriverPage {
  readonly store: DriverRunStore
  readonly clock: FakeClock
  readonly run: FakeRun
  readonly storage: FakeRunStorage
  #isAlive = true

  constructor(run = new FakeRun(), storage = new FakeRunStorage(), clock = new FakeClock()) {
    this.run = run
    this.storage = storage
    this.clock = clock
    clock.chance = 0
    const send = run.fetch
    this.store = new DriverRunStore({
      server: FakeRun.url,
      storage: this.#mortal(storage),
      network: run,
      clock,
      WebSocket: run.sockets?.WebSocket,
      time: () => NOW + clock.now(),
      fetch: (...request) => (this.#isAlive ? send(...request) : never),
    })
    this.store.$state.listen(() => {})
  }

  /** A page on which a driver has signed in and the run was read. */
  static async signedIn(run?: FakeRun, storage?: FakeRunStorage): Promise<DriverPage> {
    const page = new DriverPage(run, storage)
    await settle()
    await page.store.signIn('token-of-a-texted-link')
    await page.settled()
    return page
  }

  get state(): DriverRunState {
    return this.store.$state.get()
  }

  get day(): DriverDay {
    const { state } = this
    if (state.kind !== 'ready') throw new Error(`The page is ${state.kind}`)
    return state.day
  }

  get view(): DayView {
    const { state } = this
    if (state.kind !== 'ready') throw new Error(`The page is ${state.kind}`)
    return state.view
  }

  /** The page dies in this very moment and is opened again. */
  async reload(): Promise<DriverPage> {
    this.#isAlive = false
    this.storage.release()
    const next = new DriverPage(this.run, this.storage, this.clock)
    await next.settled()
    return next
  }

  /** All that can happen without time passing has happened. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 12; turn++) await this.clock.advance(0)
  }

  async pass(milliseconds: number): Promise<void> {
    await this.clock.advance(milliseconds)
    await this.settled()
  }

  async setOnline(isOnline: boolean): Promise<void> {
    this.run.setOnline(isOnline)
    await this.settled()
  }

  /** Moves the phone so many metres north of a corner of Montevideo. */
  moveTo(metres: number, isSaving = false): void {
    const fix: Fix = {
      at: new Date(NOW + this.clock.now()).toISOString(),
      point: { latitude: -34.91 + metres / 111_195, longitude: -56.16 },
      accuracy: 5,
    }
    this.day.report(fix, isSaving)
  }

  #mortal(storage: FakeRunStorage): RunStorage {
    return {
      get: (key) => storage.get(key),
      list: (prefix) => storage.list(prefix),
      write: (changes) => (this.#isAlive ? storage.write(changes) : never),
      claim: (onLost, takesOver) => storage.claim(onLost, takesOver),
      release: () => storage.release(),
    }
  }
}
