import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'

/**
 * Speaks to screen readers from inside its host, so that it is heard in a modal dialog too.
 * Put `${this.#live.render()}` into the template and call `this.#live.say('3 suggestions')`.
 */
export class LiveRegion implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #message = ''
  #turn = false

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#message = ''
  }

  /** Says a message politely; the same one twice is said twice. */
  say(message: string): void {
    this.#turn = !this.#turn
    this.#message = message
    this.#host.requestUpdate()
  }

  render(): TemplateResult {
    const [first, second] = this.#turn ? [this.#message, ''] : ['', this.#message]
    return html`<div class="visually-hidden" role="status">
      <p>${first}</p>
      <p>${second}</p>
    </div>`
  }
}
