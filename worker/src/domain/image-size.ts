import type { ImageType } from '@waybill/contract'

/** In pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** How large a picture is, by its header; throws RangeError on a broken file. */
export function sizeOf(bytes: Uint8Array, type: ImageType): Size {
  return SIZE[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

const SIZE = {
  'image/jpeg': sizeOfJpeg,
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/webp': sizeOfWebp,
} as const satisfies Record<ImageType, (view: DataView) => Size>

/** A start of frame (C0-CF) says it; C4, C8 and CC are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function sizeOfJpeg(view: DataView): Size {
  let offset = 2
  while (!isFrame(view.getUint8(offset + 1))) {
    const isFill = view.getUint8(offset + 1) === 0xff
    offset += isFill ? 1 : 2 + view.getUint16(offset + 2)
  }
  return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) }
}

const LOSSLESS = 'VP8L'
const EXTENDED = 'VP8X'

/** RFC 9649: the first chunk is lossy, lossless, or a header of its own. */
function sizeOfWebp(view: DataView): Size {
  const name = String.fromCharCode(...[12, 13, 14, 15].map((offset) => view.getUint8(offset)))
  const number = (offset: number, bytes: 2 | 3): number =>
    view.getUint16(offset, true) + (bytes === 3 ? view.getUint8(offset + 2) * 0x10000 : 0)
  if (name === EXTENDED) return { width: number(24, 3) + 1, height: number(27, 3) + 1 }
  if (name !== LOSSLESS) return { width: number(26, 2) & 0x3fff, height: number(28, 2) & 0x3fff }
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
}
