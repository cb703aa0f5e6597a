import { html, type TemplateResult } from 'lit'
import type { FieldTranslate } from '../locales/en/fields.ts'
import { layoutOf, type TownPart } from './address-layout.ts'

export interface ExtraView {
  t: FieldTranslate
  value: string
  invalid: 'true' | 'false'
  disabled: boolean
  onInput: (typed: string) => void
}

export const PIN_EXAMPLE = '-34.9137, -56.1494'

const typedIn = (event: InputEvent): string => (event.target as HTMLInputElement).value

/** The door beside the address. */
export const renderUnit = ({ t, value, disabled, onInput }: ExtraView): TemplateResult =>
  html`<div class="field" part="field">
    <label class="label" part="label" for="unit">${t('address.unit')}</label>
    <input
      id="unit"
      class="input"
      part="input"
      autocomplete="address-line2"
      maxlength="60"
      ?disabled=${disabled}
      .value=${value}
      @input=${(event: InputEvent) => onInput(typedIn(event))}
    />
  </div>`

const TOWN_PARTS = {
  city: { autocomplete: 'address-level2', longest: 100 },
  postcode: { autocomplete: 'postal-code', longest: 20 },
} as const satisfies Record<TownPart, object>

/** Town and postcode of a place that no list knows, in the order of its country. */
export const renderTown = (country: string, viewOf: (part: TownPart) => ExtraView): TemplateResult =>
  html`<div class="town ${layoutOf(country)[0]}-first">
    ${layoutOf(country).map((part) => renderTownPart(part, viewOf(part)))}
  </div>`

const renderTownPart = (part: TownPart, { t, value, disabled, onInput }: ExtraView): TemplateResult =>
  html`<div class="field">
    <label class="label" part="label" for=${part}>${t(`address.${part}`)}</label>
    <input
      id=${part}
      class="input"
      part="input"
      autocomplete=${TOWN_PARTS[part].autocomplete}
      maxlength=${TOWN_PARTS[part].longest}
      ?disabled=${disabled}
      .value=${value}
      @input=${(event: InputEvent) => onInput(typedIn(event))}
    />
  </div>`

/** Coordinates of a place that no list knows. */
export const renderPin = ({ t, value, invalid, disabled, onInput }: ExtraView): TemplateResult =>
  html`<div class="field pinned">
    <label class="label" part="label" for="pin">${t('address.pin')}</label>
    <input
      id="pin"
      class="input"
      part="input"
      dir="ltr"
      autocomplete="off"
      aria-describedby="about pin-hint"
      aria-invalid=${invalid}
      ?disabled=${disabled}
      .value=${value}
      @input=${(event: InputEvent) => onInput(typedIn(event))}
    />
    <span class="hint" id="pin-hint" ?hidden=${invalid === 'true'}
      >${t('address.pin_hint', { example: PIN_EXAMPLE })}</span
    >
  </div>`
