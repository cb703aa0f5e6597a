import type { OptOut, OptOutEntry } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { dayAndTime, fullTime } from '../base/format.ts'
import type { TextListTranslate } from '../locales/en/text-lists.ts'

export interface LineView {
  readonly t: TextListTranslate
  readonly locale: string
  readonly zone: string | undefined
  /** Whether there are several couriers to tell apart. */
  readonly hasCouriers: boolean
}

/** One person with the evidence. */
export function optOutLine(item: OptOut, view: LineView): TemplateResult {
  const { t, locale, zone, hasCouriers } = view
  const since = dayAndTime(locale, item.endedAt ?? item.at, zone)
  return html`<li part="item">
    <div class="who">
      <b><bdi>${item.phone}</bdi></b>
      <span class="muted"><bdi>${item.name || t('unnamed')}</bdi></span>
      ${hasCouriers ? html`<span class="muted">· <bdi>${item.courierName}</bdi></span>` : nothing}
    </div>
    <div class=${item.endedAt ? 'muted' : ''}>${t(item.endedAt ? 'back' : 'since', { time: since })}</div>
    <details>
      <summary>${sourceWords(item.history[0] ?? { ...item, actorName: '' }, t)}</summary>
      <ol aria-label=${t('history')}>
        ${item.history.map((entry) => historyLine(entry, view))}
      </ol>
    </details>
  </li>`
}

const historyLine = (entry: OptOutEntry, { t, locale, zone }: LineView): TemplateResult =>
  html`<li>
    <span>${t(`history.${entry.kind}`)} · ${sourceWords(entry, t)}</span>
    <time datetime=${entry.at} title=${fullTime(locale, entry.at, zone)}>${dayAndTime(locale, entry.at, zone)}</time>
    ${entry.said ? html`<q><bdi>${entry.said}</bdi></q>` : nothing}
  </li>`

const sourceWords = (
  { source, word, actorName }: Pick<OptOutEntry, 'source' | 'word' | 'actorName'>,
  t: TextListTranslate,
): string => {
  switch (source) {
    case 'text':
      return t('source.text', { word })
    case 'provider':
      return t('source.provider')
    case 'person':
      return t('source.person', { name: actorName })
  }
}
