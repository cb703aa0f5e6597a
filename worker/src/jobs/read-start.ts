const MAX_BYTES = 4_096
const MAX_CHARACTERS = 2_000

/** How an answer's body begins, for the log; the rest is not read. A body that stalls or breaks off ends where it did. */
export async function readStart(response: Response, signal: AbortSignal): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const stop = (): void => void reader.cancel().catch(() => undefined)
  signal.addEventListener('abort', stop)
  try {
    return new TextDecoder().decode(await readBytes(reader)).slice(0, MAX_CHARACTERS)
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}

async function readBytes(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  const read = new Uint8Array(MAX_BYTES)
  let length = 0
  while (length < MAX_BYTES) {
    const { done, value } = await nextChunk(reader)
    if (done || !value) break
    const chunk = value.subarray(0, MAX_BYTES - length)
    read.set(chunk, length)
    length += chunk.length
  }
  return read.subarray(0, length)
}

// The status has come, so the endpoint has answered: a body that breaks off is no failure of the delivery.
const nextChunk = (reader: ReadableStreamDefaultReader<Uint8Array>) =>
  reader.read().catch(() => ({ done: true as const, value: undefined }))
