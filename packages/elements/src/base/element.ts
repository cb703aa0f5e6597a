import {
  LitElement,
  type CSSResultGroup,
  type CSSResultOrNative,
  type PropertyValues,
  type ReactiveController,
} from 'lit'
import { property } from 'lit/decorators.js'
import type { Appearance } from './appearance.ts'
import { defineElement } from './definitions.ts'
import type { Emitted, EventName } from './events.ts'
import { tellLoads } from './load-events.ts'
import type { Loading } from './loading-delay.ts'
import { LocaleController, type Language } from './locale.ts'
import { StoreController } from './store-controller.ts'
import { reset } from './styles/reset.ts'
import { fill, type Texts, type TextTable, type Translate } from './texts.ts'
import { tokens } from './tokens.ts'

/*
 * How to build an element:
 *
 *   @customElement('waybill-order-table')                    // ours: a second definition of a tag is ignored
 *   export class OrderTable extends WaybillElement {
 *     static override styles = [buttons, skeleton, styles]   // tokens and reset come first by themselves
 *     readonly #t = this.texts(tableTexts)                   // typed keys, plural forms, values
 *     override render() { return html`<h2>${this.#t('found', { count: 3 })}</h2>` }
 *     #onRow() { this.emit('waybill-order-open', { id }) }   // declare the event in GlobalEventHandlersEventMap
 *   }
 *
 * `this.locale` is for Intl and `format.ts`; the first render waits for the texts of a language other than English.
 */

/**
 * Adds the part that every Waybill element shares: tokens, language and direction, typed texts and events.
 * @attr {'light' | 'dark'} color-scheme - where the element is to differ from the page around it
 * @attr {'compact' | 'comfortable'} density - how high rows and controls are
 * @fires waybill-load-start - what it shows begins to load
 * @fires waybill-ready - what it shows stands
 * @fires waybill-error - something could not be loaded or sent: `code`, `message`, `retryable` and `requestId`
 */
export abstract class WaybillElement extends LitElement {
  /** When grey shapes stand for what loads: after a moment, at once, or never. */
  @property() loading: Loading = 'auto'
  /** Theme, density, radius and any custom property by its name without `--waybill-`. */
  @property({ type: Object }) appearance: Appearance | undefined

  readonly #loads: StoreController<unknown>[] = []
  readonly #locale = new LocaleController(this)
  readonly #parts: Texts[] = []
  #spoken: Language | undefined
  #worn: Appearance | undefined
  #told: string | undefined

  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return [tokens, reset, ...super.finalizeStyles(styles)]
  }

  /** Language and region as a BCP 47 tag; by default the nearest `lang`. */
  @property()
  get locale(): string {
    return this.#locale.locale
  }
  set locale(tag: string) {
    this.#locale.wish(tag)
  }

  /** Language of the texts. */
  get language(): Language {
    return this.#locale.language
  }

  /** Says texts of one part of `locales/`; call it once for each part, normally in a field initialiser. */
  protected texts<English extends TextTable>(part: Texts<English>): Translate<English> {
    this.#parts.push(part)
    this.#spoken = undefined
    return (key, ...[values]) => fill(part.table(this.language), this.locale, key, values)
  }

  /** Fires a bubbling, composed event; false when a listener cancelled a cancelable one. */
  protected emit<Name extends EventName>(name: Name, ...rest: Emitted<Name>): boolean {
    const [detail, options] = rest
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail, ...options }))
  }

  override addController(controller: ReactiveController): void {
    super.addController(controller)
    if (controller instanceof StoreController) this.#loads.push(controller)
  }

  protected override update(changes: PropertyValues): void {
    super.update(changes)
    this.#told = tellLoads(this, this.#loads, this.#told)
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const { language, appearance } = this
    const isNew = language !== this.#spoken
    this.#spoken = language
    const loading = isNew ? this.#parts.flatMap((part) => part.load(language) ?? []) : []
    if (appearance !== this.#worn) {
      this.#worn = appearance
      loading.push(import('./appearance.ts').then(({ wear }) => wear(this, appearance), console.warn))
    }
    if (loading.length === 0) return super.scheduleUpdate()
    return Promise.all(loading).then(() => super.scheduleUpdate())
  }
}

/** Defines the element that it stands before. */
export const customElement =
  (tag: string) =>
  (type: CustomElementConstructor): void =>
    defineElement(tag, type)
