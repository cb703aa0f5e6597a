import type { ImageType } from '@waybill/contract'

/** What an image really is, by its first bytes; undefined for anything else. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WEBP') return 'image/webp'
  return undefined
}

/** The same picture without what it says about phone, place and time; throws RangeError on a broken or half a file. */
export function stripMetadata(bytes: Uint8Array, type: ImageType): Uint8Array {
  return STRIP[type](bytes)
}

const STRIP = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
} as const satisfies Record<ImageType, (bytes: Uint8Array) => Uint8Array>

/** No camera writes so many parts; a file of millions would keep the worker busy for seconds. */
const MAX_PARTS = 20_000

function countPart(parts: number): void {
  if (parts > MAX_PARTS) throw new RangeError('A picture of so many parts is none')
}

const startsWith = (bytes: Uint8Array, prefix: readonly number[]) =>
  prefix.every((byte, index) => bytes[index] === byte)
const textAt = (bytes: Uint8Array, offset: number) => String.fromCharCode(...bytes.subarray(offset, offset + 4))
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9
const FILL = 0xff

/**
 * ISO/IEC 10918-1: drops comments and application segments but JFIF (E0) and Adobe's colour transform (EE), and what
 * phones lay behind the image: a moving picture has a place of its own.
 */
function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, 2)]
  for (let offset = 2, parts = 0; offset < bytes.length; countPart(++parts)) {
    const { marker, start, end } = segmentAt(bytes, offset)
    if (!isJpegMetadata(marker)) kept.push(bytes.subarray(start, end))
    if (marker === END_OF_IMAGE) return concat(kept)
    offset = end
  }
  throw new RangeError('The picture has no end')
}

const isJpegMetadata = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee)

/** A marker, any number of FF before it, with its segment; a scan goes on until the next marker. */
function segmentAt(bytes: Uint8Array, offset: number): { marker: number; start: number; end: number } {
  if (bytes[offset] !== FILL) throw new RangeError('There is no marker where one must be')
  let start = offset
  while (bytes[start + 1] === FILL) start++
  const view = viewOf(bytes)
  const marker = view.getUint8(start + 1)
  if (marker === END_OF_IMAGE || isRestart(marker)) return { marker, start, end: start + 2 }
  const end = start + 2 + view.getUint16(start + 2)
  if (end > bytes.length) throw new RangeError('A segment is longer than the file')
  return { marker, start, end: marker === START_OF_SCAN ? endOfScan(bytes, end) : end }
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

/** In coded data FF is followed by 00, or restarts it. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let offset = bytes.indexOf(FILL, start)
  while (offset >= 0) {
    const next = bytes[offset + 1] ?? 0
    if (next !== 0 && !isRestart(next)) return offset
    offset = bytes.indexOf(FILL, offset + 2)
  }
  return bytes.length
}

const PNG_METADATA = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'])

/** ISO/IEC 15948: drops the textual, time and Exif chunks, and what lies behind the end. */
function stripPng(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  const kept = [bytes.subarray(0, 8)]
  for (let offset = 8, parts = 0; offset < bytes.length; countPart(++parts)) {
    const end = offset + 12 + view.getUint32(offset)
    if (end > bytes.length) throw new RangeError('A chunk is longer than the file')
    const type = textAt(bytes, offset + 4)
    if (!PNG_METADATA.has(type)) kept.push(bytes.subarray(offset, end))
    if (type === 'IEND') return concat(kept)
    offset = end
  }
  throw new RangeError('The picture has no end')
}

const WEBP_METADATA = new Set(['EXIF', 'XMP '])
/** Bits of the VP8X header that promise Exif (8) and XMP (4). */
const WEBP_FLAGS = 0b1100

/** RFC 9649: drops Exif and XMP and says so in the header. */
function stripWebp(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  if (view.getUint32(4, true) + 8 > bytes.length) throw new RangeError('The picture has no end')
  const kept: Uint8Array[] = []
  for (let offset = 12, parts = 0; offset + 8 <= bytes.length; countPart(++parts)) {
    const size = view.getUint32(offset + 4, true)
    const end = offset + 8 + size + (size % 2)
    if (end > bytes.length + 1) throw new RangeError('A chunk is longer than the file')
    if (!WEBP_METADATA.has(textAt(bytes, offset))) kept.push(bytes.slice(offset, end))
    offset = end
  }
  const first = kept[0]
  if (first && textAt(first, 0) === 'VP8X') first[8] = (first[8] ?? 0) & ~WEBP_FLAGS
  const body = concat(kept)
  const header = bytes.slice(0, 12)
  viewOf(header).setUint32(4, body.length + 4, true)
  return concat([header, body])
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}
