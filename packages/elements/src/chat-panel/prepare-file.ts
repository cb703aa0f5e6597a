import { CHAT_FILE_TYPES } from '@waybill/contract/chat-rules'
import { PhotoError, toJpeg } from '../driver-run/photo.ts'

/** 10 MB, as the server counts them. */
const LARGEST = 10 * 1024 * 1024

/** Why a file cannot be sent; each has a text. */
export type FileFault = 'kind' | 'large' | 'unreadable'

export type Prepared =
  | { readonly kind: 'good'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'bad'; readonly name: string; readonly fault: FileFault }

/**
 * A file as it will be sent. Photos become upright JPEGs of a sensible size: the server drops what a phone writes beside
 * the picture, and with it which way up it was held.
 */
export async function prepareFile(file: File): Promise<Prepared> {
  const { name, type } = file
  const isKept = CHAT_FILE_TYPES.some((known) => known === type) && type !== 'image/jpeg'
  if (isKept) return file.size <= LARGEST ? { kind: 'good', name, blob: file } : { kind: 'bad', name, fault: 'large' }
  if (!type.startsWith('image/') || type === 'image/svg+xml') return { kind: 'bad', name, fault: 'kind' }
  try {
    return { kind: 'good', name: name.replace(/\.\w+$/, '.jpg'), blob: await toJpeg(file) }
  } catch (error) {
    if (error instanceof PhotoError) return { kind: 'bad', name, fault: 'unreadable' }
    throw error
  }
}
