/*
 * Numbers and distances in a locale (`this.locale`):
 *   numberFormat(locale).format(1_234)  distance(locale, metres, 'metric')
 */

export type Units = 'metric' | 'imperial'

const numbers = new Map<string, Intl.NumberFormat>()

/** A cached number format. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let format = numbers.get(key)
  if (!format) numbers.set(key, (format = new Intl.NumberFormat(locale, options)))
  return format
}

const METRES = { metric: 1, imperial: 0.3048 } as const
const SCALES = {
  metric: { small: 'meter', large: 'kilometer', perLarge: 1000, limit: 1000, step: 10 },
  imperial: { small: 'foot', large: 'mile', perLarge: 5280, limit: 1000, step: 50 },
} as const

/** "350 m" or "5.8 km"; "400 ft" or "3.6 mi". */
export function distance(locale: string, metres: number, units: Units): string {
  const { small, large, perLarge, limit, step } = SCALES[units]
  const length = metres / METRES[units]
  const rounded = Math.round(length / step) * step
  const near = rounded < limit
  const amount = near ? rounded : length / perLarge
  return numberFormat(locale, {
    style: 'unit',
    unit: near ? small : large,
    unitDisplay: 'short',
    maximumFractionDigits: amount < 100 ? 1 : 0,
  }).format(amount)
}
