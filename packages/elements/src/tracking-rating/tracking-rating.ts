import { html, nothing, svg, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { busyFaces } from '../base/button.ts'
import { WaybillElement, customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { icon, warningIcon } from '../base/icons.ts'
import { buttons } from '../base/styles/buttons.ts'
import { inputs } from '../base/styles/inputs.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { ratingTexts } from '../locales/en/tracking-rating.ts'
import { styles } from './tracking-rating.styles.ts'

const STARS = [1, 2, 3, 4, 5] as const
const SHAPE = 'M12 2.6l2.9 6 6.5.9-4.7 4.6 1.1 6.5L12 17.5l-5.8 3.1 1.1-6.5L2.6 9.5l6.5-.9z'
const LONGEST = 1_000

/**
 * Asks for one to five stars and a word, once.
 * @summary The rating of a delivery.
 * @fires waybill-rate - Somebody has rated; hand the sending to `wait`, so that its end is shown.
 * @csspart stars - The five stars.
 * @csspart comment - The word beside them.
 */
@customElement('waybill-tracking-rating')
export class TrackingRating extends WaybillElement {
  static override styles = [buttons, inputs, styles]

  /** What was given already; null asks. */
  @property({ type: Number }) stars: number | null = null

  /** Whether it was a delivery or a pickup. */
  @property() kind: 'dropoff' | 'pickup' = 'dropoff'

  /** Of the question as a heading. */
  @property({ type: Number }) level = 3

  @state() private chosen = 0
  @state() private comment = ''
  @state() private phase: { kind: 'asking' } | { kind: 'sending' } | { kind: 'failed'; error: unknown } = {
    kind: 'asking',
  }

  readonly #t = this.texts(ratingTexts)
  readonly #problem = this.texts(problemTexts)

  override render(): TemplateResult {
    const title = this.#t(this.stars === null ? this.kind : 'thanks')
    return html`<section aria-labelledby="title">
      <h3 id="title" tabindex="-1" aria-level=${this.level}>${title}</h3>
      ${this.stars === null ? this.#question() : this.#given(this.stars)}
    </section>`
  }

  #given(stars: number): TemplateResult {
    return html`<p class="stars" role="img" aria-label=${this.#t('star', { count: stars })} part="stars">
      ${STARS.map((star) => html`<span class="star ${star <= stars ? 'lit' : ''}">${drawing}</span>`)}
    </p>`
  }

  #question(): TemplateResult {
    const isSending = this.phase.kind === 'sending'
    return html`<form @submit=${this.#onSubmit}>
      <fieldset class="stars" aria-labelledby="title" part="stars">${STARS.map((star) => this.#choice(star))}</fieldset>
      ${
        this.chosen > 0
          ? html`<textarea
                class="input"
                part="comment"
                maxlength=${LONGEST}
                aria-label=${this.#t('comment')}
                placeholder=${this.#t('comment')}
                .value=${this.comment}
                @input=${this.#onComment}
              ></textarea>
              ${this.#trouble()}
              <button class="button primary big block" aria-busy=${isSending}>
                ${busyFaces(this.#t('send'), this.#t('sending'), isSending)}
              </button>`
          : nothing
      }
    </form>`
  }

  #choice(star: number): TemplateResult {
    return html`<label class="star ${star <= this.chosen ? 'lit' : ''}">
      <input
        class="visually-hidden"
        type="radio"
        name="stars"
        .value=${String(star)}
        aria-label=${this.#t('star', { count: star })}
        .checked=${star === this.chosen}
        @change=${() => (this.chosen = star)}
      />${drawing}
    </label>`
  }

  #trouble(): TemplateResult | typeof nothing {
    if (this.phase.kind !== 'failed') return nothing
    return html`<p class="error" role="alert">
      ${icon(warningIcon)}<span>${problemText(this.#problem, this.phase.error)}</span>
    </p>`
  }

  readonly #onComment = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement) this.comment = target.value
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.phase.kind === 'sending' || this.chosen === 0) return
    const { chosen: stars, comment } = this
    this.emit('waybill-rate', { stars, comment: comment.trim(), wait: (work) => void this.#wait(work, stars) })
  }

  async #wait(work: Promise<unknown>, stars: number): Promise<void> {
    this.phase = { kind: 'sending' }
    try {
      await work
      this.phase = { kind: 'asking' }
      this.stars = stars
      await this.#thank()
    } catch (error) {
      this.phase = { kind: 'failed', error }
    }
  }

  /** The button that was pressed goes; who pressed it is led to the thanks, which are read out by that. */
  async #thank(): Promise<void> {
    const wasHere = this.matches(':focus-within')
    await this.updateComplete
    if (wasHere) this.shadowRoot?.querySelector<HTMLElement>('#title')?.focus()
  }
}

const drawing = html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${SHAPE} />`}</svg>`

declare global {
  interface HTMLElementTagNameMap {
    'waybill-tracking-rating': TrackingRating
  }
  interface GlobalEventHandlersEventMap {
    /** Somebody has rated; `wait` takes the work of sending it. */
    'waybill-rate': CustomEvent<{ stars: number; comment: string; wait: (work: Promise<unknown>) => void }>
  }
}
