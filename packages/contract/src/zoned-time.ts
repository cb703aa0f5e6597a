/** Wall-clock time of a place: `day` as 2026-11-22, `clock` as 15:00. */
export interface LocalTime {
  day: string
  clock: string
}

/**
 * What a wall-clock time means in a zone: one moment, none (clocks jump over it at `at`, from … to), or two (they go
 * back). Moments are milliseconds.
 */
export type Meaning =
  | { kind: 'once'; at: number }
  | { kind: 'never'; at: number; from: string; to: string }
  | { kind: 'twice'; first: number; second: number }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    const number = '2-digit'
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: number,
      day: number,
      hour: number,
      minute: number,
      second: number,
    })
    formats.set(zone, format)
  }
  return format
}

/** The wall clock of a zone at a moment, to the minute. */
export function toLocal(at: number, zone: string): LocalTime {
  const iso = new Date(wall(at, zone)).toISOString()
  return { day: iso.slice(0, 10), clock: iso.slice(11, 16) }
}

/** The moment or moments that a wall clock of a zone means. */
export function fromLocal({ day, clock }: LocalTime, zone: string): Meaning {
  const wanted = Date.parse(`${day}T${clock}:00Z`)
  const offsets = new Set([wanted - DAY, wanted + DAY].map((near) => offsetAt(near, zone)))
  const moments = [...offsets].map((offset) => wanted - offset).filter((at) => wall(at, zone) === wanted)
  const [first, second] = moments.toSorted((a, b) => a - b)
  if (first === undefined) return { kind: 'never', ...jumpAround(wanted, zone) }
  return second === undefined ? { kind: 'once', at: first } : { kind: 'twice', first, second }
}

/** The first moment of a day: midnight, or what follows where clocks jump over midnight. */
export function startOfDay(day: string, zone: string): number {
  const meaning = fromLocal({ day, clock: '00:00' }, zone)
  return meaning.kind === 'twice' ? meaning.first : meaning.at
}

/** A day some days later (or earlier), as the calendar counts. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY

/** A moment's wall clock, read as if it were UTC. */
function wall(at: number, zone: string): number {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`)
}

const offsetAt = (at: number, zone: string): number => wall(at, zone) - Math.floor(at / 1000) * 1000

/** Between which times the clocks jump: the change of offset nearest to a wall clock that does not exist. */
function jumpAround(wanted: number, zone: string): { at: number; from: string; to: string } {
  let [before, after] = [wanted - DAY, wanted + DAY]
  const offset = offsetAt(before, zone)
  while (after - before > MINUTE) {
    const middle = Math.floor((before + after) / 2 / MINUTE) * MINUTE
    if (offsetAt(middle, zone) === offset) before = middle
    else after = middle
  }
  const clock = (at: number) => new Date(at).toISOString().slice(11, 16)
  return { at: after, from: clock(after + offset), to: clock(after + offsetAt(after, zone)) }
}
