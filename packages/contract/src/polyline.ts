import type { Point } from './points.ts'

const FIRST_CHARACTER = 63
const CHUNK_BITS = 5
const MORE = 0x20

/** Writes a line as an encoded polyline; precision 6 is what routers call polyline6 (about 0.1 m). */
export function encodePolyline(points: readonly Point[], precision = 6): string {
  const factor = 10 ** precision
  let latitude = 0
  let longitude = 0
  let text = ''
  for (const point of points) {
    const nextLatitude = Math.round(point.latitude * factor)
    const nextLongitude = Math.round(point.longitude * factor)
    text += encodeNumber(nextLatitude - latitude) + encodeNumber(nextLongitude - longitude)
    latitude = nextLatitude
    longitude = nextLongitude
  }
  return text
}

/** Reads an encoded polyline; throws a RangeError on text that is cut off or holds foreign characters. */
export function decodePolyline(text: string, precision = 6): Point[] {
  const factor = 10 ** precision
  const numbers = decodeNumbers(text)
  if (numbers.length % 2 !== 0) throw new RangeError('The polyline ends inside a point')
  const points: Point[] = []
  let latitude = 0
  let longitude = 0
  for (let index = 0; index < numbers.length; index += 2) {
    latitude += numbers[index] ?? 0
    longitude += numbers[index + 1] ?? 0
    points.push({ latitude: latitude / factor, longitude: longitude / factor })
  }
  return points
}

// Arithmetic instead of shifts: a jump across the earth at precision 6 does not fit in 32 bits once doubled.
function encodeNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value
  let text = ''
  while (rest >= MORE) {
    text += String.fromCharCode((rest % MORE) + MORE + FIRST_CHARACTER)
    rest = Math.floor(rest / MORE)
  }
  return text + String.fromCharCode(rest + FIRST_CHARACTER)
}

function decodeNumbers(text: string): number[] {
  const numbers: number[] = []
  let value = 0
  let scale = 1
  for (let index = 0; index < text.length; index++) {
    const chunk = text.charCodeAt(index) - FIRST_CHARACTER
    if (chunk < 0 || chunk >= MORE * 2) throw new RangeError(`The polyline holds a foreign character at ${index}`)
    value += (chunk % MORE) * scale
    scale *= 2 ** CHUNK_BITS
    if (chunk >= MORE) continue
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2)
    value = 0
    scale = 1
  }
  if (scale !== 1) throw new RangeError('The polyline ends inside a number')
  return numbers
}
