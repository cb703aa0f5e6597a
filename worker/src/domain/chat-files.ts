import { ApiError, type ChatFileType, type ImageType } from '@waybill/contract'
import { imageTypeOf, stripMetadata } from './images.ts'
import { sizeOf } from './image-size.ts'

/** An upload as it is kept: its true type, without what it says about its maker. */
export interface KeptFile {
  readonly contentType: ChatFileType
  readonly bytes: Uint8Array
  readonly width: number | null
  readonly height: number | null
}

/** Looks at the content alone; an SVG or a web page is none of the kinds that are kept. */
export function keep(bytes: Uint8Array): KeptFile {
  const type = imageTypeOf(bytes)
  if (type) return keepImage(bytes, type)
  if (!isPdf(bytes)) throw new ApiError('unsupported_media', 'This is no JPEG, PNG or WebP picture and no PDF')
  return { contentType: 'application/pdf', bytes, width: null, height: null }
}

function keepImage(bytes: Uint8Array, type: ImageType): KeptFile {
  try {
    return { contentType: type, bytes: stripMetadata(bytes, type), ...sizeOf(bytes, type) }
  } catch (error) {
    if (error instanceof RangeError) throw new ApiError('unsupported_media', 'This picture is damaged')
    throw error
  }
}

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'

/** A name without a path, and without what would show it backwards or break a header. */
export const toFileName = (name: string): string =>
  name
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^.*[\\/]/, '')
    .trim() || 'file'
