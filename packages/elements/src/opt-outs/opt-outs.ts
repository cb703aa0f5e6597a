import type { OptOut } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { icon, searchIcon } from '../base/icons.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { textListTexts } from '../locales/en/text-lists.ts'
import { contextStore } from '../stores/context.ts'
import { optOutsStore, type OptOutsState } from '../stores/opt-outs.ts'
import { NoteDialog } from './note-dialog.ts'
import { optOutLine } from './opt-out-line.ts'
import { optOutStyles } from './opt-outs.styles.ts'

/** While somebody types, only what stands still is asked for. */
const PAUSE_MS = 250

/**
 * Who has ended the texts: since when, by which word, and everything that happened before.
 * @summary List of those who want no texts
 * @csspart title - the heading
 * @csspart item - each person
 */
@customElement('waybill-opt-outs')
export class OptOuts extends PortalElement {
  static override styles = optOutStyles

  readonly #t = this.texts(textListTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #list = new StoreController(this, () => this.#store?.$state)
  readonly #delay = new LoadingDelay(this)
  readonly #note = new NoteDialog(this, {
    save: async (phone, said) => this.#store?.note(phone, said),
    explain: (error) => problemText(this.#problem, error),
    country: () => this.#organization?.country ?? '',
  })
  #typing: ReturnType<typeof setTimeout> | undefined

  get #store() {
    return this.portal?.store(optOutsStore)
  }

  get #organization() {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value.organization : undefined
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#typing)
  }

  protected override render(): TemplateResult {
    const state = this.#list.value
    const hasSkeleton = this.#delay.shows(!state || state.kind === 'loading')
    return html`<section aria-labelledby="title" aria-busy=${state?.kind === 'loading'}>
      ${this.#renderHead()}
      <p class="hint">${this.#t('opt.outs.hint')}</p>
      <label class="with-icon">
        <span class="visually-hidden">${this.#t('find')}</span>
        ${icon(searchIcon)}
        <input class="input" type="search" placeholder=${this.#t('find')} @input=${this.#onFind} />
      </label>
      ${hasSkeleton ? html`<div class="skeleton block" aria-hidden="true"></div>` : this.#renderList(state)}
      ${this.#note.render(this.#t, this.#common)}
    </section>`
  }

  #renderHead(): TemplateResult {
    const state = this.#context.value
    const mayNote =
      state?.kind === 'ready' &&
      state.value.organization.kind === 'courier' &&
      state.value.scopes.includes('texts:write')
    return html`<header>
      <h2 id="title" part="title">${this.#t('opt.outs')}</h2>
      ${mayNote ? html`<button class="button" @click=${this.#note.ask}>${this.#t('note')}</button>` : nothing}
    </header>`
  }

  #renderList(state: OptOutsState | undefined): unknown {
    if (!state || state.kind === 'loading') return nothing
    if (state.kind === 'error') return this.#renderError(state)
    if (state.items.length === 0) {
      return html`<p class="empty" role="status">${this.#t(state.find ? 'none.found' : 'none.yet')}</p>`
    }
    const names = new Set(state.items.map(({ courierName }) => courierName))
    const view = { t: this.#t, locale: this.locale, hasCouriers: names.size > 1, zone: this.#organization?.timeZone }
    return html`<ul>
        ${state.items.map((item: OptOut) => optOutLine(item, view))}
      </ul>
      ${
        state.next === null
          ? nothing
          : html`<button class="button" @click=${() => void this.#store?.more()}>${this.#t('more')}</button>`
      }`
  }

  #renderError({ error, find }: Extract<OptOutsState, { kind: 'error' }>): TemplateResult {
    return html`<div class="notice failed" role="alert">
      <p>${problemText(this.#problem, error)}</p>
      <button class="button" @click=${() => void this.#store?.find(find)}>${this.#common('retry')}</button>
    </div>`
  }

  readonly #onFind = ({ target }: Event): void => {
    const find = target instanceof HTMLInputElement ? target.value.trim() : ''
    clearTimeout(this.#typing)
    this.#typing = setTimeout(() => void this.#store?.find(find), PAUSE_MS)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-opt-outs': OptOuts
  }
}
