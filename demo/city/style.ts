import type {
  ExpressionSpecification,
  LayerSpecification,
  StyleSpecification,
  VectorSourceSpecification,
} from 'maplibre-gl'
import { PALETTES } from './palette.ts'
import type { Palette, Theme } from './palette.ts'
import type { Position } from './source.ts'
import { labelLayers } from './style-labels.ts'
import { SOURCE, area, growing, isClass, way } from './style-parts.ts'

const STREETS = ['minor', 'service']
const AVENUES = ['secondary', 'tertiary']
const ARTERIES = ['primary', 'trunk']

/** What a style is made of: a source in the OpenMapTiles schema, and water to paint beyond its edge. */
export interface StyleParts {
  readonly theme: Theme
  readonly source: VectorSourceSpecification
  readonly farWater?: Position[]
}

/** The calm Waybill map for MapLibre: no glyph files, no sprites, nothing fetched but tiles. */
export function mapStyle({ theme, source, farWater }: StyleParts): StyleSpecification {
  const colors: Palette = PALETTES[theme]
  const far = farWater && { 'far-water': { type: 'geojson' as const, data: polygon(farWater) } }
  return {
    version: 8,
    name: `Waybill ${theme}`,
    sources: { [SOURCE]: source, ...far },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': colors.land } },
      ...groundLayers(colors),
      ...(far ? [farWaterLayer(colors)] : []),
      ...waterLayers(colors),
      ...roadLayers(colors),
      ...labelLayers(colors),
    ],
  }
}

function groundLayers(colors: Palette): LayerSpecification[] {
  const districts = ['industrial', 'commercial', 'retail', 'railway', 'military', 'stadium', 'quarry']
  return [
    area('districts', 'landuse', colors.district, isClass(...districts)),
    area('care', 'landuse', colors.care, isClass('hospital')),
    area('learning', 'landuse', colors.learning, isClass('school', 'university', 'college', 'kindergarten')),
    area('farmland', 'landcover', colors.farmland, isClass('farmland')),
    area('grass', 'landcover', colors.grass, isClass('grass', 'wetland')),
    area('parks-area', 'park', colors.grass),
    area('wood', 'landcover', colors.wood, isClass('wood')),
    area('cemeteries', 'landuse', colors.wood, isClass('cemetery')),
    area('sand', 'landcover', colors.sand, isClass('sand')),
  ]
}

function farWaterLayer(colors: Palette): LayerSpecification {
  return { id: 'far-water', type: 'fill', source: 'far-water', paint: { 'fill-color': colors.water } }
}

function waterLayers(colors: Palette): LayerSpecification[] {
  const pierArea = isClass('pier')
  return [
    {
      id: 'waterways',
      type: 'line',
      source: SOURCE,
      'source-layer': 'waterway',
      paint: { 'line-color': colors.water, 'line-width': growing(11, 0.7, 16, 4) },
    },
    area('water', 'water', colors.water),
    area('pier-areas', 'transportation', colors.land, ['all', ['==', ['geometry-type'], 'Polygon'], pierArea]),
    way('piers', ['pier'], colors.land, growing(12, 1, 18, 8)),
    {
      id: 'runways',
      type: 'line',
      source: SOURCE,
      'source-layer': 'aeroway',
      minzoom: 11,
      filter: isClass('runway', 'taxiway'),
      paint: { 'line-color': colors.streetEdge, 'line-width': growing(11, 1.5, 16, 26) },
    },
    {
      id: 'buildings',
      type: 'fill',
      source: SOURCE,
      'source-layer': 'building',
      minzoom: 14,
      paint: {
        'fill-color': colors.building,
        'fill-outline-color': colors.buildingEdge,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0, 15, 1],
      },
    },
  ]
}

// All edges lie below all surfaces, so that crossings look open.
function roadLayers(colors: Palette): LayerSpecification[] {
  return [
    way('paths', ['path', 'track'], colors.path, growing(14, 0.6, 18, 2.5), 14.5),
    way('rails', ['rail'], colors.rail, growing(11, 0.5, 18, 2.5), 11),
    way(
      'street-edges',
      STREETS,
      colors.streetEdge,
      growing(12.5, 0, 13, byService(0, 1.5), 18, byService(9, 20)),
      12.5,
    ),
    way('avenue-edges', AVENUES, colors.avenueEdge, growing(10, 0.6, 13, 3.6, 18, 26)),
    way('artery-edges', ARTERIES, colors.arteryEdge, growing(8, 0.8, 13, 4.8, 18, 31)),
    way('motorway-edges', ['motorway'], colors.motorwayEdge, growing(6, 0.8, 13, 5.6, 18, 34)),
    way('streets', STREETS, colors.street, growing(12, 0.3, 13, byService(0.3, 1), 18, byService(7, 17.5)), 12),
    way('avenues', AVENUES, colors.avenue, growing(10, 0.3, 13, 2.6, 18, 23)),
    way('arteries', ARTERIES, colors.artery, growing(8, 0.4, 13, 3.5, 18, 27.5)),
    way('motorways', ['motorway'], colors.motorway, growing(6, 0.4, 13, 4.2, 18, 30)),
  ]
}

function byService(service: number, street: number): ExpressionSpecification {
  return ['match', ['get', 'class'], 'service', service, street]
}

function polygon(ring: Position[]): GeoJSON.Feature {
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }
}
