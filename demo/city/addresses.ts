import type { AddressBook } from '../../worker/src/providers/city/address-file.ts'
import { firstRows } from './first-rows.ts'
import type { Position, SourceFeature } from './source.ts'

const CITY = 'Montevideo'
const LARGEST_RANGE = 40

interface House {
  readonly number: number
  readonly suffix: string
  readonly position: Position
}

/** Collects every house number of the source by street, numbers in ascending order. */
export function collectAddresses(features: readonly SourceFeature[]): AddressBook {
  const streets = new Map<string, { name: string; city: string; houses: Map<string, House> }>()
  for (const { tags, parts } of features) {
    const name = tags['addr:street']?.trim()
    const position = parts[0]?.[0]
    if (!name || !position || !tags['addr:housenumber']) continue
    const city = cityOf(tags['addr:city'])
    const key = `${name}|${city}`
    const street = streets.get(key) ?? { name, city, houses: new Map<string, House>() }
    streets.set(key, street)
    for (const { number, suffix } of numbersIn(tags['addr:housenumber'])) {
      const plate = `${number}${suffix}`
      if (!street.houses.has(plate)) street.houses.set(plate, { number, suffix, position })
    }
  }
  return toBook([...streets.values()].filter(({ houses }) => houses.size > 0))
}

/** The single numbers in a tag such as `1830,1832 BIS`, `73-76` or `2026 B`. */
export function numbersIn(text: string): { number: number; suffix: string }[] {
  return text.split(/[,;]/).flatMap((part) => {
    const range = /^\s*(\d{1,5})\s*-\s*(\d{1,5})\s*$/.exec(part)
    if (range) return numbersBetween(Number(range[1]), Number(range[2]))
    const [, number, suffix = ''] = /^\s*(\d{1,5})\s*([a-z]{0,4})\s*$/i.exec(part) ?? []
    return number && Number(number) > 0 && Number(number) < 0x10000
      ? [{ number: Number(number), suffix: suffix.toUpperCase() }]
      : []
  })
}

function numbersBetween(from: number, to: number): { number: number; suffix: string }[] {
  const step = (to - from) % 2 === 0 ? 2 : 1
  if (to < from || to - from > LARGEST_RANGE || to >= 0x10000) return []
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => ({ number: from + index * step, suffix: '' }))
}

function cityOf(tag: string | undefined): string {
  return !tag || tag.includes(CITY) ? CITY : tag
}

function toBook(streets: { name: string; city: string; houses: Map<string, House> }[]): AddressBook {
  const sorted = streets.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const rows = sorted.map(({ houses }) => [...houses.values()].toSorted((a, b) => a.number - b.number))
  const all = rows.flat()
  const suffixes = ['', ...new Set(all.map(({ suffix }) => suffix).filter(Boolean))]
  const codes = new Map(suffixes.map((suffix, code) => [suffix, code]))
  return {
    country: 'UY',
    streets: sorted.map(({ name, city }) => [name, city]),
    suffixes,
    columns: {
      first: firstRows(rows),
      numbers: Uint16Array.from(all, ({ number }) => number),
      suffixes: Uint8Array.from(all, ({ suffix }) => codes.get(suffix) ?? 0),
      latitudes: Int32Array.from(all, ({ position }) => Math.round(position[1] * 1e7)),
      longitudes: Int32Array.from(all, ({ position }) => Math.round(position[0] * 1e7)),
    },
  }
}
