import { readableColor } from '@waybill/contract/colors'
import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { brandMark, brandStyles } from '../base/brand-mark.ts'
import { WaybillElement, customElement } from '../base/element.ts'
import { buttons } from '../base/styles/buttons.ts'
import { pair, TOKENS } from '../base/tokens.ts'
import { brandingTexts } from '../locales/en/branding.ts'
import { sampleStyles } from './brand-sample.styles.ts'

/** A bar, a button and a link in a brand's colour, as light and dark screens show them. */
@customElement('waybill-brand-sample')
export class BrandSample extends WaybillElement {
  static override styles = [buttons, brandStyles, sampleStyles]

  /** `#rrggbb`, or null for our own colour. */
  @property({ attribute: false }) accent: string | null = null
  @property({ attribute: false }) brand: { readonly name: string; readonly logoUrl: string | null } | undefined

  readonly #t = this.texts(brandingTexts)

  /** The brand of the page around must not show through. */
  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    this.style.setProperty('--waybill-accent', this.#color('area') ?? TOKENS.accent)
    this.style.setProperty('--waybill-accent-text', this.#color('text') ?? TOKENS['accent-text'])
  }

  #color(use: 'area' | 'text'): string | undefined {
    if (this.accent === null) return undefined
    const { light, dark } = readableColor(this.accent.toLowerCase(), use)
    return pair(light, dark)
  }

  protected override render(): TemplateResult {
    return html`<div class="samples">${this.#renderSample('light')} ${this.#renderSample('dark')}</div>`
  }

  #renderSample(theme: 'light' | 'dark'): TemplateResult {
    const { name = '', logoUrl = null } = this.brand ?? {}
    return html`<figure class="sample ${theme}">
      <figcaption>${this.#t(`color.${theme}`)}</figcaption>
      ${brandMark({ name, logoUrl })}
      <span class="button primary" aria-hidden="true">${this.#t('sample.button')}</span>
      <span class="link" aria-hidden="true">${this.#t('sample.link')}</span>
    </figure>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-brand-sample': BrandSample
  }
}
