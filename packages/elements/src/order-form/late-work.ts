import type { ReactiveControllerHost } from 'lit'
import type { Texts, TextTable, Translate } from '../base/texts.ts'
import type { FormWork, WorkOptions } from './form-work.ts'

type Host = ReactiveControllerHost & HTMLElement & { readonly locale: string }
type Speak = <English extends TextTable>(part: Texts<English>) => Translate<English>

/** The form's work, which loads when somebody begins; what did not come is asked for again the next time. */
export class LateWork {
  now: FormWork | undefined
  hasFailed = false
  readonly #host: Host
  readonly #options: Omit<WorkOptions, 't' | 'problem'>
  readonly #speak: Speak
  #loading: Promise<void> | undefined

  constructor(host: Host, speak: Speak, options: Omit<WorkOptions, 't' | 'problem'>) {
    this.#host = host
    this.#speak = speak
    this.#options = options
  }

  load(): Promise<void> {
    this.#loading ??= this.#load()
    return this.#loading
  }

  async #load(): Promise<void> {
    try {
      const { FormWork, orderSendingTexts, problemTexts } = await import('./form-work.ts')
      const words = { t: this.#speak(orderSendingTexts), problem: this.#speak(problemTexts) }
      this.now = new FormWork(this.#host, { ...this.#options, ...words })
      this.hasFailed = false
    } catch (error) {
      this.#loading = undefined
      this.hasFailed = true
      console.error('Waybill could not load what sends the order', error)
    }
    this.#host.requestUpdate()
  }
}
