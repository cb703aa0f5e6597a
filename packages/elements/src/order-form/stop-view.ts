import type { Point } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import type { Place } from '../address-field/address-choices.ts'
import { icon, lockIcon } from '../base/icons.ts'
import type { OrderFormTranslate } from '../locales/en/order-form.ts'
import type { StopFields } from '../stores/order-fields.ts'
import { stopAsks } from './stop-asks.ts'
import '../address-field/address-field.ts'
import '../phone-field/phone-field.ts'
import '../text-field/text-field.ts'
import '../window-field/window-field.ts'

export interface StopView {
  readonly t: OrderFormTranslate
  /** The stop as it stands now. */
  readonly stop: StopFields
  /** Its place in the order; the pickup is 0. */
  readonly index: number
  /** How many stops there are. */
  readonly count: number
  readonly country: string
  readonly timeZone: string
  /** Where suggestions should be near. */
  readonly near: Point | undefined
  readonly minLead: number
  /** Level of its heading. */
  readonly level: number
  /** What comes once somebody works with the form. */
  readonly extras: StopExtras | undefined
  readonly onEdit: (change: Partial<StopFields>) => void
}

export interface StopExtras {
  readonly places: readonly Place[]
  /** Stands beside the title. */
  readonly note: unknown
  /** Stands under the fields. */
  readonly foot: unknown
  /** Whether its letter can be dragged, and whether the pointer holds it. */
  readonly grip: 'none' | 'there' | 'held'
}

/** One stop: what it is, where, who, when, and what the driver brings back. */
export const stopView = (view: StopView): TemplateResult => {
  const { stop, index, level, extras } = view
  return html`<section
    class="stop grip-${extras?.grip ?? 'none'}"
    part="stop"
    role="group"
    aria-labelledby=${`title-${index}`}
    data-stop
  >
    <div class="title">
      <span class="letter ${index === 0 ? 'first' : ''}" aria-hidden="true">${letterOf(index)}</span>
      <span role="heading" aria-level=${level} id=${`title-${index}`}>${stopName(view)}</span>
      ${extras?.note} ${index > 0 && stop.lock === 'none' ? noRecipient(view) : nothing}
    </div>
    ${stop.lock === 'none' ? fields(view) : summary(view)} ${extras?.foot}
  </section>`
}

const NOWHERE: readonly Place[] = []

const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1))

function stopName({ t, index, count }: StopView): string {
  if (index === 0) return t('pickup')
  return count > 2 ? t('dropoff.nth', { number: index }) : t('dropoff')
}

const noRecipient = ({ t, stop, onEdit }: StopView): TemplateResult =>
  html`<button
    class="switch"
    type="button"
    role="switch"
    aria-checked=${stop.hasRecipient ? 'false' : 'true'}
    @click=${() => onEdit({ hasRecipient: !stop.hasRecipient })}
  >
    <span class="track"></span>${t('no.recipient')}
  </button>`

function fields(view: StopView): TemplateResult {
  const { t, stop, country, near } = view
  const { given } = stop
  return html`<div class="fields">
    <waybill-address-field
      label=${t('address')}
      required
      country=${country}
      .near=${near}
      .places=${view.extras?.places ?? NOWHERE}
      .given=${given.address}
    ></waybill-address-field>
    ${contactFields(view)}
    <waybill-window-field
      label=${t('window')}
      time-zone=${stop.timeZone ?? view.timeZone}
      min-lead=${view.minLead}
      .given=${given.window}
    ></waybill-window-field>
    ${stopAsks(view)}
    <waybill-text-field
      data-field="notes"
      label=${t('notes')}
      detail=${t('notes.for')}
      multiline
      .given=${given.notes}
    ></waybill-text-field>
  </div>`
}

/** Who is there; where nobody is, what was typed waits. */
function contactFields({ t, stop, index, country }: StopView): TemplateResult {
  const { given, hasRecipient } = stop
  const isPickup = index === 0
  return html`<waybill-text-field
      class="half"
      data-field="name"
      label=${t(isPickup ? 'contact' : 'recipient')}
      maxlength="100"
      missing=${t('who')}
      ?required=${!isPickup || stop.phone !== ''}
      ?hidden=${!hasRecipient}
      ?disabled=${!hasRecipient}
      .given=${given.name}
    ></waybill-text-field>
    <waybill-phone-field
      class="half"
      label=${t('phone')}
      autocomplete="off"
      country=${country}
      ?hidden=${!hasRecipient}
      ?disabled=${!hasRecipient}
      .given=${given.phone}
    ></waybill-phone-field>`
}

/** A stop that cannot be changed here, in words. */
function summary({ t, stop }: StopView): TemplateResult {
  const { address, name, phone, notes } = stop
  const who = [name, phone].filter(Boolean)
  return html`<div class="summary">
    ${stop.lock === 'driver' ? html`<p class="muted">${icon(lockIcon, 'small')}${t('locked')}</p>` : nothing}
    ${address ? html`<p><bdi>${[address.line, address.unit, address.city].filter(Boolean).join(', ')}</bdi></p>` : nothing}
    ${who.length > 0 ? html`<p class="muted"><bdi>${who.join(' · ')}</bdi></p>` : nothing}
    ${notes ? html`<p class="muted"><bdi>${notes}</bdi></p>` : nothing}
  </div>`
}
