import type { Thread } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { around } from '../base/around.ts'
import { dateFormat, dayKey, fullTime, time } from '../base/format.ts'
import { icon, parcelIcon } from '../base/icons.ts'
import { initials } from '../base/initials.ts'
import type { ChatTranslate } from '../locales/en/chat.ts'
import type { Typists } from '../stores/chat-typing.ts'
import { subjectOf, type Subject } from './subject.ts'

export interface RowsView {
  readonly t: ChatTranslate
  readonly locale: string
  readonly zone: string | undefined
  /** Id of the open conversation. */
  readonly open: string | undefined
  /** Which side looks. */
  readonly side: 'client' | 'courier'
  /** Id of the person who looks; '' for a key. */
  readonly reader: string
  readonly typists: Typists
  readonly onOpen: (thread: Thread) => void
}

/** The conversations, one below the other. */
export const threadRows = (threads: readonly Thread[], view: RowsView): TemplateResult =>
  html`<ul>
    ${threads.map((thread) => html`<li>${row(thread, view)}</li>`)}
  </ul>`

function row(thread: Thread, view: RowsView): TemplateResult {
  const { t, open, side, onOpen } = view
  const { id, unread } = thread
  const subject = subjectOf(thread, side)
  return html`<button
    class="row ${unread > 0 ? 'unread' : ''}"
    part="row"
    data-id=${id}
    aria-current=${id === open ? 'true' : 'false'}
    @click=${() => onOpen(thread)}
  >
    ${face(subject)}
    <span class="title">${title(subject, t)}</span>
    ${when(thread, view)} ${preview(thread, view)}
    ${
      unread > 0
        ? html`<span class="badge"
            ><span aria-hidden="true">${unread}</span
            ><span class="visually-hidden">${t('unread', { count: unread })}</span></span
          >`
        : nothing
    }
  </button>`
}

/** Who is typing, else what was said last. */
function preview(thread: Thread, { t, reader, typists }: RowsView): TemplateResult {
  const typist = typists.get(thread.id)
  if (typist) return html`<bdi class="preview typing">${t('typing', { name: typist.name })}</bdi>`
  const { lastSeq, lastAuthorId, lastAuthorName: name } = thread
  if (lastSeq === 0) return html`<bdi class="preview"></bdi>`
  const text = lastWords(thread, t)
  const isOwn = reader !== '' && lastAuthorId === reader
  const said = isOwn ? t('said_by_you', { text }) : t('said_by', { name: firstNameOf(name), text })
  const [before, after] = around(said, text)
  // Each in a box of its own: what is too long is cut at the end of its own language.
  return html`<span class="preview said"><span>${before}</span><bdi>${text}</bdi>${after}</span>`
}

/** There is little room beside what was said. */
const firstNameOf = (name: string): string => name.split(' ', 1)[0] ?? name

function lastWords({ lastText, lastFile }: Thread, t: ChatTranslate): string {
  if (lastText) return lastText
  if (!lastFile) return t('deleted')
  return t(lastFile.startsWith('image/') ? 'photo' : 'document')
}

const face = ({ shortId, name }: Subject): TemplateResult =>
  shortId
    ? html`<span class="avatar order" aria-hidden="true">${icon(parcelIcon)}</span>`
    : html`<span class="avatar" aria-hidden="true">${initials(name)}</span>`

const title = ({ shortId, name, recipient }: Subject, t: ChatTranslate): TemplateResult =>
  shortId
    ? html`<bdi class="mono">${shortId}</bdi>
        <bdi class="muted">${recipient ? html`${recipient} · <bdi>${name}</bdi>` : name}</bdi>`
    : html`<bdi><b>${name}</b></bdi> <span class="muted">${t('general')}</span>`

function when({ lastAt }: Thread, { locale, zone }: RowsView): unknown {
  if (!lastAt) return html`<span></span>`
  return html`<time datetime=${lastAt} title=${fullTime(locale, lastAt, zone)}
    >${shortTime(lastAt, locale, zone)}</time
  >`
}

const DAY = 24 * 60 * 60_000

/** The clock's time today, the weekday within a week, then the date. */
function shortTime(at: string, locale: string, zone: string | undefined): string {
  const days = (Date.parse(dayKey(Date.now(), zone)) - Date.parse(dayKey(at, zone))) / DAY
  if (days < 1) return time(locale, at, zone)
  const options = days < 7 ? ({ weekday: 'short' } as const) : ({ day: 'numeric', month: 'short' } as const)
  return dateFormat(locale, { ...options, ...(zone ? { timeZone: zone } : {}) }).format(new Date(at))
}
