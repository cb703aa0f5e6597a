import type { TrackingLog, TrackingVisit } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { dayAndTime, fullTime, time } from '../base/format.ts'
import type { LinkVisitTranslate } from '../locales/en/link-visits.ts'

/** How a log is said in words. */
export interface LogView {
  readonly t: LinkVisitTranslate
  readonly locale: string
  readonly now: number
}

const MINUTE = 60_000

/** Whether the link still opens a page, and since or until when. */
export function linkState({ link }: TrackingLog, { t, locale, now }: LogView): string {
  if (!link) return t('none')
  const { createdAt, revokedAt, expiresAt } = link
  if (revokedAt) return t('ended', { time: dayAndTime(locale, revokedAt) })
  if (!expiresAt) return t('works', { time: dayAndTime(locale, createdAt) })
  return t(Date.parse(expiresAt) <= now ? 'expired' : 'until', { time: dayAndTime(locale, expiresAt) })
}

/** Whether there is a link that somebody may still open. */
export const isOpen = ({ link }: TrackingLog, now: number): boolean =>
  link !== null && link.revokedAt === null && (link.expiresAt === null || Date.parse(link.expiresAt) > now)

/** Who saw it and when, the newest first. */
export function visitList({ visits, link }: TrackingLog, view: LogView): TemplateResult {
  const { t } = view
  return html`<section aria-labelledby="visits" part="visits">
    <h3 id="visits">${t('visits')}</h3>
    ${
      visits.length > 0
        ? html`<ul>
            ${visits.map((visit) => visitRow(visit, link?.generation, view))}
          </ul>`
        : html`<p class="muted">${t('visits.none')}</p>`
    }
    <p class="hint">${t('visits.hint')}</p>
  </section>`
}

function visitRow(visit: TrackingVisit, generation: number | undefined, { t, locale }: LogView): TemplateResult {
  const { at, until, device, country, times } = visit
  const isLong = Date.parse(until) - Date.parse(at) >= MINUTE
  const place = country ? regionName(locale, country) : ''
  const isEarlier = generation !== undefined && visit.generation < generation
  return html`<li>
    <span>
      <b>${t(`device.${device}`)}</b>${place ? html` · <bdi>${place}</bdi>` : nothing}
      ${isEarlier ? html`<span class="muted"> · ${t('earlier')}</span>` : nothing}
    </span>
    <span class="when">
      <time datetime=${at} title=${fullTime(locale, at)}>${dayAndTime(locale, at)}</time>${
        isLong ? html` – <time datetime=${until}>${time(locale, until)}</time>` : nothing
      }<span class="muted"> · ${t('times', { count: times })}</span>
    </span>
  </li>`
}

/** The country in words; its code where the browser does not know it. */
const regionName = (locale: string, code: string): string =>
  new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code
