import type { TrackingSettings } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { distance, type Units } from '../base/measures.ts'
import type { Choice } from '../base/form-parts.ts'
import type { TrackingSettingsTranslate } from '../locales/en/tracking-settings.ts'
import { HOURS, MAP_RULES, names, ruleOf, type Fields, type SwitchName } from './fields.ts'

export interface PartView {
  readonly t: TrackingSettingsTranslate
  readonly disabled: boolean
}

/** The details, each on or off. */
export const switches = (
  { t, disabled }: PartView,
  isShown: (name: SwitchName | 'rating') => boolean,
  onSwitch: (name: SwitchName | 'rating', isShown: boolean) => void,
): TemplateResult => {
  const row = (name: SwitchName | 'rating') =>
    html`<label class="switch">
      <span>${t(name)}</span>
      <input
        type="checkbox"
        role="switch"
        id=${name}
        ?disabled=${disabled}
        .checked=${live(isShown(name))}
        @change=${({ target }: Event) => target instanceof HTMLInputElement && onSwitch(name, target.checked)}
      />
    </label>`
  return html`<fieldset class="switches">
    <legend class="label">${t('show')}</legend>
    ${names.map(row)} ${row('rating')}
  </fieldset>`
}

const CONTACTS = ['driver', 'dispatcher', 'nobody'] as const satisfies readonly TrackingSettings['contact'][]

/** Whom a recipient may call. */
export const contactField = (
  { t, disabled }: PartView,
  contact: Fields['contact'],
  onContact: (contact: Fields['contact']) => void,
): TemplateResult =>
  html`<fieldset class="field">
    <legend class="label">${t('contact')}</legend>
    <div class="segments">
      ${CONTACTS.map(
        (who) =>
          html`<label>
            <input
              type="radio"
              name="contact"
              .value=${who}
              ?disabled=${disabled}
              .checked=${live(who === contact)}
              @change=${() => onContact(who)}
            />${t(`contact.${who}`)}
          </label>`,
      )}
    </div>
  </fieldset>`

/** More words for everybody. */
export const messageField = (
  { t, disabled }: PartView,
  message: string,
  onMessage: (message: string) => void,
): TemplateResult =>
  html`<div class="field">
    <label class="label" for="message">${t('message')} <span class="note">${t('optional')}</span></label>
    <textarea
      id="message"
      class="input"
      rows="3"
      maxlength="500"
      ?disabled=${disabled}
      .value=${live(message)}
      @input=${({ target }: Event) => target instanceof HTMLTextAreaElement && onMessage(target.value)}
    ></textarea>
  </div>`

/** When the driver may show, with the choice that holds now even where it is an unusual one. */
export const mapChoices = (
  t: TrackingSettingsTranslate,
  { locale, units }: { readonly locale: string; readonly units: Units },
  current: string,
): Choice[] =>
  [...new Set<string>([...MAP_RULES, current])].map((value) => ({ value, label: ruleLabel(t, locale, units, value) }))

function ruleLabel(t: TrackingSettingsTranslate, locale: string, units: Units, text: string): string {
  const rule = ruleOf(text)
  switch (rule.shows) {
    case 'eta_within':
      return t('rule.eta_within', { count: rule.minutes })
    case 'distance_within':
      return t('rule.distance_within', { distance: distance(locale, rule.meters, units) })
    default:
      return t(`rule.${rule.shows}`)
  }
}

/** How long a link may work, with what holds now. */
export const hourChoices = (t: TrackingSettingsTranslate, current: number): Choice[] =>
  [...new Set<number>([...HOURS, current])]
    .toSorted((one, other) => one - other)
    .map((hours) => ({
      value: String(hours),
      label: hours % 24 === 0 ? t('days', { count: hours / 24 }) : t('hours', { count: hours }),
    }))
