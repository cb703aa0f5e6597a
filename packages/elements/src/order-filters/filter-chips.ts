import { html, type TemplateResult } from 'lit'
import { clockIcon, closeIcon, icon, organizationIcon, searchIcon } from '../base/icons.ts'
import { statusPin } from '../base/status-pin.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { OrdersTranslate } from '../locales/en/orders.ts'
import type { ListQuery } from '../stores/order-list.ts'

/** One filter that is applied: what it is called and what takes it away. */
export interface Chip {
  readonly key: string
  readonly sign: TemplateResult
  readonly label: string
  readonly without: Partial<ListQuery>
}

export interface ChipWords {
  readonly t: OrdersTranslate
  readonly common: CommonTranslate
  /** Name of a connection. */
  readonly connectionName: (id: string) => string
}

/** What is applied, in the order of the panel. */
export function chipsOf(query: ListQuery, { t, common, connectionName }: ChipWords): Chip[] {
  const { statuses, connectionId, delayed, find } = query
  const chips: Chip[] = statuses.map((status) => ({
    key: status,
    sign: html`<span class=${status}>${statusPin(status)}</span>`,
    label: common(`status.${status}`),
    without: { statuses: statuses.filter((other) => other !== status) },
  }))
  if (connectionId) {
    const label = connectionName(connectionId)
    chips.push({ key: 'connection', sign: icon(organizationIcon), label, without: { connectionId: null } })
  }
  if (delayed) {
    chips.push({ key: 'delayed', sign: icon(clockIcon), label: t('chip.delayed'), without: { delayed: false } })
  }
  if (find) {
    chips.push({ key: 'find', sign: icon(searchIcon), label: t('chip.find', { text: find }), without: { find: '' } })
  }
  return chips
}

/** The chips as a list; each can be taken away. */
export const chipList = (t: OrdersTranslate, chips: readonly Chip[], onRemove: (chip: Chip) => void): TemplateResult =>
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
