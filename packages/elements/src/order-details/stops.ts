import type { Leg, Order } from '@waybill/contract'
import { canEditLeg, isActive, type LegState, type OrderStatus } from '@waybill/contract/status'
import { html, nothing, type TemplateResult } from 'lit'
import {
  ageCheckIcon,
  cameraIcon,
  checkIcon,
  closeIcon,
  icon,
  lockIcon,
  noteIcon,
  signatureIcon,
} from '../base/icons.ts'
import type { OrderTranslate } from '../locales/en/order.ts'
import { moment, windowText } from './arrival.ts'

export interface StopsView {
  readonly t: OrderTranslate
  readonly locale: string
  readonly order: Order
}

/** A stop's state in the colours of the order's. */
const TONE = {
  pending: 'placed',
  started: 'in_progress',
  arrived: 'in_progress',
  succeeded: 'completed',
  failed: 'failed',
} as const satisfies Record<LegState, OrderStatus>

/** Notes longer than this open on request. */
const SHORT_NOTES = 240

/** The pickup and the drop-offs in their order. */
export const stopList = (view: StopsView): TemplateResult =>
  html`<ol class="stops">
    ${view.order.legs.map((leg, index) => stop(leg, index, view))}
  </ol>`

/** What a stop is called; drop-offs are counted where there are several. */
function stopName({ kind }: Leg, index: number, { t, order }: StopsView): string {
  if (kind === 'pickup') return t('pickup')
  return order.legs.length > 2 ? t('dropoff.nth', { number: index }) : t('dropoff')
}

export interface NamedStop {
  readonly leg: Leg
  readonly name: string
}

/** The drop-offs with what they are called. */
export const namedDropoffs = (view: StopsView): NamedStop[] =>
  view.order.legs
    .map((leg, index) => ({ leg, name: stopName(leg, index, view) }))
    .filter(({ leg }) => leg.kind === 'dropoff')

function stop(leg: Leg, index: number, view: StopsView): TemplateResult {
  const { t, order } = view
  const { line, unit, city } = leg.address
  return html`<li class="stop ${TONE[leg.state]} ${isActive(leg.state) ? 'active' : ''}">
    <span class="sign">${signOf(leg, index)}</span>
    <div>
      <p class="title">
        <b>${stopName(leg, index, view)}</b>${timing(leg, view)}${isLocked(leg, order) ? lock(t('locked')) : nothing}
      </p>
      <p><bdi>${[line, unit, city].filter(Boolean).join(', ')}</bdi></p>
      ${contactLine(leg, t)} ${failureLine(leg, t)} ${wishes(leg, t)}
    </div>
  </li>`
}

const lock = (reason: string): TemplateResult =>
  html`<span class="lock" title=${reason}>${icon(lockIcon)}<span class="visually-hidden">${reason}</span></span>`

/** Only while others may change: on a closed order nothing can. */
const isLocked = ({ state }: Leg, { status }: Order): boolean => status === 'in_progress' && !canEditLeg(state)

function signOf({ state, kind }: Leg, index: number): unknown {
  if (state === 'succeeded') return icon(checkIcon)
  if (state === 'failed') return icon(closeIcon)
  return kind === 'pickup' ? nothing : index
}

function timing(leg: Leg, { t, locale, order }: StopsView): unknown {
  const { state, endedAt, timeZone, kind } = leg
  if (endedAt) {
    const time = moment(endedAt, timeZone, locale)
    return html`<span class="timing">${t(state === 'failed' ? 'stop.failed' : 'stop.done', { time })}</span>`
  }
  if (state === 'arrived') return html`<span class="timing">${t('stop.arrived')}</span>`
  const { after, before } = leg.window
  const text = windowText(leg, { t, locale }, 'stop')
  const words = after && before ? t('stop.window', { window: text }) : text
  const isLate = order.delayedMinutes !== null && kind === 'dropoff'
  return words ? html`<span class="timing ${isLate ? 'delayed' : ''}">${words}</span>` : nothing
}

function contactLine({ contact, kind }: Leg, t: OrderTranslate): unknown {
  if (!contact) return kind === 'dropoff' ? html`<p class="muted">${t('nobody.told')}</p>` : nothing
  const { name, phone } = contact
  return html`<p class="muted">
    <bdi>${name}</bdi>${phone ? html` · <a href="tel:${phone}"><bdi>${phone}</bdi></a>` : nothing}
  </p>`
}

const failureLine = ({ failure }: Leg, t: OrderTranslate): unknown =>
  failure
    ? html`<p class="failure">
        ${t(`failure.${failure.code}`)}${failure.text ? html`: <bdi>${failure.text}</bdi>` : nothing}
      </p>`
    : nothing

/** What the driver must bring back and what he should know. */
function wishes({ requirements, notes }: Leg, t: OrderTranslate): unknown {
  const { signature, photo, notes: wantsNotes, minimumAge } = requirements
  const asked = [
    signature && wish(signatureIcon, t('signature')),
    photo && wish(cameraIcon, t('photo')),
    wantsNotes && wish(noteIcon, t('notes')),
    minimumAge !== null && wish(ageCheckIcon, t('age', { age: minimumAge })),
    notes && notes.length <= SHORT_NOTES && wish(noteIcon, html`<bdi>${notes}</bdi>`),
  ].filter(Boolean)
  return html`${asked.length > 0 ? html`<p class="wishes">${asked}</p>` : nothing}${
    notes.length > SHORT_NOTES
      ? html`<details>
          <summary>${t('notes.all')}</summary>
          <p class="notes"><bdi>${notes}</bdi></p>
        </details>`
      : nothing
  }`
}

const wish = (path: string, words: unknown): TemplateResult =>
  html`<span class="wish">${icon(path)}<span>${words}</span></span>`
