import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Address } from '@waybill/contract'
import { toAddressLine } from '../../worker/src/domain/address-line.ts'
import { geocoderFor } from '../../worker/src/providers/geocoder/index.ts'

const PUBLIC = join(import.meta.dirname, '../../worker/public')
const CENTER = { latitude: -34.905, longitude: -56.1725 }

const assets = {
  fetch: async (url: string) => new Response(await readFile(join(PUBLIC, new URL(url).pathname))),
}
const geocoder = geocoderFor({ name: 'city' }, { assets, fetch })

/** The real address of a line in the demo city; the seed fails loudly when the map has no such house. */
export async function addressAt(line: string, unit = ''): Promise<Address> {
  const [found] = await geocoder.suggest({ text: line, near: CENTER, country: 'UY', language: 'es', limit: 1 })
  if (!found?.houseNumber) throw new Error(`The demo city has no ${line}`)
  const { street, houseNumber, postcode = '', city, country, point } = found
  return { line: toAddressLine(country, street, houseNumber), unit, city, postcode, country, point }
}
