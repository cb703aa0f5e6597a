import { ApiError, type ImageType } from '@waybill/contract'
import { imageTypeOf, stripMetadata } from '../domain/images.ts'

export interface Picture<Type extends ImageType> {
  readonly type: Type
  readonly bytes: Uint8Array
}

const NAMES = { 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'image/webp': 'WebP' } as const satisfies Record<
  ImageType,
  string
>

/** An upload as what it is by its content, without what it says about phone, place and time. */
export function cleanPicture<Type extends ImageType>(upload: Uint8Array, types: readonly Type[]): Picture<Type> {
  const found = imageTypeOf(upload)
  const type = types.find((known) => known === found)
  if (!type) {
    const names = types.map((known) => NAMES[known]).join(' or ')
    throw new ApiError('unsupported_media', `This is not a ${names} picture`)
  }
  return { type, bytes: strip(upload, type) }
}

function strip(bytes: Uint8Array, type: ImageType): Uint8Array {
  try {
    return stripMetadata(bytes, type)
  } catch (error) {
    if (error instanceof RangeError) throw new ApiError('unsupported_media', 'This picture is damaged')
    throw error
  }
}
