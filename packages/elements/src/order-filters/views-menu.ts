import type { View } from '@waybill/contract'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import type { Portal } from '../base/context.ts'
import { closeIcon, icon, savedIcon } from '../base/icons.ts'
import { LayerController } from '../base/layer.ts'
import { StoreController } from '../base/store-controller.ts'
import type { FiltersTranslate } from '../locales/en/order-filters.ts'
import type { ResourceState } from '../stores/resource.ts'
import { viewsStore } from '../stores/views.ts'

type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly error: unknown }

interface MenuView {
  readonly t: FiltersTranslate
  /** Whether the person may save and remove views. */
  readonly mayChange: boolean
  readonly explain: (error: unknown) => string
}

/** Views that the organization has saved, and the way to save what stands now. They are read when the menu first opens. */
export class ViewsMenu {
  readonly #host: ReactiveControllerHost
  readonly #portal: () => Portal | undefined
  readonly #views: StoreController<ResourceState<readonly View[]>>
  readonly #layer: LayerController
  #wasOpened = false
  #saving: Saving = { kind: 'idle' }

  constructor(host: ReactiveControllerHost & HTMLElement, portal: () => Portal | undefined) {
    this.#host = host
    this.#portal = portal
    this.#views = new StoreController(host, () => (this.#wasOpened ? this.#store?.$state : undefined))
    this.#layer = new LayerController(host, {
      opener: '#views-button',
      layer: '#views',
      align: 'end',
      onToggle: () => this.#open(),
    })
  }

  get #store() {
    return this.#portal()?.store(viewsStore)
  }

  render(view: MenuView): TemplateResult {
    const { t } = view
    return html`<button class="button ghost icon-only tool" id="views-button" aria-label=${t('views')}>
        ${icon(savedIcon)}
      </button>
      <div id="views" class="layer" role="dialog" aria-label=${t('views')}>
        ${this.#wasOpened ? this.#renderViews(view) : nothing}
      </div>`
  }

  #renderViews({ t, mayChange, explain }: MenuView): TemplateResult {
    const state = this.#views.value
    const views = state?.kind === 'ready' ? state.value : []
    const failure = this.#saving.kind === 'failed' ? this.#saving : state?.kind === 'error' ? state : undefined
    return html`<h2>${t('views')}</h2>
      ${
        state?.kind === 'ready' && views.length === 0
          ? html`<p class="hint">${t('views.none')}</p>`
          : html`<ul>
              ${views.map((view) => this.#renderView(t, view, mayChange))}
            </ul>`
      }
      ${mayChange ? this.#renderForm(t) : nothing}
      ${failure ? html`<p class="error" role="alert">${explain(failure.error)}</p>` : nothing}`
  }

  #renderView(t: FiltersTranslate, view: View, mayChange: boolean): TemplateResult {
    const remove = () => this.#do(async () => this.#store?.remove(view))
    return html`<li>
      <button class="view" @click=${() => this.#show(view)}><bdi>${view.name}</bdi></button>
      ${
        mayChange
          ? html`<button
              class="button ghost icon-only small"
              aria-label=${t('views.remove', { view: view.name })}
              @click=${remove}
            >
              ${icon(closeIcon, 'small')}
            </button>`
          : nothing
      }
    </li>`
  }

  #renderForm(t: FiltersTranslate): TemplateResult {
    const isBusy = this.#saving.kind === 'busy'
    return html`<form @submit=${this.#onSave}>
      <input
        class="input"
        name="name"
        required
        maxlength="60"
        autocomplete="off"
        aria-label=${t('views.name')}
        placeholder=${t('views.name')}
      />
      <button class="button" aria-busy=${isBusy}>${busyFaces(t('views.save'), t('views.saving'), isBusy)}</button>
    </form>`
  }

  #open(): void {
    this.#wasOpened = true
    this.#host.requestUpdate()
  }

  #show(view: View): void {
    this.#layer.hide()
    this.#store?.show(view)
  }

  readonly #onSave = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.target
    if (!(form instanceof HTMLFormElement) || this.#saving.kind === 'busy') return
    const name = new FormData(form).get('name')
    if (typeof name !== 'string' || name.trim() === '') return
    void this.#do(async () => {
      await this.#store?.save(name.trim())
      form.reset()
    })
  }

  async #do(work: () => Promise<void>): Promise<void> {
    this.#set({ kind: 'busy' })
    try {
      await work()
      this.#set({ kind: 'idle' })
    } catch (error) {
      this.#set({ kind: 'failed', error })
    }
  }

  #set(saving: Saving): void {
    this.#saving = saving
    this.#host.requestUpdate()
  }
}
