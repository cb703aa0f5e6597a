import type { ChatMessage } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { day, dayKey, dateFormat, nearDay } from '../base/format.ts'
import type { ChatThreadTranslate } from '../locales/en/chat-thread.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import type { ReadyThread } from '../stores/chat-thread.ts'
import { toEntries, type Entry } from './entries.ts'
import { messageLine } from './message-line.ts'
import type { Range } from './message-window.ts'
import { waitingLine } from './waiting-line.ts'

/** What a line needs beside what it says. */
export interface LineView {
  readonly t: ChatThreadTranslate
  readonly common: CommonTranslate
  readonly problem: ProblemTranslate
  readonly locale: string
  readonly zone: string | undefined
  readonly isOffline: boolean
  /** Code that only some messages need is asked for when one of them shows. */
  readonly wants: (part: 'file' | 'order') => void
  readonly onChange: (what: 'edit' | 'delete', message: ChatMessage) => void
  readonly onRetry: (clientId: string) => void
  readonly onRemove: (clientId: string) => void
}

/** What was said and what waits, oldest first, as far as it is on screen. */
export const entryLines = (thread: ReadyThread, range: Range, view: LineView): unknown =>
  repeat(
    toEntries(thread, view.zone, range),
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
      return messageLine(entry, thread.member, view)
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
