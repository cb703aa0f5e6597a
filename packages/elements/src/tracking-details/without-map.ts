import { html, nothing, type TemplateResult } from 'lit'
import { span } from '../base/format.ts'
import { distance } from '../base/measures.ts'
import type { Details } from './details.ts'

/** What the map would have shown, as words. */
export function withoutMap(details: Details): TemplateResult {
  const { view, t, common, locale, units, now, map, phase } = details
  const time = view.eta ? span(common, Math.max(60_000, Date.parse(view.eta.from) - now)) : ''
  const length = phase === 'here' || view.metersLeft === null ? '' : distance(locale, view.metersLeft, units)
  const rows = [
    { term: t('togo'), text: length && (time ? t('togo.value', { distance: length, time }) : length) },
    { term: t('before'), text: view.stopsAhead === null ? undefined : String(view.stopsAhead || t('none')) },
  ].filter(({ text }) => text)
  return html`${
    rows.length > 0
      ? html`<dl class="rows" part="rows">
          ${rows.map(
            ({ term, text }) =>
              html`<div>
                <dt>${term}</dt>
                <dd>${text}</dd>
              </div>`,
          )}
        </dl>`
      : nothing
  }
  ${map === 'unwanted' ? nothing : html`<p class="muted mapless">${t(map === 'plain' ? 'streetless' : 'mapless')}</p>`}`
}
