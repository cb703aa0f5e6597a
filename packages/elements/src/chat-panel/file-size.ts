import { numberFormat } from '../base/measures.ts'

const KILO = 1_000

/** "214 kB", "3.1 MB", as the locale writes it. */
export function fileSize(locale: string, bytes: number): string {
  const isLarge = bytes >= KILO * KILO
  const format = numberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  })
  return format.format(isLarge ? bytes / KILO / KILO : Math.max(1, Math.round(bytes / KILO)))
}
