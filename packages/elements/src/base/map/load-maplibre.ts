export type MapLibre = typeof import('./maplibre.ts')

let loading: Promise<MapLibre> | undefined

/** Loads MapLibre on first use (281 KB and a worker of 143 KB); a failed load is tried anew the next time. */
export function loadMapLibre(): Promise<MapLibre> {
  loading ??= load()
  return loading
}

async function load(): Promise<MapLibre> {
  // Bundlers recognise this very form of URL and bring the worker along; it lies beside this file.
  const worker = new URL('./maplibre-gl-worker.mjs', import.meta.url).href
  fetchEarly(worker)
  try {
    const maplibre = await import('./maplibre.ts')
    maplibre.setWorkerUrl(worker)
    return maplibre
  } catch (error) {
    loading = undefined
    throw error
  }
}

/**
 * MapLibre asks for its worker only once it runs itself, which may be sooner. HTTP/1 divides a line equally, and the
 * worker would hold up what has to run before it: a page that says where MapLibre is asks when that has come.
 */
function fetchEarly(worker: string): void {
  const ask = () => preload(worker)
  const library = document.head.querySelector('link[data-map]')
  if (library && dividesEqually()) library.addEventListener('load', ask, { once: true })
  else ask()
}

const dividesEqually = (): boolean =>
  performance
    .getEntriesByName(import.meta.url)
    .some((entry) => entry instanceof PerformanceResourceTiming && entry.nextHopProtocol === 'http/1.1')

/**
 * A page's policy allows a module wherever it allows this one. Chromium takes no hint that is meant for a worker; what it
 * fetched as a module of the page, the worker finds in the cache.
 */
function preload(module: string): void {
  const link = document.createElement('link')
  document.head.append(Object.assign(link, { rel: 'modulepreload', fetchPriority: 'low', href: module }))
}
