import { distance } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import type { AddressBook } from '../city/address-file.ts'
import type { Reading } from './city-query.ts'

// House numbers this near are the same block.
const NEIGHBOUR = 60

/** A house in the book: its row, and whether it is the one that was asked for. */
export interface House {
  readonly row: number
  readonly exact: boolean
}

/** How well a street's words answer those typed; undefined when one of them is missing. Higher is better. */
export function scoreStreet(name: readonly string[], typed: readonly string[]): number | undefined {
  let score = -0.2 * name.length
  for (const [index, word] of typed.entries()) {
    const exact = name.indexOf(word)
    const begun = exact >= 0 ? exact : name.findIndex((part) => part.startsWith(word))
    if (begun < 0) return undefined
    score += exact >= 0 ? 3 : 2
    if (begun === index) score += 0.5
  }
  return score
}

/** The houses of a street that answer a number: the very one, else those that begin with it, else a neighbour. */
export function housesAt(book: AddressBook, street: number, { number = 0, suffix }: Reading): House[] {
  const rows = rowsOf(book, street)
  const { numbers, suffixes } = book.columns
  const code = book.suffixes.indexOf(suffix)
  const exact = rows.find((row) => numbers[row] === number && suffixes[row] === code)
  if (exact !== undefined) return [{ row: exact, exact: true }]
  const begun = rows.filter((row) => String(numbers[row]).startsWith(String(number))).slice(0, 3)
  const away = (row: number) => Math.abs((numbers[row] ?? 0) - number)
  const nearest = rows.filter((row) => away(row) < NEIGHBOUR).toSorted((a, b) => away(a) - away(b))
  return (begun.length > 0 ? begun : nearest.slice(0, 1)).map((row) => ({ row, exact: false }))
}

export function rowsOf({ columns: { first } }: AddressBook, street: number): number[] {
  const start = first[street] ?? 0
  return Array.from({ length: (first[street + 1] ?? start) - start }, (_, index) => start + index)
}

export function pointOf({ columns: { latitudes, longitudes } }: AddressBook, row: number): Point {
  return { latitude: (latitudes[row] ?? 0) / 1e7, longitude: (longitudes[row] ?? 0) / 1e7 }
}

/** The row of the address nearest to a point, within some metres. */
export function nearestRow(book: AddressBook, point: Point, within: number): number | undefined {
  const { latitudes, longitudes } = book.columns
  const stretch = Math.cos((point.latitude * Math.PI) / 180)
  const latitude = point.latitude * 1e7
  const longitude = point.longitude * 1e7
  let best = -1
  let least = Infinity
  for (let row = 0; row < latitudes.length; row++) {
    const north = (latitudes[row] ?? 0) - latitude
    const east = ((longitudes[row] ?? 0) - longitude) * stretch
    const square = north * north + east * east
    if (square < least) {
      least = square
      best = row
    }
  }
  return best >= 0 && distance(pointOf(book, best), point) <= within ? best : undefined
}
