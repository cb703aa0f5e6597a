import { html, nothing, type TemplateResult } from 'lit'
import { checkIcon, clockIcon, closeIcon, icon, warningIcon } from '../base/icons.ts'
import { fill } from '../base/texts.ts'
import { embedCheckTexts, type EmbedTranslate } from '../locales/en/embed-check.ts'
import type { Language } from '../base/locale.ts'
import { CHECKS, type CheckName, type EmbedReport } from '../stores/embed-check.ts'
import type { Level, Outcome } from '../stores/embed-checks.ts'

/** What a report is drawn with. */
export interface ReportView {
  readonly t: EmbedTranslate
  readonly language: Language
  readonly locale: string
  /** Where the documentation is. */
  readonly server: string
}

/** Look of a row by how its check ended: a status word as class, and an icon that is no other's. */
const LOOKS: Readonly<Record<Level, { tone: string; path: string }>> = {
  passed: { tone: 'completed', path: checkIcon },
  skipped: { tone: 'placed', path: clockIcon },
  warning: { tone: 'rejected', path: warningIcon },
  failed: { tone: 'failed', path: closeIcon },
}

/** Sections of the page "When something does not work", by row. */
const SECTIONS: Readonly<Record<CheckName, string>> = {
  mixed: 'mixed-content',
  server: 'server',
  version: 'version',
  clock: 'clock',
  key: 'key',
  origin: 'origin',
  token: 'token',
  components: 'components',
  connect: 'policy',
  image: 'policy',
  worker: 'policy',
  style: 'policy',
  types: 'trusted-types',
}

/** How many rows ended so. */
export const countOf = ({ outcomes }: EmbedReport, level: Level): number =>
  Object.values(outcomes).filter((outcome) => outcome.level === level).length

/** What one row says; its values fit the text, whose key came with them. */
export const outcomeText = ({ text, values = {} }: Outcome, { language, locale }: ReportView): string =>
  fill(embedCheckTexts.table(language), locale, text, values)

/** The rows, each with what was tried, what came of it, and where to read on. */
export function reportRows({ outcomes }: EmbedReport, view: ReportView): TemplateResult[] {
  return CHECKS.map((name) => {
    const outcome = outcomes[name]
    const { tone, path } = outcome ? LOOKS[outcome.level] : { tone: 'placed', path: clockIcon }
    const isFault = outcome?.level === 'failed' || outcome?.level === 'warning'
    return html`<li class="row ${tone}" part="row">
      ${icon(path)}
      <div>
        <p class="head">
          <b>${view.t(name)}</b> <span class="level">${outcome ? view.t(outcome.level) : view.t('busy')}</span>
        </p>
        ${outcome ? html`<p class="came">${outcomeText(outcome, view)}</p>` : nothing}
        ${isFault ? docsLink(name, view) : nothing}
      </div>
    </li>`
  })
}

const docsLink = (name: CheckName, { t, server }: ReportView): TemplateResult =>
  html`<a
    href=${`${server}/docs/troubleshooting#${SECTIONS[name]}`}
    target="_blank"
    rel="noopener"
    aria-label=${`${t('how')}: ${t(name)}`}
    >${t('how')}</a
  >`

/** The report as plain text, to be sent to somebody; it holds no key and no token. */
export const reportText = ({ outcomes }: EmbedReport, view: ReportView): string =>
  CHECKS.flatMap((name) => {
    const outcome = outcomes[name]
    return outcome ? [`${view.t(outcome.level)} · ${view.t(name)}: ${outcomeText(outcome, view)}`] : []
  }).join('\n')
