import { BASE62 } from '@waybill/contract/ids'

/** The last `length` digits of a number of 256 bits: what remains above them makes the bias too small to matter. */
export function toBase62(bytes: Uint8Array, length: number): string {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let text = ''
  while (text.length < length) {
    text += BASE62[Number(number % 62n)]
    number /= 62n
  }
  return text
}
