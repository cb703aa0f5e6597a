import type { Window } from '@waybill/contract'
import { addDays, daysBetween, fromLocal, startOfDay, toLocal } from '@waybill/contract/zoned-time'

/** What stands in the field: a day, two wall clocks (each may be open) and on which later day the window ends. */
export interface WindowDraft {
  /** 2026-11-22, or '' for no day. */
  day: string
  /** 15:00, or '' for open. */
  from: string
  until: string
  /** Days from the day of the start to that of the end. */
  days: number
}

export type WindowPart = 'day' | 'from' | 'until'

/** Why a draft is no window that can be kept. */
export type WindowFault =
  | { kind: 'gap'; at: WindowPart; day: string; clock: string; from: string; to: string }
  | { kind: 'order' | 'past'; at: WindowPart }
  | { kind: 'lead'; at: WindowPart; earliest: number }

export interface Rules {
  now: number
  /** Minutes that must lie between now and the window's end. */
  minLead: number
}

export const EMPTY: WindowDraft = { day: '', from: '', until: '', days: 0 }

/** An end before its start is meant for the next morning when the night between is at most this long. */
const NIGHT = 8

const hourOf = (clock: string): number => Number(clock.slice(0, 2)) + Number(clock.slice(3)) / 60

/** Fills what a person leaves out: today for clocks without a day, the next morning for an end after midnight. */
export function complete(draft: WindowDraft, zone: string, now: number): WindowDraft {
  const { from, until } = draft
  if (!draft.day && !from && !until) return EMPTY
  const day = draft.day || toLocal(now, zone).day
  const length = hourOf(until) - hourOf(from)
  const overnight = Boolean(from && until) && length < 0 && length + 24 <= NIGHT
  const days = !until ? 0 : draft.days > 1 ? draft.days : overnight ? 1 : 0
  return { ...draft, day, days }
}

/** The window of a completed draft. A day alone is that whole day; a time that comes twice widens the window. */
export function toWindow(draft: WindowDraft, zone: string, now: number): Window {
  if (!draft.day) return { after: null, before: null }
  const { from, until } = draft
  const isToday = draft.day === toLocal(now, zone).day
  const after = from ? meant(draft.day, from, zone).first : isToday ? null : startOfDay(draft.day, zone)
  const endDay = addDays(draft.day, draft.days)
  const dayEnd = from ? null : startOfDay(addDays(draft.day, 1), zone)
  return { after: iso(after), before: iso(until ? meant(endDay, until, zone).second : dayEnd) }
}

/** The draft that shows a window. */
export function toDraft({ after, before }: Window, zone: string): WindowDraft {
  const start = after === null ? undefined : toLocal(Date.parse(after), zone)
  const end = before === null ? undefined : toLocal(Date.parse(before), zone)
  const day = start?.day ?? end?.day ?? ''
  const isWholeDay = start?.clock === '00:00' && end?.clock === '00:00' && daysBetween(start.day, end.day) === 1
  if (isWholeDay) return { ...EMPTY, day }
  return { day, from: start?.clock ?? '', until: end?.clock ?? '', days: end ? daysBetween(day, end.day) : 0 }
}

/** The first thing that is wrong with a completed draft. */
export function faultOf(draft: WindowDraft, zone: string, { now, minLead }: Rules): WindowFault | undefined {
  if (!draft.day) return undefined
  const gap =
    gapAt('from', draft.day, draft.from, zone) ?? gapAt('until', addDays(draft.day, draft.days), draft.until, zone)
  if (gap) return gap
  const { after, before } = toWindow(draft, zone, now)
  const [start, end] = [millis(after), millis(before)]
  if (start !== undefined && end !== undefined && end <= start) return { kind: 'order', at: 'until' }
  const at = draft.until ? 'until' : 'day'
  if ((end ?? startOfDay(addDays(draft.day, 1), zone)) <= now) return { kind: 'past', at }
  const earliest = now + minLead * 60_000
  return end !== undefined && end < earliest ? { kind: 'lead', at, earliest: wholeMinutes(earliest) } : undefined
}

const millis = (instant: string | null): number | undefined => (instant === null ? undefined : Date.parse(instant))
const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
const wholeMinutes = (at: number): number => Math.ceil(at / 60_000) * 60_000

/** A clock as the earliest and latest moment that it can mean; one that never comes means the jump itself. */
function meant(day: string, clock: string, zone: string): { first: number; second: number } {
  const meaning = fromLocal({ day, clock }, zone)
  return meaning.kind === 'twice' ? meaning : { first: meaning.at, second: meaning.at }
}

function gapAt(at: WindowPart, day: string, clock: string, zone: string): WindowFault | undefined {
  if (!clock) return undefined
  const meaning = fromLocal({ day, clock }, zone)
  return meaning.kind === 'never' ? { kind: 'gap', at, day, clock, from: meaning.from, to: meaning.to } : undefined
}
