import { describe, expect, it } from 'vitest'
import { imageTypeOf, stripMetadata } from './images.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))
const big = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const little = (value: number) => big(value).toReversed()
const latin = (data: Uint8Array) => Buffer.from(data).toString('latin1')

const segment = (marker: number, text: string) => [0xff, marker, 0, text.length + 2, ...Buffer.from(text)]
const jpeg = bytes(
  [0xff, 0xd8],
  segment(0xe0, 'JFIF'),
  segment(0xe1, 'Exif-GPS'),
  segment(0xfe, 'comment'),
  segment(0xdb, 'tables'),
  segment(0xda, 'scan'),
  [1, 0xff, 0, 2, 0xff, 0xd3, 3],
  segment(0xe1, 'Exif-GPS'),
  segment(0xda, 'scan'),
  [4, 0xff, 0xff, 0xd9],
  'a moving picture with GPS',
)
const chunk = (type: string, text: string) => [...big(text.length), ...Buffer.from(type + text), 0, 0, 0, 0]
const png = bytes(
  [0x89],
  'PNG\r\n\x1a\n',
  chunk('IHDR', 'size'),
  chunk('eXIf', 'GPS'),
  chunk('tEXt', 'who'),
  chunk('IDAT', 'pixels'),
  chunk('IEND', ''),
  'behind the end: GPS',
)
const riff = (type: string, text: string) => [
  ...Buffer.from(type),
  ...little(text.length),
  ...Buffer.from(text),
  ...(text.length % 2 ? [0] : []),
]
const webpBody = bytes(riff('VP8X', '\x1c345678901'), riff('VP8 ', 'pixel'), riff('EXIF', 'GPS'), riff('XMP ', 'who'))
const webp = bytes('RIFF', little(webpBody.length + 4), 'WEBP', [...webpBody])

describe('an image', () => {
  it('is known by its content, not by its name', () => {
    expect([jpeg, png, webp].map(imageTypeOf)).toEqual(['image/jpeg', 'image/png', 'image/webp'])
    expect(imageTypeOf(bytes('<svg onload="alert(1)">'))).toBeUndefined()
    expect(imageTypeOf(new Uint8Array())).toBeUndefined()
  })

  it('loses place, time and comments as JPEG', () => {
    const clean = stripMetadata(jpeg, 'image/jpeg')
    expect(latin(clean)).not.toMatch(/GPS|comment/)
    expect(latin(clean)).toMatch(/JFIF.*tables.*scan.*\xda.*scan/s)
    expect(latin(clean)).toContain(`scan${latin(Uint8Array.of(1, 0xff, 0, 2, 0xff, 0xd3, 3, 0xff, 0xda))}`)
    expect([...clean.subarray(-3)]).toEqual([4, 0xff, 0xd9])
  })

  it('loses them as PNG', () => {
    const clean = latin(stripMetadata(png, 'image/png'))
    expect(clean).not.toMatch(/eXIf|tEXt|GPS/)
    expect(clean).toMatch(/IHDRsize.*IDATpixels/s)
  })

  it('loses them as WebP, with a header that says so', () => {
    const clean = stripMetadata(webp, 'image/webp')
    expect(latin(clean)).not.toMatch(/EXIF|XMP/)
    expect(new DataView(clean.buffer).getUint32(4, true)).toBe(clean.length - 8)
    expect(clean[20]).toBe(0x10)
  })

  it('is refused when it is made of more parts than a camera writes', () => {
    const many = Array.from({ length: 100_000 }, () => [0xff, 0xe0, 0, 2]).flat()
    expect(() => stripMetadata(bytes([0xff, 0xd8], many), 'image/jpeg')).toThrow(RangeError)
    const fill = bytes([0xff, 0xd8], Array<number>(1_000_000).fill(0xff))
    expect(() => stripMetadata(fill, 'image/jpeg')).toThrow(RangeError)
  })

  it.each([
    ['JPEG', jpeg, 'image/jpeg', latin(jpeg).lastIndexOf('\xff\xd9') + 2],
    ['PNG', png, 'image/png', latin(png).indexOf('IEND') + 8],
    ['WebP', webp, 'image/webp', webp.length],
  ] as const)('is refused when it is cut off, wherever that is: %s', (_, whole, type, size) => {
    expect(() => stripMetadata(whole.subarray(0, size), type)).not.toThrow()
    for (let length = 12; length < size; length++) {
      expect(() => stripMetadata(whole.subarray(0, length), type), `${length} bytes`).toThrow(RangeError)
    }
  })
})
