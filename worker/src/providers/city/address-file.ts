import { opener } from './city-files.ts'
import { openColumns, packColumns } from './column-file.ts'
import type { Columns } from './column-file.ts'

/** The file's name in the city's folder. */
export const ADDRESS_FILE = 'addresses.bin'

const LAYOUT = { first: 'u32', numbers: 'u16', suffixes: 'u8', latitudes: 'i32', longitudes: 'i32' } as const

interface Facts {
  readonly country: string
  /** Street and city, in the order of the column `first`. */
  readonly streets: readonly (readonly [name: string, city: string])[]
  /** What may follow a number, such as BIS; the first is empty. */
  readonly suffixes: readonly string[]
}

/** All addresses of the city: street s holds the rows first[s] to first[s + 1], by number; degrees are times 10^7. */
export interface AddressBook extends Facts {
  readonly columns: Columns<typeof LAYOUT>
}

export function packAddresses({ columns, country, streets, suffixes }: AddressBook): Uint8Array {
  return packColumns(LAYOUT, columns, { country, streets, suffixes } satisfies Facts)
}

export function openAddresses(file: ArrayBuffer): AddressBook {
  const { columns, facts } = openColumns(LAYOUT, file)
  return { columns, ...asFacts(facts) }
}

export const loadAddresses = opener(ADDRESS_FILE, openAddresses)

// The city's build wrote these facts with packAddresses above, into our own assets.
function asFacts(facts: unknown): Facts {
  return facts as Facts
}
