import type { Point } from '@waybill/contract/points'
import type { TrackedRoute } from '@waybill/contract/tracking'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'

const SOURCE = 'waybill-route'

/** Colours as MapLibre reads them: `rgb(…)`. */
export interface RouteColors {
  readonly ahead: string
  readonly behind: string
  readonly edge: string
}

/** Puts the lines of a way on a fresh style, over its labels: a street's name across the line would be unreadable. */
export function addRouteLayers(map: MapLibreMap, route: TrackedRoute | null, colors: RouteColors): void {
  const { ahead, behind, edge } = colors
  map.addSource(SOURCE, { type: 'geojson', data: toGeoJson(route) })
  const line = (id: string, part: keyof TrackedRoute, paint: object) =>
    map.addLayer({
      id: `${SOURCE}-${id}`,
      type: 'line',
      source: SOURCE,
      filter: ['==', ['get', 'part'], part],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint,
    })
  line('behind-edge', 'behind', { 'line-color': edge, 'line-width': 8, 'line-opacity': 0.9 })
  line('behind', 'behind', { 'line-color': behind, 'line-width': 4, 'line-dasharray': [0, 1.8] })
  line('ahead-edge', 'ahead', { 'line-color': edge, 'line-width': 9, 'line-opacity': 0.9 })
  line('ahead', 'ahead', { 'line-color': ahead, 'line-width': 5 })
}

/** Shows a way, or none; the map is drawn anew, so call it about once a second and not with each frame. */
export function showRoute(map: MapLibreMap, route: TrackedRoute | null): void {
  void map.getSource<GeoJSONSource>(SOURCE)?.setData(toGeoJson(route))
}

function toGeoJson(route: TrackedRoute | null) {
  const line = (part: keyof TrackedRoute) => ({
    type: 'Feature' as const,
    properties: { part },
    geometry: { type: 'LineString' as const, coordinates: (route?.[part] ?? []).map(toPosition) },
  })
  return { type: 'FeatureCollection' as const, features: [line('behind'), line('ahead')] }
}

export const toPosition = ({ longitude, latitude }: Point): [number, number] => [longitude, latitude]
