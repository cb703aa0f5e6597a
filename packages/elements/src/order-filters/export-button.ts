import type { OrderRow } from '@waybill/contract'
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Portal } from '../base/context.ts'
import { downloadIcon, icon } from '../base/icons.ts'
import type { FiltersTranslate } from '../locales/en/order-filters.ts'
import type { ColumnName } from '../stores/order-columns.ts'
import { exportOrders } from '../stores/order-export.ts'

/** What a column with two fields adds to its heading. */
const SECOND_FIELDS: Partial<Record<keyof OrderRow, 'export.from' | 'export.until' | 'export.delayed'>> = {
  windowAfter: 'export.from',
  windowBefore: 'export.until',
  delayedMinutes: 'export.delayed',
}

type Exporting =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly error: unknown }

interface Options {
  readonly portal: () => Portal | undefined
  readonly columns: () => readonly ColumnName[]
  readonly labelOf: (column: ColumnName) => string
  /** The connection's other end as the file names it. */
  readonly otherParty: () => Extract<keyof OrderRow, 'courierName' | 'clientName'>
  /** What is said of a failure, or of the work. */
  readonly say: (message: string) => void
}

/** Saves everything that the list stands for as a file. The server streams it; nothing of it passes through the page. */
export class ExportButton {
  readonly #host: ReactiveControllerHost
  readonly #options: Options
  state: Exporting = { kind: 'idle' }

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host
    this.#options = options
  }

  render(t: FiltersTranslate): TemplateResult {
    const isBusy = this.state.kind === 'busy'
    return html`<button
      class="button ghost icon-only tool"
      part="export"
      aria-label=${t('export')}
      aria-busy=${isBusy}
      @click=${() => void this.#save(t)}
    >
      ${isBusy ? html`<span class="spinner"></span>` : icon(downloadIcon)}
    </button>`
  }

  async #save(t: FiltersTranslate): Promise<void> {
    const portal = this.#options.portal()
    if (!portal || this.state.kind === 'busy') return
    this.#set({ kind: 'busy' })
    this.#options.say(t('export.busy'))
    try {
      const url = await exportOrders(portal, this.#options.columns(), {
        connection: this.#options.otherParty(),
        labelOf: (column, field) => {
          const words = this.#options.labelOf(column)
          const what = SECOND_FIELDS[field]
          return what ? `${words}: ${t(what)}` : words
        },
      })
      this.#set({ kind: 'idle' })
      follow(url)
    } catch (error) {
      this.#set({ kind: 'failed', error })
    }
  }

  #set(state: Exporting): void {
    this.state = state
    this.#host.requestUpdate()
  }
}

/** The answer is an attachment, so that the page stays. */
function follow(url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.click()
}
