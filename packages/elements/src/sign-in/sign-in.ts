import type { Brand } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { applyBrand } from '../base/brand.ts'
import { brandMark, brandStyles } from '../base/brand-mark.ts'
import { busyFaces } from '../base/button.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { icon, keyIcon, warningIcon } from '../base/icons.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { buttons } from '../base/styles/buttons.ts'
import { inputs } from '../base/styles/inputs.ts'
import { notice } from '../base/styles/notice.ts'
import { statusStyles } from '../base/styles/status.ts'
import { hasPasskeys, isDeclined, usePasskey } from '../base/web-authn.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { signInTexts } from '../locales/en/sign-in.ts'
import { brandStore } from '../stores/brand.ts'
import { contextStore } from '../stores/context.ts'
import { sessionStore, type SignInState } from '../stores/session.ts'
import { choiceList, signInField } from './sign-in-field.ts'
import { styles } from './sign-in.styles.ts'
import { faultOf, serverFault, serverTrouble, stepOf, type Step } from './steps.ts'

/**
 * Signs a person in by a code or a link from a mail, and accepts invitations. Works on the portal's own pages, whose
 * cookie holds the session.
 * @summary Sign-in by mailed code or link
 * @fires waybill-signed-in - the person is signed in
 * @csspart brand - logo and name
 * @csspart card - the card
 */
@customElement('waybill-sign-in')
export class SignIn extends PortalElement {
  static override styles = [buttons, inputs, notice, statusStyles, brandStyles, styles]

  /**
   * Takes a mailed link's token from the address of the page (`#t=` signs in, `#i=` accepts an invitation, `#e=` confirms
   * an address), and a page of this host to go on to from `?next=`.
   */
  @property({ type: Boolean }) links = false
  /** Where a client goes on from here. */
  @property() next = ''
  /** Where a courier goes on from here. */
  @property({ attribute: 'next-courier' }) nextCourier = ''

  readonly #t = this.texts(signInTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #session = new StoreController(this, () => this.#store?.$state)
  readonly #brand = new StoreController(this, () => this.portal?.store(brandStore).$state)
  /** What is wrong with what was typed, before it is sent. */
  @state() private fault = ''
  /** The client that an invitation is accepted for, '' for a new one. */
  @state() private chosen: string | undefined
  @query('.field input') private input!: HTMLInputElement | null
  #shown: SignInState['kind'] | undefined
  /** Whose invitation was opened; the page stays theirs when it was accepted. */
  #inviter: Brand | null = null

