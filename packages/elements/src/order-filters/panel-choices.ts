import { html, nothing, type TemplateResult } from 'lit'
import { ageCheckIcon, cameraIcon, icon, noteIcon, signatureIcon, warningIcon } from '../base/icons.ts'
import { LIST_NEEDS } from '../stores/list-address.ts'
import { daysOf, isReversed, spanOf, todayIn } from './days.ts'
import type { PanelView } from './filter-panel.ts'

export const NEED_ICONS = { signature: signatureIcon, photo: cameraIcon, notes: noteIcon, age: ageCheckIcon } as const

/** When orders were created: any day, a span that ends today, or days of one's own. */
export function dayChoice(view: PanelView): TemplateResult {
  const { t, draft, zone, onDays } = view
  const span = view.hasOwnDays ? 'days' : spanOf(draft, zone)
  const choice = (name: typeof span, onPress: () => void) =>
    html`<label>
      <input type="radio" name="created" .checked=${span === name} @change=${onPress} />
      ${t(`filter.created.${name}`)}
    </label>`
  return html`<fieldset>
    <legend>${t('filter.created')}</legend>
    <div class="segments">
      ${choice('any', () => onDays({ from: null, to: null }, false))}
      ${(['today', 'week', 'month'] as const).map((each) => choice(each, () => onDays(daysOf(each, zone), false)))}
      ${choice('days', () => onDays({}, true))}
    </div>
    ${span === 'days' ? ownDays(view) : nothing}
  </fieldset>`
}

const ownDays = (view: PanelView): TemplateResult =>
  html`<div class="two days">${dayInput('from', view)} ${dayInput('to', view)}</div>
    <p id="reversed" role="status">
      ${isReversed(view.draft) ? html`${icon(warningIcon, 'small')}<span>${view.t('filter.reversed')}</span>` : nothing}
    </p>`

const dayInput = (end: 'from' | 'to', { t, draft, zone, onChange }: PanelView): TemplateResult =>
  html`<label class="field">
    <span class="label">${t(`filter.${end}`)}</span>
    <input
      class="input"
      type="date"
      max=${todayIn(zone)}
      aria-describedby="reversed"
      .value=${draft[end] ?? ''}
      @change=${(event: Event) => onChange({ [end]: valueOf(event) || null })}
    />
  </label>`

/** What the driver is asked for, any of it. */
export const needChoice = ({ t, draft, onNeed }: PanelView): TemplateResult =>
  html`<fieldset>
    <legend>${t('filter.needs')}</legend>
    <div class="choices">
      ${LIST_NEEDS.map(
        (need) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${draft.needs.includes(need)}
              @change=${(event: Event) => onNeed(need, isChecked(event))}
            />
            ${icon(NEED_ICONS[need])}<span>${t(`need.${need}`)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`

/** Whose orders, where there are drivers to choose from. */
export function driverChoice({ t, draft, drivers, onChange }: PanelView): TemplateResult | typeof nothing {
  if (drivers.size === 0) return nothing
  return html`<label class="field">
    <span class="label">${t('filter.driver')}</span>
    <select class="input" @change=${(event: Event) => onChange({ driverId: valueOf(event) || null })}>
      <option value="" .selected=${draft.driverId === null}>${t('filter.driver.all')}</option>
      ${[...drivers].map(([id, name]) => html`<option value=${id} .selected=${draft.driverId === id}>${name}</option>`)}
    </select>
  </label>`
}

const valueOf = ({ target }: Event): string =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : ''
const isChecked = ({ target }: Event): boolean => target instanceof HTMLInputElement && target.checked
