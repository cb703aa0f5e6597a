export type MapLibre = typeof import('maplibre-gl')

let loading: Promise<MapLibre> | undefined

/** Loads MapLibre on first use (288 KB and a worker of 143 KB); a failed load is tried anew the next time. */
export function loadMapLibre(): Promise<MapLibre> {
  loading ??= load()
  return loading
}

async function load(): Promise<MapLibre> {
  // Bundlers recognise this very form of URL and bring the worker along; it lies beside this file.
  const worker = new URL('./maplibre-gl-worker.mjs', import.meta.url).href
  fetchEarly(worker)
  try {
    const maplibre = await import('maplibre-gl')
    maplibre.setWorkerUrl(worker)
    return maplibre
  } catch (error) {
    loading = undefined
    throw error
  }
}

/** MapLibre asks for its worker only once it runs itself; a page's policy allows a module wherever it allows this one. */
function fetchEarly(module: string): void {
  const links = [...document.head.querySelectorAll('link')]
  if (links.some(({ href }) => href === module)) return
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'modulepreload', as: 'worker', href: module }),
  )
}
