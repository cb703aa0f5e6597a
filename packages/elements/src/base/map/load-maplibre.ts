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
  preload(worker)
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
 * MapLibre asks for its worker only once it runs itself; asked for beside it, the worker comes while the line would stand
 * idle. A page's policy allows a module wherever it allows this one. Chromium takes no hint that is meant for a worker; what
 * it fetched as a module of the page, the worker finds in the cache.
 */
function preload(module: string): void {
  const link = document.createElement('link')
  document.head.append(Object.assign(link, { rel: 'modulepreload', fetchPriority: 'low', href: module }))
}
