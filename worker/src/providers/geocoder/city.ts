import { distance } from '@waybill/contract/geo'
import { loadAddresses } from '../city/address-file.ts'
import type { AddressBook } from '../city/address-file.ts'
import type { Assets } from '../city/city-files.ts'
import { housesAt, nearestRow, pointOf, rowsOf, scoreStreet } from './city-match.ts'
import { readingsOf } from './city-query.ts'
import type { Reading } from './city-query.ts'
import { foldWords } from './fold.ts'
import type { Geocoder, SuggestQuery, Suggestion } from './geocoder.ts'

const REVERSE_METERS = 150
// Against 3 for each word of the street that was typed in full.
const EXACT_HOUSE = 4
const NEAR_HOUSE = 1.5
const NO_HOUSE = 3

interface Candidate {
  readonly score: number
  readonly suggestion: Suggestion
}

/** The geocoder of the demo city: all its real addresses, without a network. */
export function cityGeocoder(assets: Assets): Geocoder {
  return {
    attribution: '© OpenStreetMap contributors',
    async suggest(query) {
      const book = await loadAddresses(assets)
      return query.country && query.country !== book.country ? [] : search(book, query)
    },
    async reverse(point) {
      const book = await loadAddresses(assets)
      const row = nearestRow(book, point, REVERSE_METERS)
      return row === undefined ? null : houseAt(book, row)
    },
  }
}

function search(book: AddressBook, { text, near, limit }: SuggestQuery): Suggestion[] {
  const readings = readingsOf(text)
  const names = foldedNames(book)
  const found = names.flatMap((name, street) => bestOf(readings.map((reading) => match(book, street, name, reading))))
  const nearer = ({ score, suggestion: { point } }: Candidate) =>
    near ? score - Math.min(2, distance(near, point) / 10_000) : score
  return found
    .toSorted((a, b) => nearer(b) - nearer(a))
    .slice(0, limit)
    .map(({ suggestion }) => suggestion)
}

function match(book: AddressBook, street: number, name: readonly string[], reading: Reading): Candidate[] {
  const score = scoreStreet(name, reading.words)
  if (score === undefined) return []
  if (reading.number === undefined) return [{ score, suggestion: streetAt(book, street) }]
  const houses = housesAt(book, street, reading)
  if (houses.length === 0) return [{ score: score - NO_HOUSE, suggestion: streetAt(book, street) }]
  return houses.map(({ row, exact }) => {
    return { score: score + (exact ? EXACT_HOUSE : NEAR_HOUSE), suggestion: houseAt(book, row) }
  })
}

// Of the ways to read the text, a street keeps the one that fits it best.
function bestOf(readings: Candidate[][]): Candidate[] {
  const top = (candidates: Candidate[]) => Math.max(...candidates.map(({ score }) => score))
  return readings.reduce((best, candidates) => (top(candidates) > top(best) ? candidates : best), [])
}

function houseAt(book: AddressBook, row: number): Suggestion {
  const { first, numbers, suffixes } = book.columns
  const street = first.findLastIndex((start) => start <= row)
  const houseNumber = `${numbers[row]} ${book.suffixes[suffixes[row] ?? 0] ?? ''}`.trim()
  const place = placeOf(book, street)
  const label = `${place.street} ${houseNumber}, ${place.city}`
  return { label, ...place, houseNumber, point: pointOf(book, row), precise: true }
}

function streetAt(book: AddressBook, street: number): Suggestion {
  const rows = rowsOf(book, street)
  const place = placeOf(book, street)
  const point = pointOf(book, rows[rows.length >> 1] ?? 0)
  return { label: `${place.street}, ${place.city}`, ...place, point, precise: false }
}

function placeOf(book: AddressBook, street: number): Pick<Suggestion, 'street' | 'city' | 'country'> {
  const [name, city] = book.streets[street] ?? ['', '']
  return { street: name, city, country: book.country }
}

const folded = new WeakMap<AddressBook, string[][]>()

function foldedNames(book: AddressBook): string[][] {
  const known = folded.get(book) ?? book.streets.map(([name]) => foldWords(name))
  folded.set(book, known)
  return known
}