  get #store() {
    return this.portal?.store(sessionStore)
  }

  /** Whom the page looks like: who invites, else whose host it is; nobody yet while that is being asked. */
  get #worn(): Brand | null {
    const state = this.#session.value
    if (this.#inviter) return this.#inviter
    if (state?.kind === 'invitation' && state.isBusy) return null
    return this.#brand.value?.kind === 'ready' ? this.#brand.value.value : null
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    const state = this.#session.value
    if (state?.kind === 'invitation') this.#inviter = state.invitation?.brand ?? null
    if (state?.kind === 'address') this.#inviter = null
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    const state = this.#session.value
    const brand = this.#worn
    if (brand) applyBrand(this, brand.accent)
    if (!state || state.kind === this.#shown) return
    const isFirst = this.#shown === undefined
    this.#shown = state.kind
    if (isFirst && this.links) this.#readLink()
    else if (!isFirst) this.#begin(state)
  }

  protected override render(): TemplateResult {
    const brand = this.#worn
    const state = this.#session.value
    return html`<main class="card" part="card">
      <p class="whose">${brand ? brandMark(brand) : nothing}</p>
      ${state ? keyed(state.kind, this.#renderStep(state, stepOf(state, this.#t))) : nothing}
    </main>`
  }

  #renderStep(state: SignInState, { title, lead, field, choices, send, others }: Step): TemplateResult {
    return html`<form novalidate aria-labelledby="title" @submit=${this.#onSubmit}>
      <h1 id="title" tabindex="-1">${title}</h1>
      <p class="lead">${lead}</p>
      ${this.#renderTrouble(state)}
      ${
        field
          ? signInField({ ...field, fault: this.fault || serverFault(state, this.#t), onInput: this.#onInput })
          : nothing
      }
      ${choices ? choiceList(choices, this.#chosen(state), (value) => (this.chosen = value)) : nothing}
      ${
        send
          ? html`<button class="button primary big block" aria-busy=${state.isBusy}>
              ${busyFaces(send.label, send.busy, state.isBusy)}
            </button>`
          : nothing
      }
      ${state.kind === 'address' && hasPasskeys() ? this.#renderPasskey(state) : nothing}
      ${state.kind === 'confirmed' && this.next ? this.#renderNext(this.next) : nothing}
      ${others.length > 0 ? this.#renderOthers(others, state) : nothing}
    </form>`
  }

  #renderOthers(others: Step['others'], state: SignInState): TemplateResult {
    return html`<p class="others">
      ${others.map(
        (way) =>
          html`<button type="button" class="button ghost" @click=${() => this.#onOther(way, state)}>
            ${this.#t(way)}
          </button>`,
      )}
    </p>`
  }

  #renderPasskey({ isBusy }: SignInState): TemplateResult {
    return html`<button
      type="button"
      class="button big block"
      aria-disabled=${isBusy}
      @click=${() => void this.#store?.signInWithPasskey((options) => usePasskey(options))}
    >
      ${icon(keyIcon)}${this.#t('passkey')}
    </button>`
  }

  #renderNext(next: string): TemplateResult {
    return html`<a class="button primary big block" href=${next}>${this.#t('confirmed.next')}</a>`
  }

  /** The client that an invitation is accepted for, '' for a new one; the first that is offered until one is chosen. */
  #chosen(state: SignInState): string {
    const [first] = (state.kind === 'invitation' && state.invitation?.organizations) || []
    return this.chosen ?? first?.id ?? ''
  }

  #renderTrouble(state: SignInState): unknown {
    if (state.problem === undefined || serverFault(state, this.#t) || isDeclined(state.problem)) return nothing
    return html`<div class="notice failed" role="alert">
      ${icon(warningIcon)}
      <p>${serverTrouble(state, this.#t) ?? problemText(this.#problem, state.problem)}</p>
    </div>`
  }

  /** A mailed token leaves the address at once, so that it is in no history and no screenshot. */
  #readLink(): void {
    const [, purpose, token] = /^#([tie])=([0-9A-Za-z]+)$/.exec(location.hash) ?? []
    if (!token) return
    history.replaceState(history.state, '', location.pathname + location.search)
    if (purpose === 't') this.#store?.offerLink(token)
    else if (purpose === 'i') void this.#store?.openInvitation(token)
    else void this.#store?.openEmail(token)
  }

  /** A new step takes the focus: its field, or its title where there is none. */
  #begin({ kind }: SignInState): void {
    this.fault = ''
    if (kind === 'done') this.#goOn()
    const first = this.input ?? this.shadowRoot?.querySelector<HTMLElement>('h1')
    first?.focus()
  }

  #goOn(): void {
    const context = this.portal?.store(contextStore).$state.get()
    const isCourier = context?.kind === 'ready' && context.value.organization.kind === 'courier'
    const next = (this.links && askedNext()) || (isCourier && this.nextCourier) || this.next
    if (this.emit('waybill-signed-in', undefined, { cancelable: true }) && next) location.assign(next)
  }

  #onSubmit(event: Event): void {
    event.preventDefault()
    const state = this.#session.value
    if (!state || state.isBusy) return
    const text = this.input?.value.trim() ?? ''
    const { field } = stepOf(state, this.#t)
    this.fault = field ? faultOf(field.look, text, this.#t) : ''
    if (this.fault) this.input?.focus()
    else this.#send(state, text)
  }

  #send(state: SignInState, text: string): void {
    if (state.kind === 'address') void this.#store?.mail(text)
    if (state.kind === 'code') void this.#store?.signIn(state.email, text)
    if (state.kind === 'link') void this.#store?.spendLink(state.token)
    if (state.kind === 'invitation') void this.#store?.accept(state.token, text, this.#chosen(state))
    if (state.kind === 'email') void this.#store?.confirmEmail(state.token)
  }

  /** The last digit of a code sends it. */
  readonly #onInput = (text: string): void => {
    this.fault = ''
    const state = this.#session.value
    if (state?.kind === 'code' && !state.isBusy && !faultOf('code', text, this.#t)) this.#send(state, text)
  }

  #onOther(way: Step['others'][number], state: SignInState): void {
    if (way === 'again' && state.kind === 'code') void this.#store?.mail(state.email)
    else this.#store?.startOver()
  }
}

/** A path of this host and nothing else, so that a link cannot lead elsewhere. */
const askedNext = (): string =>
  /^\/(?:[\w-]+\/?)*$/.exec(new URLSearchParams(location.search).get('next') ?? '')?.[0] ?? ''

declare global {
  interface HTMLElementTagNameMap {
    'waybill-sign-in': SignIn
  }
  interface GlobalEventHandlersEventMap {
    /** The person is signed in; cancel it to stay on the page. */
    'waybill-signed-in': CustomEvent<undefined>
  }
}
