/*
 * The smallest QR code (ISO/IEC 18004, version 1 with a quarter of it for correction), which is what eight characters of an
 * order id need. A library that writes every size and alphabet weighs ten times as much.
 */

export const SIDE = 21
const DATA = 13
const CORRECTION = 13
/** Level Q and mask 0 with their correction, as the standard lists them. */
const FORMAT = 0b011010101011111
const POLYNOMIAL = 0x11d

/** Rows of dark (true) and light modules for a text of at most eleven ASCII characters. */
export function qrCode(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > DATA - 2) throw new RangeError('The smallest QR code holds eleven characters')
  const data = dataOf(bytes)
  const modules = emptyCode()
  place(modules, [...data, ...correctionOf(data)])
  return modules.map((row) => row.map((module) => module === true))
}

/** Mode, length, text and filling, each byte pushed half a byte on by the four bits of the mode. */
function dataOf(bytes: Uint8Array): number[] {
  const nibbles = [4, bytes.length >> 4, bytes.length & 15, ...[...bytes].flatMap((byte) => [byte >> 4, byte & 15]), 0]
  const data = Array.from(
    { length: nibbles.length >> 1 },
    (_, at) => ((nibbles[2 * at] ?? 0) << 4) | (nibbles[2 * at + 1] ?? 0),
  )
  for (let at = 0; data.length < DATA; at++) data.push(at % 2 === 0 ? 0xec : 0x11)
  return data
}

/** The remainder after division by the generator polynomial: Reed and Solomon's correction. */
function correctionOf(data: readonly number[]): number[] {
  const generator = Array.from({ length: CORRECTION }).reduce<number[]>(
    (factors, _, power) => [...factors, 0].map((factor, at) => factor ^ times(factors[at - 1] ?? 0, powerOfTwo(power))),
    [1],
  )
  const rest = [...data, ...Array<number>(CORRECTION).fill(0)]
  for (let at = 0; at < data.length; at++) {
    const factor = rest[at] ?? 0
    generator.forEach((each, step) => (rest[at + step] = (rest[at + step] ?? 0) ^ times(each, factor)))
  }
  return rest.slice(data.length)
}

/** Multiplication in the field of 256 elements. */
function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product & 0x80 ? POLYNOMIAL : 0)
    if ((other >> bit) & 1) product ^= one
  }
  return product & 0xff
}

function powerOfTwo(power: number): number {
  let value = 1
  for (let step = 0; step < power; step++) value = times(value, 2)
  return value
}

type Modules = (boolean | undefined)[][]

/** Finders, timing and format; undefined is where data goes. */
function emptyCode(): Modules {
  const modules: Modules = Array.from({ length: SIDE }, () => Array<boolean | undefined>(SIDE).fill(undefined))
  const set = (row: number, column: number, dark: boolean): void => {
    const line = modules[row]
    if (line && column >= 0 && column < SIDE) line[column] = dark
  }
  for (const [top, left] of [
    [0, 0],
    [0, SIDE - 7],
    [SIDE - 7, 0],
  ] as const) {
    for (let row = -1; row <= 7; row++) {
      for (let column = -1; column <= 7; column++) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3))
        set(top + row, left + column, ring !== 2 && ring !== 4)
      }
    }
  }
  for (let at = 8; at < SIDE - 8; at++) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  writeFormat(set)
  return modules
}

/** The format stands twice: around the first finder and along the other two. */
function writeFormat(set: (row: number, column: number, dark: boolean) => void): void {
  for (let bit = 0; bit < 15; bit++) {
    const dark = ((FORMAT >> bit) & 1) === 1
    const along = bit < 6 ? bit : bit < 8 ? bit + 1 : SIDE - 15 + bit
    set(along, 8, dark)
    const across = bit < 8 ? SIDE - 1 - bit : bit === 8 ? 7 : 14 - bit
    set(8, across, dark)
  }
  set(SIDE - 8, 8, true)
}

/** Bits from the lower right, two columns at a time, up and down in turn; the mask turns every second module around. */
function place(modules: Modules, bytes: readonly number[]): void {
  let at = 0
  for (let right = SIDE - 1; right > 0; right -= 2) {
    if (right === 6) right--
    for (let step = 0; step < SIDE; step++) {
      const isUpward = ((right + 1) & 2) === 0
      const row = isUpward ? SIDE - 1 - step : step
      for (const column of [right, right - 1]) {
        const line = modules[row]
        if (!line || line[column] !== undefined) continue
        const bit = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1
        line[column] = (bit === 1) !== ((row + column) % 2 === 0)
        at++
      }
    }
  }
}
