import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { checkIcon, icon, infoIcon, warningIcon } from '../base/icons.ts'
import type { BrandingTranslate } from '../locales/en/branding.ts'
import { isColor, verdictOf } from './verdict.ts'

interface ColorView {
  readonly t: BrandingTranslate
  /** `#rrggbb` or what is being typed; null where nobody chose. */
  readonly accent: string | null
  readonly fault: string
  readonly disabled: boolean
  readonly onColor: (accent: string | null) => void
}

/** A brand's colour, by hand or from a palette, with how it will be read. */
export const colorField = (view: ColorView): TemplateResult => {
  const { t, accent, fault, disabled, onColor } = view
  const onInput = ({ target }: Event) => target instanceof HTMLInputElement && onColor(target.value.trim() || null)
  return html`<div class="field">
    <label class="label" for="accent">${t('color')}</label>
    <div class="color">
      <input
        type="color"
        aria-label=${t('color.pick')}
        ?disabled=${disabled}
        .value=${live(accent && isColor(accent) ? accent.toLowerCase() : '#5138c9')}
        @input=${onInput}
      />
      <input
        id="accent"
        class="input mono"
        dir="ltr"
        maxlength="7"
        spellcheck="false"
        placeholder="#0a6579"
        ?disabled=${disabled}
        .value=${live(accent ?? '')}
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby="accent-about"
        @input=${onInput}
      />
      <button type="button" class="button ghost" ?hidden=${accent === null || disabled} @click=${() => onColor(null)}>
        ${t('color.clear')}
      </button>
    </div>
    <p id="accent-about" aria-live="polite">${fault ? faultLine(fault) : verdictLine(t, accent)}</p>
  </div>`
}

const faultLine = (fault: string): TemplateResult =>
  html`<span class="error">${icon(warningIcon)}<span>${fault}</span></span>`

function verdictLine(t: BrandingTranslate, accent: string | null): TemplateResult | typeof nothing {
  if (accent === null) return html`<span class="hint">${t('color.none')}</span>`
  if (!isColor(accent)) return nothing
  const { kind } = verdictOf(accent)
  const sign = icon(kind === 'good' ? checkIcon : infoIcon, 'small')
  return html`<span class="verdict ${kind === 'good' ? '' : 'moved'}">${sign}${t(`color.${kind}`)}</span>`
}
