import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { DialogController } from '../base/dialog.ts'

type Host = ReactiveControllerHost & HTMLElement

/** Where a dialog stands that asks about something; `missing` is what was not given. */
export type Asking<Subject, Missing> =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open' | 'busy'; readonly subject: Subject }
  | { readonly kind: 'missing'; readonly subject: Subject; readonly missing: Missing }
  | { readonly kind: 'failed'; readonly subject: Subject; readonly error: unknown }
export type Asked<Subject, Missing> = Exclude<Asking<Subject, Missing>, { kind: 'closed' }>

/** A dialog that asks, sends, keeps what was given after a failure, and closes once it is done. */
export class AskingDialog<Subject, Missing> implements ReactiveController {
  readonly #host: Host
  readonly #dialog: DialogController
  #state: Asking<Subject, Missing> = { kind: 'closed' }

  constructor(host: Host, selector: string) {
    this.#host = host
    this.#dialog = new DialogController(host, {
      selector,
      onClose: this.close,
      mayClose: () => this.#state.kind !== 'busy',
    })
    host.addController(this)
  }

  get state(): Asking<Subject, Missing> {
    return this.#state
  }

  hostConnected(): void {}

  hostUpdated(): void {
    if (this.#host.isConnected) this.#dialog.sync(this.#state.kind !== 'closed')
  }

  ask(subject: Subject): void {
    this.#set({ kind: 'open', subject })
  }

  readonly close = (): void => this.#set({ kind: 'closed' })

  miss(subject: Subject, missing: Missing): void {
    this.#set({ kind: 'missing', subject, missing })
  }

  /** Sends what was given; the dialog stays open with the trouble where that fails. */
  async send(subject: Subject, work: () => Promise<void>, onDone: () => void): Promise<void> {
    this.#set({ kind: 'busy', subject })
    try {
      await work()
      this.close()
      onDone()
    } catch (error) {
      this.#set({ kind: 'failed', subject, error })
    }
  }

  #set(state: Asking<Subject, Missing>): void {
    this.#state = state
    this.#host.requestUpdate()
  }
}
