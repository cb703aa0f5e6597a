/** What came of asking an address: an answer, or nothing that this page may know of. */
export type Knock =
  | { readonly kind: 'answered'; readonly status: number; readonly date: string | null; readonly text: string }
  | { readonly kind: 'nothing' }

const ANSWER_WITHIN = 10_000
const SOCKET_WITHIN = 3_000

/** Asks an address once, past every cache and without cookies; it never fails. */
export async function knock(url: string, fetch: typeof globalThis.fetch = globalThis.fetch): Promise<Knock> {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN)
    const response = await fetch(url, { cache: 'no-store', credentials: 'omit', signal })
    const text = await response.text()
    return { kind: 'answered', status: response.status, date: response.headers.get('date'), text }
  } catch {
    // Why a page gets no answer the browser keeps to itself.
    return { kind: 'nothing' }
  }
}

/** Tries to open a socket; a page's policy may refuse that, whatever the server would say. */
export function knockSocket(url: string, Socket: typeof WebSocket = globalThis.WebSocket): Promise<void> {
  return new Promise((resolve) => {
    try {
      const socket = new Socket(url)
      const end = (): void => {
        socket.close()
        resolve()
      }
      socket.addEventListener('open', end)
      socket.addEventListener('error', end)
      AbortSignal.timeout(SOCKET_WITHIN).addEventListener('abort', end)
    } catch {
      // Some browsers throw where others fire an error.
      resolve()
    }
  })
}
