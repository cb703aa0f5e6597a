import type { Offer, OrderRow } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { chevronDownIcon, chevronUpIcon, icon, undoIcon } from '../base/icons.ts'
import { initials } from '../base/initials.ts'
import { presenceOf, type PlacedDriver } from '../stores/drivers.ts'
import type { AssignView } from './assign-menu.ts'
import type { MenuSubject } from './board-view.ts'
import { detourOf } from './words.ts'

/** A driver to give the order to. */
export function driverEntry(
  driver: PlacedDriver,
  offer: Offer | undefined,
  view: AssignView,
  onPick: () => void,
): TemplateResult {
  const { t } = view
  const load = view.loadOf(driver.id)
  const facts = [
    t(`duty.${presenceOf(driver, Date.now())}`),
    ...(load > 0 ? [t('running.orders', { count: load })] : []),
    ...(offer ? [detourOf(offer, view)] : []),
  ]
  return html`<button role="menuitem" tabindex="-1" @click=${onPick}>
    <span class="avatar" aria-hidden="true">${initials(driver.name)}</span>
    <span class="entry"><bdi>${driver.name}</bdi> <span class="muted">${facts.join(' · ')}</span></span>
  </button>`
}

/** Nobody has the order then. */
export const takeBackEntry = ({ driverName }: OrderRow, { t }: AssignView, onPick: () => void): TemplateResult =>
  html`<button role="menuitem" tabindex="-1" class="back" @click=${onPick}>
    ${icon(undoIcon, 'flip')}<span>${t('unassign', { name: driverName ?? '' })}</span>
  </button>`

/** The stop's way up and down its driver's list, for who cannot drag. */
export function moveEntries(subject: MenuSubject, view: AssignView, onPick: () => void): unknown {
  const steps = ([-1, 1] as const).filter((step) => view.canStep(subject, step))
  if (steps.length === 0) return nothing
  const entry = (step: -1 | 1) => {
    const press = () => {
      onPick()
      view.onStep(subject, step)
    }
    return html`<button role="menuitem" tabindex="-1" @click=${press}>
      ${icon(step < 0 ? chevronUpIcon : chevronDownIcon)}<span
        >${view.t(step < 0 ? 'move.earlier' : 'move.later')}</span
      >
    </button>`
  }
  return html`${steps.map(entry)}
    <div class="line" role="separator"></div>`
}
