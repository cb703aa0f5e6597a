import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { problemText } from '../base/errors.ts'
import { day, dayKey, dateFormat, fullTime, nearDay, time } from '../base/format.ts'
import { checkIcon, checksIcon, clockIcon, icon, warningIcon } from '../base/icons.ts'
import type { ChatTranslate } from '../locales/en/chat.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import type { WaitingMessage } from '../stores/chat-outbox.ts'
import type { ReadyThread } from '../stores/chat-thread.ts'
import { toEntries, type Entry, type MessageEntry } from './entries.ts'
import { messageText } from './message-text.ts'

/** What a line needs beside what it says. */
export interface LineView {
  readonly t: ChatTranslate
  readonly common: CommonTranslate
  readonly problem: ProblemTranslate
  readonly locale: string
  readonly zone: string | undefined
  readonly isOffline: boolean
  readonly onRetry: (clientId: string) => void
  readonly onRemove: (clientId: string) => void
}

/** Everything that was said and that waits, oldest first. */
export const entryLines = (thread: ReadyThread, view: LineView): unknown =>
  repeat(
    toEntries(thread, view.zone),
    ({ key }) => key,
    (entry) => line(entry, thread, view),
  )

function line(entry: Entry, thread: ReadyThread, view: LineView): TemplateResult {
  switch (entry.kind) {
    case 'day':
      return html`<p class="day">${dayName(entry.at, view)}</p>`
    case 'new':
      return html`<p class="new" id="new"><span>${view.t('new')}</span></p>`
    case 'message':
      return messageLine(entry, thread, view)
    case 'waiting':
      return waitingLine(entry.message, entry.isLast, thread, view)
  }
}

/** "Today", "Yesterday", "Friday" within a week, then the date. */
function dayName(at: string, { common, locale, zone }: LineView): string {
  const days = (Date.parse(dayKey(Date.now(), zone)) - Date.parse(dayKey(at, zone))) / 86_400_000
  const weekday = { weekday: 'long', ...(zone ? { timeZone: zone } : {}) } as const
  const name = days < 7 ? dateFormat(locale, weekday).format(new Date(at)) : day(locale, at, zone)
  return nearDay(common, at, zone) ?? name
}

function messageLine(entry: MessageEntry, { member }: ReadyThread, view: LineView): TemplateResult {
  const { message, isOwn, isFirst, isLast } = entry
  const { t, locale, zone } = view
  const isMine = isOwn && (member.name === '' || message.authorName === member.name)
  const name = message.party === 'recipient' ? t('by_text', { name: message.authorName }) : message.authorName
  const classes = `message ${isOwn ? 'own' : 'other'} ${isFirst ? 'first' : ''} ${isLast ? 'last' : ''}`
  return html`<div class=${classes} part="message" title=${fullTime(locale, message.at, zone)}>
    <span class="visually-hidden">${isMine ? t('you') : name}</span>
    ${messageText(message.text)}
    ${
      isLast
        ? html`<p class="meta">
            ${isMine ? nothing : html`<bdi>${name}</bdi><span aria-hidden="true">·</span>`}
            <time datetime=${message.at}>${time(locale, message.at, zone)}</time>${isOwn ? receipt(entry, t) : nothing}
          </p>`
        : nothing
    }
  </div>`
}

const receipt = ({ isRead }: MessageEntry, t: ChatTranslate): TemplateResult =>
  isRead
    ? html`<span class="receipt read">${icon(checksIcon)}${t('read')}</span>`
    : html`<span class="receipt">${icon(checkIcon)}${t('sent')}</span>`

function waitingLine(message: WaitingMessage, isLast: boolean, thread: ReadyThread, view: LineView): TemplateResult {
  const isStuck = view.isOffline || thread.isHeldUp
  const look = message.kind === 'failed' ? 'failed' : isStuck ? 'stuck' : 'sending'
  return html`<div class="message own waiting first ${look} ${isLast ? 'last' : ''}" part="message">
    <span class="visually-hidden">${view.t('you')}</span>
    ${messageText(message.text)}
    ${message.kind === 'failed' ? failure(message, view) : isLast ? progress(isStuck, thread, view) : nothing}
  </div>`
}

function progress(isStuck: boolean, { waiting }: ReadyThread, { t }: LineView): TemplateResult {
  const count = waiting.filter(({ kind }) => kind !== 'failed').length
  return html`<p class="meta">${icon(clockIcon)}${isStuck ? t('waiting', { count }) : t('sending')}</p>`
}

function failure(message: WaitingMessage, view: LineView): TemplateResult {
  const { t, common, problem, onRetry, onRemove } = view
  const why = message.kind === 'failed' ? problemText(problem, message.error) : ''
  return html`<p class="meta" role="alert">${icon(warningIcon)}<span>${t('failed')} ${why}</span></p>
    <p class="ways">
      <button class="button" @click=${() => onRetry(message.clientId)}>${common('retry')}</button>
      <button class="button ghost danger" @click=${() => onRemove(message.clientId)}>${common('remove')}</button>
    </p>`
}
