import type { TextReport } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { day } from '../base/format.ts'
import { money } from '../base/money.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { textListTexts } from '../locales/en/text-lists.ts'
import { reasonTexts } from '../locales/en/text-reasons.ts'
import { REPORT_DAYS, textReportStore } from '../stores/text-report.ts'
import { reportStyles } from './text-report.styles.ts'

/** Left to right as a text may go; the contract's own list begins with what waits. */
const OUTCOMES = ['delivered', 'sent', 'waiting', 'failed', 'blocked', 'unknown'] as const
type Day = TextReport['days'][number]

/**
 * What became of the texts of the last days: how many arrived, failed and why.
 * @summary Delivery report of texts by day
 * @csspart title - the heading
 * @csspart table - the days
 */
@customElement('waybill-text-report')
export class TextReportElement extends PortalElement {
  static override styles = reportStyles

  readonly #t = this.texts(textListTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #reason = this.texts(reasonTexts)
  readonly #report = new StoreController(this, () => this.portal?.store(textReportStore).$state)
  readonly #delay = new LoadingDelay(this)

  protected override render(): TemplateResult {
    const state = this.#report.value
    const hasSkeleton = this.#delay.shows(state?.kind !== 'ready' && state?.kind !== 'error')
    return html`<section aria-labelledby="title">
      <header>
        <h2 id="title" part="title">${this.#t('report')}</h2>
        <p class="hint">${this.#t('report.days', { count: REPORT_DAYS })}</p>
      </header>
      ${state?.kind === 'error' ? this.#renderError(state.error) : nothing}
      ${state?.kind === 'ready' ? this.#renderReport(state.value) : nothing}
      ${hasSkeleton ? html`<div class="skeleton block" aria-hidden="true"></div>` : nothing}
    </section>`
  }

  #renderError(error: unknown): TemplateResult {
    return html`<div class="notice failed" role="alert">
      <p>${problemText(this.#problem, error)}</p>
      <button class="button" @click=${() => void this.portal?.store(textReportStore).refresh()}>
        ${this.#common('retry')}
      </button>
    </div>`
  }

  #renderReport(report: TextReport): TemplateResult {
    const total = sum(report.days)
    const count = OUTCOMES.reduce((all, outcome) => all + total[outcome], 0)
    if (count === 0) return html`<p class="empty">${this.#t('report.none')}</p>`
    return html`<div
        class="scroll"
        tabindex="0"
        role="region"
        aria-label=${this.#t('report.days', { count: REPORT_DAYS })}
      >
        ${this.#renderTable(report, total)}
      </div>
      <p class="hint">${this.#t('report.unknown')} ${this.#cost(report, total)}</p>
      ${report.reasons.length > 0 ? this.#renderReasons(report) : nothing}`
  }

  #renderTable({ days }: TextReport, total: Day): TemplateResult {
    return html`<table part="table">
      <thead>
        <tr>
          <th scope="col">${this.#t('day')}</th>
          ${OUTCOMES.map((outcome) => html`<th scope="col" class="count">${this.#t(`outcome.${outcome}`)}</th>`)}
          <th scope="col" class="count">${this.#t('parts')}</th>
        </tr>
      </thead>
      <tbody>
        ${days.toReversed().map((one) => this.#renderRow(one, day(this.locale, `${one.day}T12:00:00Z`, 'UTC')))}
      </tbody>
      <tfoot>
        ${this.#renderRow(total, this.#t('total'))}
      </tfoot>
    </table>`
  }

  #renderRow(counts: Day, name: string): TemplateResult {
    const cell = (count: number, outcome = '') =>
      html`<td class="count ${count > 0 ? outcome : 'none'}">${count.toLocaleString(this.locale)}</td>`
    return html`<tr>
      <th scope="row">${name}</th>
      ${OUTCOMES.map((outcome) => cell(counts[outcome], outcome))} ${cell(counts.segments)}
    </tr>`
  }

  #renderReasons({ reasons }: TextReport): TemplateResult {
    return html`<h3>${this.#t('reasons')}</h3>
      <ul>
        ${reasons.map(
          ({ reason, texts }) =>
            html`<li><span>${this.#reason(reason)}</span><b>${texts.toLocaleString(this.locale)}</b></li>`,
        )}
      </ul>`
  }

  #cost({ price }: TextReport, { segments }: Day): string {
    if (!price || segments === 0) return ''
    const { currency, amount } = price
    return this.#t('cost', { price: money(this.locale, currency, segments * amount) })
  }
}

const sum = (days: readonly Day[]): Day =>
  days.reduce(
    (total, one) => ({
      day: '',
      waiting: total.waiting + one.waiting,
      sent: total.sent + one.sent,
      delivered: total.delivered + one.delivered,
      failed: total.failed + one.failed,
      blocked: total.blocked + one.blocked,
      unknown: total.unknown + one.unknown,
      segments: total.segments + one.segments,
    }),
    { day: '', waiting: 0, sent: 0, delivered: 0, failed: 0, blocked: 0, unknown: 0, segments: 0 },
  )

declare global {
  interface HTMLElementTagNameMap {
    'waybill-text-report': TextReportElement
  }
}
