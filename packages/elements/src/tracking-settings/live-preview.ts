import type { TrackingChoices, TrackingView } from '@waybill/contract'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { PreviewMoment, TrackingSettingsStore } from '../stores/tracking-settings.ts'

/** A pause in typing. */
const PAUSE = 300
/** A sample is of now; after a minute its driver would seem lost. */
const FRESH = 45_000

interface Wish {
  readonly store: TrackingSettingsStore
  readonly moment: PreviewMoment
  readonly choices: TrackingChoices
}

/** Keeps a sample page like the form beside it: asks a moment after the last change, and again before it is old. */
export class LivePreview implements ReactiveController {
  view: TrackingView | undefined
  /** Why there is no newer one. */
  trouble: unknown
  readonly #host: ReactiveControllerHost
  #shown = ''
  #wish: Wish | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking = new AbortController()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#asking.abort()
    this.#shown = ''
  }

  /** What the form says now; asks when that is something else than before. */
  show(wish: Wish): void {
    const key = JSON.stringify([wish.moment, wish.choices])
    this.#wish = wish
    if (key === this.#shown) return
    const isFirst = this.#shown === ''
    this.#shown = key
    this.#askIn(isFirst ? 0 : PAUSE)
  }

  #askIn(pause: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), pause)
  }

  async #ask(): Promise<void> {
    this.#asking.abort()
    const { signal } = (this.#asking = new AbortController())
    const { store, moment, choices } = this.#wish ?? {}
    if (!store || !moment || !choices) return
    if (document.hidden) return this.#askIn(FRESH)
    try {
      const view = await store.preview(moment, choices, signal)
      if (signal.aborted) return
      this.view = view
      this.trouble = undefined
    } catch (error) {
      if (signal.aborted) return
      this.trouble = error
    }
    this.#host.requestUpdate()
    this.#askIn(FRESH)
  }
}
