import { html, type TemplateResult } from 'lit'
import { calendarIcon, clockIcon, closeIcon, icon, organizationIcon, searchIcon, vanIcon } from '../base/icons.ts'
import { statusPin } from '../base/status-pin.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { FiltersTranslate } from '../locales/en/order-filters.ts'
import type { ListQuery } from '../stores/order-list.ts'
import { daysText } from './days.ts'
import { NEED_ICONS } from './panel-choices.ts'

/** One filter that is applied: what it is called and what takes it away. */
export interface Chip {
  readonly key: string
  readonly sign: TemplateResult
  readonly label: string
  readonly without: Partial<ListQuery>
}

export interface ChipWords {
  readonly t: FiltersTranslate
  readonly common: CommonTranslate
  /** Name of a connection. */
  readonly connectionName: (id: string) => string
  /** Name of a driver, '' where it is not known. */
  readonly driverName: (id: string) => string
  readonly locale: string
  readonly zone: string
}

/** What is applied, in the order of the panel. */
export function chipsOf(query: ListQuery, words: ChipWords): Chip[] {
  const { t, common, connectionName, driverName, locale, zone } = words
  const { statuses, connectionIds, needs, driverId, delayed, find } = query
  const chip = (key: string, sign: TemplateResult, label: string, without: Chip['without']): Chip[] =>
    label === '' ? [] : [{ key, sign, label, without }]
  const [firstNeed] = needs
  return [
    ...statuses.flatMap((status) =>
      chip(status, html`<span class=${status}>${statusPin(status)}</span>`, common(`status.${status}`), {
        statuses: statuses.filter((other) => other !== status),
      }),
    ),
    ...connectionIds.flatMap((id) =>
      chip(id, icon(organizationIcon), connectionName(id), {
        connectionIds: connectionIds.filter((other) => other !== id),
      }),
    ),
    ...chip('days', icon(calendarIcon), daysText(query, t, locale, zone), { from: null, to: null }),
    ...(firstNeed ? chip('needs', icon(NEED_ICONS[firstNeed]), needsText(needs, words), { needs: [] }) : []),
    ...(driverId ? chip('driver', icon(vanIcon), driverName(driverId) || t('chip.driver'), { driverId: null }) : []),
    ...(delayed ? chip('delayed', icon(clockIcon), t('chip.delayed'), { delayed: false }) : []),
    ...(find ? chip('find', icon(searchIcon), t('chip.find', { text: find }), { find: '' }) : []),
  ]
}

/** "Signature or photo". */
const needsText = (needs: ListQuery['needs'], { t, locale }: ChipWords): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    needs.map((need, index) => (index === 0 ? t(`need.${need}`) : t(`need.${need}`).toLocaleLowerCase(locale))),
  )

/** The chips as a list; each can be taken away. */
export const chipList = (t: FiltersTranslate, chips: readonly Chip[], onRemove: (chip: Chip) => void): TemplateResult =>
  html`<ul class="chips" part="chips" aria-label=${t('filter.applied')} ?hidden=${chips.length === 0}>
    ${chips.map(
      (chip) =>
        html`<li class="chip" part="chip">
          ${chip.sign}<bdi>${chip.label}</bdi>
          <button aria-label=${t('filter.remove', { filter: chip.label })} @click=${() => onRemove(chip)}>
            ${icon(closeIcon)}
          </button>
        </li>`,
    )}
  </ul>`
