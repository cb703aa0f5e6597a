import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Portal } from '../base/context.ts'
import { chevronDownIcon, columnsIcon, icon } from '../base/icons.ts'
import { LayerController } from '../base/layer.ts'
import { StoreController } from '../base/store-controller.ts'
import type { FiltersTranslate } from '../locales/en/order-filters.ts'
import { COLUMN_NAMES, orderColumns, USUAL_COLUMNS, type ColumnName } from '../stores/order-columns.ts'

/** Which columns the table has, and in which order: a list of switches that can be moved up and down. */
export class ColumnChooser {
  readonly #portal: () => Portal | undefined
  readonly #chosen: StoreController<readonly ColumnName[] | null>

  constructor(host: ReactiveControllerHost & HTMLElement, portal: () => Portal | undefined) {
    this.#portal = portal
    this.#chosen = new StoreController(host, () => portal()?.store(orderColumns).$chosen)
    void new LayerController(host, { opener: '#columns-button', layer: '#columns', align: 'end' })
  }

  get columns(): readonly ColumnName[] {
    return this.#chosen.value ?? USUAL_COLUMNS
  }

  render(t: FiltersTranslate, labelOf: (name: ColumnName) => string): TemplateResult {
    const shown = this.columns
    const all = [...shown, ...COLUMN_NAMES.filter((name) => !shown.includes(name))]
    return html`<button class="button ghost icon-only tool" id="columns-button" aria-label=${t('columns')}>
        ${icon(columnsIcon)}
      </button>
      <div id="columns" class="layer" role="dialog" aria-label=${t('columns')}>
        <ul>
          ${repeat(
            all,
            (name) => name,
            (name) => this.#renderColumn(t, name, labelOf(name)),
          )}
        </ul>
        <button class="button ghost" @click=${() => this.#choose(null)}>${t('columns.reset')}</button>
      </div>`
  }

  #renderColumn(t: FiltersTranslate, name: ColumnName, column: string): TemplateResult {
    const shown = this.columns
    const place = shown.indexOf(name)
    const mover = (by: -1 | 1, label: string) =>
      html`<button
        class="button ghost icon-only small ${by < 0 ? 'up' : ''}"
        aria-label=${label}
        ?disabled=${place < 0 || !(place + by in shown)}
        @click=${() => this.#move(place, by)}
      >
        ${icon(chevronDownIcon, 'small')}
      </button>`
    return html`<li>
      <label class="box">
        <input type="checkbox" .checked=${place >= 0} ?disabled=${name === 'id'} @change=${() => this.#toggle(name)} />
        <span>${column}</span>
      </label>
      ${mover(-1, t('columns.up', { column }))} ${mover(1, t('columns.down', { column }))}
    </li>`
  }

  #toggle(name: ColumnName): void {
    const shown = this.columns
    this.#choose(shown.includes(name) ? shown.filter((each) => each !== name) : withColumn(shown, name))
  }

  #move(place: number, by: -1 | 1): void {
    const columns = [...this.columns]
    const [moved] = columns.splice(place, 1)
    if (moved) this.#choose(columns.toSpliced(place + by, 0, moved))
  }

  #choose(columns: readonly ColumnName[] | null): void {
    this.#portal()?.store(orderColumns).choose(columns)
  }
}

/** A column that comes in stands behind the one that it usually follows. */
function withColumn(shown: readonly ColumnName[], name: ColumnName): readonly ColumnName[] {
  const before = COLUMN_NAMES.slice(0, COLUMN_NAMES.indexOf(name))
  const place = shown.findLastIndex((each) => before.includes(each))
  return shown.toSpliced(place + 1, 0, name)
}
