import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'

/** The id of the vector source in every style; a host's own layers may refer to it. */
export const SOURCE = 'city'

type Width = ExpressionSpecification | number

/** A width or size that grows between the given zooms: `[zoom, value, zoom, value …]`. */
export function growing(...stops: (number | ExpressionSpecification)[]): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops] as ExpressionSpecification
}

/** True for features of one of these classes. */
export function isClass(...classes: string[]): ExpressionSpecification {
  return ['in', ['get', 'class'], ['literal', classes]]
}

/** A filled area of one layer of the schema. */
export function area(id: string, layer: string, color: string, filter?: ExpressionSpecification): LayerSpecification {
  // Areas are cut at the tiles' edges; antialiasing would draw those cuts as hairlines.
  const paint = { 'fill-color': color, 'fill-antialias': layer === 'water' }
  return { id, type: 'fill', source: SOURCE, 'source-layer': layer, paint, ...(filter && { filter }) }
}

/** A line along ways of the transportation layer. */
export function way(id: string, classes: string[], color: string, width: Width, minzoom = 0): LayerSpecification {
  return {
    id,
    type: 'line',
    source: SOURCE,
    'source-layer': 'transportation',
    minzoom,
    filter: ['all', ['==', ['geometry-type'], 'LineString'], isClass(...classes)],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width },
  }
}
