import { ApiError } from '@waybill/contract'
import { MAX_FILE_BYTES } from '@waybill/contract/files'

/** A JSON body may have 256 KiB: fifty stops with long notes fit many times. */
export const MAX_JSON_BYTES = 256 * 1024

/** Reads a body up to a limit, without trusting Content-Length. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return join(chunks, size)
}

/**
 * The body as text and as the value that its JSON says; malformed JSON is the caller's fault. What is not declared as
 * JSON is refused: a form of a foreign page can send anything else without asking.
 */
export async function readJson(request: Request): Promise<{ text: string; value: unknown }> {
  const bytes = await readBytes(request, MAX_JSON_BYTES)
  if (bytes.length === 0) return { text: '', value: {} }
  if (typeOf(request) !== 'application/json') throw new ApiError('unsupported_media', 'Send application/json')
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    return { text, value: JSON.parse(text) }
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    throw new ApiError('invalid_request', `The body is not JSON: ${detail}`)
  }
}

const typeOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

/** The bytes of an upload whose declared type is one of `types`. */
export async function readUpload(
  request: Request,
  types: readonly string[],
  limit = MAX_FILE_BYTES,
): Promise<Uint8Array> {
  if (!types.includes(typeOf(request))) throw new ApiError('unsupported_media', `Send one of ${types.join(', ')}`)
  return readBytes(request, limit)
}

const tooLarge = (limit: number) => new ApiError('too_large', `The body may have at most ${limit} bytes`)

function join(chunks: Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
