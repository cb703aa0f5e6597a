import { BASE62 } from '@waybill/contract/ids'
import { randomBase62 } from '../store/ids.ts'
import type { KeyKind } from '../store/keys.ts'
import { sha256 } from './sha256.ts'

export const KEY_PREFIX = { secret: 'sk', publishable: 'pk', driver: 'dk' } as const satisfies Record<KeyKind, string>

/** A new key: prefix, 256 random bits, and a checksum by which scanners and we recognise it. */
export async function newKey(
  kind: KeyKind,
  secret = randomBase62(43),
): Promise<{ key: string; hash: string; hint: string }> {
  const body = `${KEY_PREFIX[kind]}_${secret}`
  const key = body + checksum(body)
  return { key, hash: await sha256(key), hint: `${key.slice(0, 7)}…${key.slice(-4)}` }
}

/** Whether a text can be a key of this kind; a typo or a random probe is refused without a database. */
export const isKey = (text: string, kind: KeyKind): boolean =>
  text.startsWith(`${KEY_PREFIX[kind]}_`) &&
  /^[a-z]{2}_[0-9A-Za-z]{49}$/.test(text) &&
  checksum(text.slice(0, -6)) === text.slice(-6)

/** CRC-32 as six base-62 digits. */
function checksum(text: string): string {
  let remaining = crc32(new TextEncoder().encode(text))
  let digits = ''
  for (let place = 0; place < 6; place += 1) {
    digits = BASE62.charAt(remaining % 62) + digits
    remaining = Math.floor(remaining / 62)
  }
  return digits
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
