import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { busyFaces } from './button.ts'
import { DialogController } from './dialog.ts'
import { icon, warningIcon } from './icons.ts'
import { Work } from './work.ts'

/** What is asked before something that cannot be taken back; the verb stands on the button. */
export interface Ask {
  readonly title: string
  readonly text: string
  readonly verb: string
  readonly busyVerb: string
  readonly keep: string
  readonly action: () => Promise<unknown>
}

interface Options {
  /** What an error is called. */
  readonly explain: (error: unknown) => string
}

/** A small dialog that asks first: `question.ask({ … })`, with `${question.render()}` in the template. */
export class Question implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: Options
  readonly #dialog: DialogController
  readonly #work: Work
  #asked: Ask | undefined
  #isOpen = false

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host
    this.#options = options
    this.#work = new Work(host)
    this.#dialog = new DialogController(host, {
      selector: '#question',
      onClose: () => this.#set(false),
      mayClose: () => !this.#work.isBusy('answer'),
    })
    host.addController(this)
  }

  hostUpdated(): void {
    this.#dialog.sync(this.#isOpen)
  }

  ask(asked: Ask): void {
    this.#asked = asked
    this.#work.forget('answer')
    this.#set(true)
  }

  /** The words stay while the dialog fades. */
  render(): TemplateResult {
    const isBusy = this.#work.isBusy('answer')
    const { title = '', text = '', verb = '', busyVerb = '', keep = '' } = this.#asked ?? {}
    return html`<dialog
      id="question"
      class="dialog small"
      aria-labelledby="question-title"
      aria-describedby="question-text"
    >
      <div class="body">
        <h2 id="question-title">${title}</h2>
        <p id="question-text">${text}</p>
        ${this.#renderError()}
      </div>
      <footer>
        <span class="space"></span>
        <button type="button" class="button" @click=${() => this.#set(false)}>${keep}</button>
        <button type="button" class="button danger solid" aria-busy=${isBusy} @click=${this.#onConfirm}>
          ${busyFaces(verb, busyVerb, isBusy)}
        </button>
      </footer>
    </dialog>`
  }

  #renderError(): unknown {
    const error = this.#work.errorOf('answer')
    if (error === undefined) return nothing
    return html`<p class="error" role="alert">${icon(warningIcon)}<span>${this.#options.explain(error)}</span></p>`
  }

  readonly #onConfirm = async (): Promise<void> => {
    const { action } = this.#asked ?? {}
    if (action && (await this.#work.run('answer', action))) this.#set(false)
  }

  #set(isOpen: boolean): void {
    this.#isOpen = isOpen
    this.#host.requestUpdate()
  }
}
