import type { Connection } from '@waybill/contract'
import { STATUSES, type OrderStatus } from '@waybill/contract/status'
import { html, nothing, type TemplateResult } from 'lit'
import { closeIcon, icon } from '../base/icons.ts'
import { statusPin } from '../base/status-pin.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { OrdersTranslate } from '../locales/en/orders.ts'
import { NO_FILTERS, type ListQuery } from '../stores/order-list.ts'

export interface PanelView {
  readonly t: OrdersTranslate
  readonly common: CommonTranslate
  /** The filters as they will be applied. */
  readonly draft: ListQuery
  /** Connections to choose from; none to choose where there is one. */
  readonly connections: readonly Pick<Connection, 'id' | 'courierName'>[]
  readonly onClose: () => void
  readonly onStatus: (status: OrderStatus, isWanted: boolean) => void
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
  ${view.connections.length > 1 ? connectionChoice(view) : nothing}
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

function connectionChoice({ t, draft, connections, onChange }: PanelView): TemplateResult {
  const choice = (id: string | null, name: string) =>
    html`<label class="box">
      <input
        type="radio"
        name="connection"
        .checked=${draft.connectionId === id}
        @change=${() => onChange({ connectionId: id })}
      />
      <bdi>${name}</bdi>
    </label>`
  return html`<fieldset>
    <legend>${t('filter.connection')}</legend>
    <div class="two">
      ${choice(null, t('filter.connection.all'))} ${connections.map(({ id, courierName }) => choice(id, courierName))}
    </div>
  </fieldset>`
}

/** Only narrow places show it: where the table has no heads to press. */
function sortChoice({ t, draft, onChange }: PanelView): TemplateResult {
  return html`<fieldset class="sort">
    <legend>${t('filter.sort')}</legend>
    <div class="segments">
      ${(['updatedAt', 'createdAt'] as const).map(
        (sort) =>
          html`<label>
            <input
              type="radio"
              name="sort"
              .checked=${draft.sort === sort}
              @change=${() => onChange({ sort, direction: 'desc' })}
            />
            ${t(`column.${sort}`)}
          </label>`,
      )}
    </div>
  </fieldset>`
}

const isChecked = ({ target }: Event): boolean => target instanceof HTMLInputElement && target.checked
