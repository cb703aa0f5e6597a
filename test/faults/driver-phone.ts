import type { Fix } from '@waybill/contract'
import { between } from '@waybill/contract/geo'
import { DriverRunStore, type DriverRunState } from '@waybill/elements/stores/driver-run'
import { currentOf, type Stop } from '@waybill/elements/stores/run-view'
import { FakeRunStorage } from '@waybill/elements/testing/fake-run-storage'

/** What a camera gives, small: a picture of one pixel. */
const PICTURE = new Blob(
  [
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ],
  { type: 'image/png' },
)
const PROOF = { photos: [PICTURE], signature: null, notes: '', ageChecked: false }

type Ready = Extract<DriverRunState, { kind: 'ready' }>

/** A driver's phone as the page runs it, but for its screen: its own queue, memory and sockets. */
export class DriverPhone {
  readonly store: DriverRunStore
  readonly #storage = new FakeRunStorage()
  #stop = (): void => {}
  #made = 0

  constructor(server: string, driver: { id: string; name: string; key: string }) {
    const { id, name, key } = driver
    const known = { id, name, vehicle: 'Van', status: 'active', onDuty: true, lastSeenAt: null } as const
    this.#storage.values.set('credential', { key, driver: known })
    this.store = new DriverRunStore({
      server,
      storage: this.#storage,
      network: { isOnline: true, listen: () => () => {} },
    })
    this.#stop = this.store.$state.listen(() => {})
  }

  /** The day, once it was read; undefined while the phone waits for it. */
  get ready(): Ready | undefined {
    const state = this.store.$state.get()
    return state.kind === 'ready' ? state : undefined
  }

  /** Reports that the server has. */
  get taken(): number {
    return this.#made - (this.ready?.view.waiting.length ?? this.#made)
  }

  /** Reports that the server does not have yet. */
  get waiting(): number {
    return this.ready?.view.waiting.length ?? Infinity
  }

  /** Reports that the server did not take, in words. */
  get refused(): readonly string[] {
    return (this.ready?.view.refused ?? []).map(({ action, refusal }) => `${action.type}: ${refusal}`)
  }

  /** Does the next thing that a driver does; answers whether there was one. */
  async step(): Promise<boolean> {
    const ready = this.ready
    if (!ready) return true
    const { day, view } = ready
    if (!view.onDuty) await day.setDuty(true)
    const stop = currentOf(view.stops)
    if (!stop) return false
    day.report(fixNear(stop), false)
    this.#made++
    await DriverPhone.#move(day, stop)
    return true
  }

  close(): void {
    this.#stop()
  }

  static async #move(day: Ready['day'], { leg: { id, state } }: Stop): Promise<void> {
    if (state === 'pending') await day.start(id)
    else if (state === 'started') await day.arrive(id)
    else await day.complete(id, PROOF)
  }
}

const fixNear = ({ leg: { address } }: Stop): Fix => ({
  at: new Date().toISOString(),
  point: between(address.point, { latitude: -34.9058, longitude: -56.1913 }, Math.random() / 10),
  accuracy: 5,
})
