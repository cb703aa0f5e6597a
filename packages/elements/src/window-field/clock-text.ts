import { clockOptions, dateFormat } from '../base/format.ts'

const ANY_DIGIT = /\p{Nd}/gu

/** "15:00" from what people write: 15, 1500, 15.00, 3pm, "3:00 p. m.", "٣:٠٠ م"; undefined when it is no time. */
export function parseClock(text: string, locale: string): string | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(ANY_DIGIT, (digit) => String(digitValue(digit)))
  const match = /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?(?![\d:.])/.exec(plain)
  if (!match) return undefined
  const [, hours, minutes = '00'] = match
  const half = halfOfDay(plain.slice(match[0].length), locale)
  if (half === 'unknown') return undefined
  const hour = half ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours)
  if (hour > 23 || Number(minutes) > 59 || (half && Number(hours) > 12)) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

/** "15:00" as the locale writes it. */
export function formatClock(clock: string, locale: string): string {
  return dateFormat(locale, { ...clockOptions(locale), timeZone: 'UTC' }).format(new Date(`2000-01-01T${clock}:00Z`))
}

/** Decimal digits of every script stand in blocks of ten that begin at a multiple of their zero. */
function digitValue(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0
  const code = zero
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[\s.\u200f]/g, '')

function halfOfDay(suffix: string, locale: string): 'am' | 'pm' | 'unknown' | undefined {
  const word = squeeze(suffix)
  if (!word) return undefined
  const marker = (hour: number) => squeeze(dayPeriod(hour, locale))
  if (/^a(m)?$/.test(word) || word === marker(9)) return 'am'
  if (/^p(m)?$/.test(word) || word === marker(21)) return 'pm'
  return 'unknown'
}

function dayPeriod(hour: number, locale: string): string {
  const parts = dateFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' }).formatToParts(hour * 3_600_000)
  return parts.find(({ type }) => type === 'dayPeriod')?.value ?? ''
}
