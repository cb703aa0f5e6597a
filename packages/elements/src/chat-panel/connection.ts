import type { LiveState } from '@waybill/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ReadableAtom } from 'nanostores'
import { StoreController } from '../base/store-controller.ts'

/** A connection that breaks for a moment, as with a new version of the server, is not worth a word. */
const WORTH_SAYING = 2_000

/** Whether people should be told that they are offline; `onBack` runs when the device says that the network is back. */
export class Connection implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #onBack: () => void
  readonly #live: StoreController<LiveState>
  #timer: ReturnType<typeof setTimeout> | undefined
  #isBroken = false

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    live: () => ReadableAtom<LiveState> | undefined,
    onBack: () => void,
  ) {
    this.#host = host
    this.#onBack = onBack
    this.#live = new StoreController(host, live)
    host.addController(this)
  }

  get isOffline(): boolean {
    return !navigator.onLine || this.#isBroken
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline)
    window.addEventListener('offline', this.#onOffline)
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline)
    window.removeEventListener('offline', this.#onOffline)
    this.#turn(false)
  }

  hostUpdate(): void {
    const isReconnecting = this.#live.value === 'reconnecting'
    if (!isReconnecting) this.#turn(false)
    else this.#timer ??= setTimeout(() => this.#turn(true), WORTH_SAYING)
  }

  #turn(isBroken: boolean): void {
    if (!isBroken) {
      clearTimeout(this.#timer)
      this.#timer = undefined
    }
    if (isBroken === this.#isBroken) return
    this.#isBroken = isBroken
    this.#host.requestUpdate()
  }

  readonly #onOnline = (): void => {
    this.#onBack()
    this.#host.requestUpdate()
  }

  readonly #onOffline = (): void => this.#host.requestUpdate()
}
