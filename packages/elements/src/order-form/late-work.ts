import type { Texts, TextTable, Translate } from '../base/texts.ts'
import type { FormWork, WorkOptions } from './form-work.ts'

type Host = ConstructorParameters<typeof FormWork>[0]
type Late = Omit<WorkOptions, 't' | 'problem' | 'stopsText' | 'common' | 'speak'>
type Speak = <English extends TextTable>(part: Texts<English>) => Translate<English>

/** The form's work, which loads when somebody begins; what did not come is asked for again the next time. */
export class LateWork {
  now: FormWork | undefined
  hasFailed = false
  readonly #host: Host
  readonly #options: Late
  readonly #speak: Speak
  #loading: Promise<void> | undefined

  constructor(host: Host, speak: Speak, options: Late) {
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
      const work = await import('./form-work.ts')
      this.now = new work.FormWork(this.#host, {
        ...this.#options,
        speak: this.#speak,
        t: this.#speak(work.orderSendingTexts),
        problem: this.#speak(work.problemTexts),
        stopsText: this.#speak(work.orderStopsTexts),
        common: this.#speak(work.commonTexts),
      })
      this.hasFailed = false
    } catch (error) {
      this.#loading = undefined
      this.hasFailed = true
      console.error('Waybill could not load what sends the order', error)
    }
    this.#host.requestUpdate()
  }
}
