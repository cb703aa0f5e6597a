export type MapLibre = typeof import('maplibre-gl')

let loading: Promise<MapLibre> | undefined

/** Loads MapLibre on first use (288 KB and a worker of 143 KB); a failed load is tried anew the next time. */
export function loadMapLibre(): Promise<MapLibre> {
  loading ??= import('maplibre-gl').then(prepare, (error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

/** Bundlers recognise this very form of URL and bring the worker along; it lies beside this file. */
function prepare(maplibre: MapLibre): MapLibre {
  maplibre.setWorkerUrl(new URL('./maplibre-gl-worker.mjs', import.meta.url).href)
  return maplibre
}
