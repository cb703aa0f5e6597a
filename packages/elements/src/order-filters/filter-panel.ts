import type { Connection, Need } from '@waybill/contract'
import { STATUSES, type OrderStatus } from '@waybill/contract/status'
import { html, nothing, type TemplateResult } from 'lit'
import { closeIcon, icon } from '../base/icons.ts'
import { statusPin } from '../base/status-pin.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { FiltersTranslate } from '../locales/en/order-filters.ts'
import { MOST_CONNECTIONS } from '../stores/list-address.ts'
import { NO_FILTERS, type ListQuery } from '../stores/order-list.ts'
import { dayChoice, driverChoice, needChoice } from './panel-choices.ts'

export interface PanelView {
  readonly t: FiltersTranslate
  readonly common: CommonTranslate
  /** The filters as they will be applied. */
  readonly draft: ListQuery
  /** Connections to choose from; none to choose where there is one. */
  readonly connections: readonly Pick<Connection, 'id'>[]
  /** What those at the other ends of connections are. */
  readonly connectionLabel: string
  /** Who is at the other end of a connection. */
  readonly nameOf: (id: string) => string
  /** Names of drivers by their ids, for a courier. */
  readonly drivers: ReadonlyMap<string, string>
  /** The zone whose days are meant. */
  readonly zone: string
  /** Somebody chooses days of their own rather than a span. */
  readonly hasOwnDays: boolean
  readonly onDays: (days: Partial<Pick<ListQuery, 'from' | 'to'>>, hasOwnDays: boolean) => void
  readonly onClose: () => void
  readonly onStatus: (status: OrderStatus, isWanted: boolean) => void
  readonly onConnection: (id: string, isWanted: boolean) => void
  readonly onNeed: (need: Need, isWanted: boolean) => void
  readonly onChange: (change: Partial<ListQuery>) => void
}

/** All filters at once; nothing is applied before the panel closes. */
export const filterPanel = (view: PanelView): TemplateResult => html`
  <header>
    <h2 id="title">${view.t('filter')}</h2>
    <button class="button ghost clear" @click=${() => view.onChange(NO_FILTERS)}>${view.t('filter.clear')}</button>
    <button class="button ghost icon-only" aria-label=${view.t('filter.close')} @click=${view.onClose}>
      ${icon(closeIcon)}
    </button>
  </header>
  ${sortChoice(view)}
  <fieldset>
    <legend>${view.t('filter.status')}</legend>
    <div class="two">${STATUSES.map((status) => statusBox(status, view))}</div>
  </fieldset>
  ${view.connections.length > 1 ? connectionChoice(view) : nothing} ${dayChoice(view)} ${needChoice(view)}
  ${driverChoice(view)}
  <label class="switch">
    <span>${view.t('filter.delayed')}</span>
    <input
      type="checkbox"
      role="switch"
      .checked=${view.draft.delayed}
      @change=${(event: Event) => view.onChange({ delayed: isChecked(event) })}
    />
  </label>
  <p class="hint">${view.t('filter.together')}</p>
`

function statusBox(status: OrderStatus, { common, draft, onStatus }: PanelView): TemplateResult {
  return html`<label class="box ${status}">
    <input
      type="checkbox"
      .checked=${draft.statuses.includes(status)}
      @change=${(event: Event) => onStatus(status, isChecked(event))}
    />
    ${statusPin(status)}<span>${common(`status.${status}`)}</span>
  </label>`
}

/** Any of those that are ticked; none ticked is all of them. */
function connectionChoice({ connectionLabel, draft, connections, nameOf, onConnection }: PanelView): TemplateResult {
  const chosen = draft.connectionIds
  return html`<fieldset>
    <legend>${connectionLabel}</legend>
    <div class="two connections">
      ${connections.map(
        ({ id }) =>
          html`<label class="box">
            <input
              type="checkbox"
              .checked=${chosen.includes(id)}
              .disabled=${!chosen.includes(id) && chosen.length >= MOST_CONNECTIONS}
              @change=${(event: Event) => onConnection(id, isChecked(event))}
            />
            <bdi>${nameOf(id)}</bdi>
          </label>`,
      )}
    </div>
  </fieldset>`
}

const SORTS = [
  { sort: 'updatedAt', direction: 'desc', column: 'updatedAt' },
  { sort: 'createdAt', direction: 'desc', column: 'createdAt' },
  { sort: 'windowBefore', direction: 'asc', column: 'window' },
  { sort: 'recipientName', direction: 'asc', column: 'recipient' },
] as const satisfies readonly (Pick<ListQuery, 'sort' | 'direction'> & { column: string })[]

/** Only narrow places show it: where the table has no heads to press. */
function sortChoice({ t, draft, onChange }: PanelView): TemplateResult {
  return html`<fieldset class="sort">
    <legend>${t('filter.sort')}</legend>
    <div class="two">
      ${SORTS.map(
        ({ sort, direction, column }) =>
          html`<label class="box">
            <input
              type="radio"
              name="sort"
              .checked=${draft.sort === sort}
              @change=${() => onChange({ sort, direction })}
            />
            ${t(`column.${column}`)}
          </label>`,
      )}
    </div>
  </fieldset>`
}

const isChecked = ({ target }: Event): boolean => target instanceof HTMLInputElement && target.checked
