import { BASE62 } from '@waybill/contract/ids'

/** Random base-62 characters without modulo bias: 5.95 bits each. */
export function randomBase62(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length + 16))) {
      if (byte < 248 && text.length < length) text += BASE62[byte % 62]
    }
  }
  return text
}

/** A new internal id of 24 characters; ids of orders and what belongs to them begin with a bucket. */
export const newId = (bucket = ''): string => bucket + randomBase62(24 - bucket.length)

/** A new id for people: 8 lowercase hexadecimal characters. */
export const newShortId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => byte.toString(16).padStart(2, '0')).join('')
