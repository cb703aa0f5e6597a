/** What the offline providers need of the worker's ASSETS binding. */
export interface Assets {
  fetch(url: string): Promise<Response>
}

// The host is never looked up: the binding answers by path alone.
const BASE = 'https://assets.invalid/city/'

/** Remembers per isolate what was opened, so that a file is read and parsed once. */
export function opener<Opened>(
  file: string,
  open: (bytes: ArrayBuffer) => Opened,
): (assets: Assets) => Promise<Opened> {
  const opened = new WeakMap<Assets, Promise<Opened>>()
  return (assets) => {
    const known = opened.get(assets)
    if (known) return known
    const opening = readFile(assets, file).then(open)
    opened.set(assets, opening)
    opening.catch(() => opened.delete(assets))
    return opening
  }
}

async function readFile(assets: Assets, file: string): Promise<ArrayBuffer> {
  const response = await assets.fetch(BASE + file)
  if (!response.ok) throw new Error(`The demo city has no ${file} (${response.status}); build it first`)
  return response.arrayBuffer()
}
