import type { Connection } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { DeskTranslate } from '../locales/en/desk.ts'
import { NO_FILTER, conditionsOf, type BoardFilter } from '../stores/board-filter.ts'
import type { PlacedDriver } from '../stores/drivers.ts'

export interface FiltersView {
  readonly t: DeskTranslate
  readonly common: CommonTranslate
  readonly filter: BoardFilter
  readonly clients: readonly Connection[]
  readonly drivers: readonly PlacedDriver[]
  readonly onChange: (change: Partial<BoardFilter>) => void
}

/** What narrows the board: text, client, driver, status and delay. */
export const boardFilters = (view: FiltersView): TemplateResult => {
  const { t, filter, onChange } = view
  return html`<form id="filters" class="filters" role="search" aria-label=${t('filter')} @submit=${stay}>
    <input
      id="find"
      class="input"
      type="search"
      autocomplete="off"
      placeholder=${t('filter.find')}
      aria-label=${t('filter.find')}
      .value=${filter.find}
      @input=${(event: Event) => onChange({ find: valueOf(event) })}
    />
    ${choices(view)}
    <label class="choice">
      <input
        type="checkbox"
        .checked=${filter.delayed}
        @change=${({ target }: Event) => onChange({ delayed: target instanceof HTMLInputElement && target.checked })}
      />
      ${t('filter.delayed')}
    </label>
    ${
      conditionsOf(filter) > 0
        ? html`<button type="button" class="button ghost" @click=${() => onChange(NO_FILTER)}>
            ${t('filter.clear')}
          </button>`
        : nothing
    }
  </form>`
}

function choices({ t, common, filter, clients, drivers, onChange }: FiltersView): TemplateResult {
  const ofClients = clients.map(({ id, clientName }) => [id, clientName] as const)
  const ofDrivers = drivers.map(({ id, name }) => [id, name] as const)
  const ofStatuses = STATUSES.map((status) => [status, common(`status.${status}`)] as const)
  return html`${choice(t('filter.client'), filter.connectionId, ofClients, (connectionId) => onChange({ connectionId }))}
  ${choice(t('filter.driver'), filter.driverId, ofDrivers, (driverId) => onChange({ driverId }))}
  ${choice(t('filter.status'), filter.status, ofStatuses, (chosen) =>
    onChange({ status: STATUSES.find((status) => status === chosen) ?? null }),
  )}`
}

const STATUSES = ['placed', 'in_progress'] as const

/** One of a list, or all. */
const choice = (
  label: string,
  chosen: string | null,
  options: readonly (readonly [id: string, name: string])[],
  onChoose: (id: string | null) => void,
): TemplateResult =>
  html`<select class="input" aria-label=${label} @change=${(event: Event) => onChoose(valueOf(event) || null)}>
    <option value="" ?selected=${!chosen}>${label}</option>
    ${options.map(([id, name]) => html`<option .value=${id} ?selected=${id === chosen}>${name}</option>`)}
  </select>`

const valueOf = ({ target }: Event): string =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : ''

/** The board follows each key; there is nothing to send. */
const stay = (event: Event): void => event.preventDefault()
