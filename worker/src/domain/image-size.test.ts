import { describe, expect, it } from 'vitest'
import { sizeOf } from './image-size.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))

describe('the size of a picture', () => {
  it('stands in the first frame of a JPEG, behind its tables', () => {
    const frame = [0xff, 0xc2, 0, 17, 8, 0x02, 0x58, 0x03, 0x20]
    expect(
      sizeOf(bytes([0xff, 0xd8], [0xff, 0xdb, 0, 4, 1, 2], [0xff, 0xc4, 0, 2], [0xff], frame), 'image/jpeg'),
    ).toEqual({
      width: 800,
      height: 600,
    })
  })

  it('stands in the head of a PNG', () => {
    const png = bytes([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 4, 0], [0, 0, 3, 0])
    expect(sizeOf(png, 'image/png')).toEqual({ width: 1024, height: 768 })
  })

  it.each([
    ['lossy', bytes('RIFF0000WEBPVP8 0000', [0, 0, 0, 0x9d, 1, 0x2a], [0x20, 3], [0x58, 2])],
    ['lossless', bytes('RIFF0000WEBPVP8L0000', [0x2f], [0x1f, 0xc3, 0x95, 0])],
    ['extended', bytes('RIFF0000WEBPVP8X0000', [0, 0, 0, 0], [0x1f, 3, 0], [0x57, 2, 0])],
  ])('stands in the head of a %s WebP', (_, picture) => {
    expect(sizeOf(picture, 'image/webp')).toEqual({ width: 800, height: 600 })
  })

  it('is missing from a broken file, which is said', () => {
    expect(() => sizeOf(bytes([0xff, 0xd8], [0xff, 0xdb, 0, 4, 1, 2]), 'image/jpeg')).toThrow(RangeError)
  })
})
