import type { TrackingLog } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { DialogController } from '../base/dialog.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { closeIcon, icon } from '../base/icons.ts'
import { LiveRegion } from '../base/live-region.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { PortalElement } from '../base/portal-element.ts'
import { Question } from '../base/question.ts'
import { ShareLink } from '../order-details/share-link.ts'
import { StoreController } from '../base/store-controller.ts'
import { commonTexts } from '../locales/en/common.ts'
import { linkVisitTexts } from '../locales/en/link-visits.ts'
import { orderTexts } from '../locales/en/order.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { linkAccess, type LinkAccess } from '../stores/link-access.ts'
import { linkVisitStyles } from './link-visits.styles.ts'
import { isOpen, linkState, visitList, type LogView } from './visit-list.ts'

/**
 * Who has opened a stop's tracking link and when, what its recipient said, and the link's end.
 * @summary Visits of one tracking link, in a dialog
 * @fires waybill-link-visits-close - somebody has seen enough
 * @csspart visits - who saw the link
 * @csspart rating - what the recipient said
 */
@customElement('waybill-link-visits')
export class LinkVisits extends PortalElement {
  static override styles = linkVisitStyles

  /** Id of the order. */
  @property({ attribute: 'order-id' }) orderId = ''
  /** Id of its stop; the dialog is open while there is one. */
  @property({ attribute: 'leg-id' }) legId = ''
  /** What the stop is called. */
  @property() stop = ''
  /** Lets the link be ended and made anew. */
  @property({ type: Boolean }) editable = false

  readonly #t = this.texts(linkVisitTexts)
  readonly #common = this.texts(commonTexts)
  readonly #order = this.texts(orderTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #log = new StoreController(this, () => this.#store?.$state)
  readonly #delay = new LoadingDelay(this)
  readonly #live = new LiveRegion(this)
  readonly #fresh = new ShareLink(this, () => this.legId)
  readonly #question = new Question(this, { explain: (error) => problemText(this.#problem, error) })
  readonly #dialog = new DialogController(this, {
    selector: '#visits-dialog',
    onClose: () => this.emit('waybill-link-visits-close'),
  })

  get #store(): LinkAccess | undefined {
    const { orderId, legId } = this
    return orderId && legId ? this.portal?.store(linkAccess).of(orderId, legId) : undefined
  }

  protected override updated(): void {
    this.#dialog.sync(this.legId !== '')
  }

  protected override render(): TemplateResult {
    return html`<dialog id="visits-dialog" class="dialog" aria-labelledby="title">
        <header>
          <h2 id="title">${this.#t('title', { stop: this.stop })}</h2>
          <button class="button quiet icon-only" aria-label=${this.#common('close')} @click=${this.#onClose}>
            ${icon(closeIcon)}
          </button>
        </header>
        <div class="body" tabindex="0" role="region" aria-labelledby="title">${this.#renderBody()}</div>
      </dialog>
      ${this.#question.render()} ${this.#live.render()}`
  }

  #renderBody(): unknown {
    const state = this.#log.value
    const isWaiting = this.#delay.shows(state?.kind === 'loading')
    if (state?.kind === 'error') return this.#renderTrouble(state.error)
    if (state?.kind === 'ready') return this.#renderLog(state.value)
    return isWaiting
      ? html`<p class="visually-hidden" role="status">${this.#t('loading')}</p>
          <span class="skeleton blank"></span>`
      : nothing
  }

  #renderTrouble(error: unknown): TemplateResult {
    return html`<div class="notice failed" role="alert">
      <p>${problemText(this.#problem, error)}</p>
      <button class="button" @click=${() => void this.#store?.refresh()}>${this.#common('retry')}</button>
    </div>`
  }

  #renderLog(log: TrackingLog): TemplateResult {
    const view: LogView = { t: this.#t, locale: this.locale, now: Date.now() }
    const { link, rating } = log
    return html`<div class="state">
        <p>${linkState(log, view)}</p>
        ${
          this.editable && link && isOpen(log, view.now)
            ? html`<button class="button danger" @click=${this.#askEnd}>${this.#t('end')}</button>`
            : nothing
        }
        ${
          this.editable && link
            ? html`<button class="button" @click=${() => this.#askRenew(link.generation)}>${this.#t('renew')}</button>`
            : nothing
        }
      </div>
      ${this.#fresh.render(this.#t('by.hand'))} ${rating ? this.#renderRating(rating) : nothing} ${visitList(log, view)}`
  }

  #renderRating({ stars, comment }: NonNullable<TrackingLog['rating']>): TemplateResult {
    return html`<section aria-labelledby="rating" part="rating">
      <h3 id="rating">${this.#t('rating')}</h3>
      <p>${this.#t('stars', { count: stars })}</p>
      ${comment ? html`<p class="comment" dir="auto">${comment}</p>` : nothing}
    </section>`
  }

  readonly #askEnd = (): void =>
    this.#question.ask({
      title: this.#t('end.title'),
      text: this.#t('end.text'),
      verb: this.#t('end'),
      busyVerb: this.#t('end.busy'),
      keep: this.#t('keep'),
      action: async () => {
        await this.#store?.end()
        this.#live.say(this.#t('end.done'))
      },
    })

  #askRenew(generation: number): void {
    this.#question.ask({
      title: this.#t('renew.title'),
      text: this.#t('renew.text'),
      verb: this.#t('renew'),
      busyVerb: this.#t('renew.busy'),
      keep: this.#t('keep'),
      action: () => this.#renew(generation),
    })
  }

  /** Who asks for a new link wants to send it; it stays in sight, for a page may not be allowed to copy. */
  async #renew(generation: number): Promise<void> {
    const link = this.#store?.renew(generation)
    if (!link) return
    const isCopied = await this.#fresh.copy(link)
    this.#fresh.show(await link)
    this.#live.say(isCopied ? this.#order('link.copied') : this.#t('renew.done'))
  }

  readonly #onClose = (): void => this.#dialog.sync(false)
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-link-visits': LinkVisits
  }
  interface GlobalEventHandlersEventMap {
    /** Somebody has seen enough of who opened a tracking link. */
    'waybill-link-visits-close': CustomEvent<undefined>
  }
}
