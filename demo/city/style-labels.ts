import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { Palette } from './palette.ts'
import { SOURCE, growing, isClass } from './style-parts.ts'

// Without glyph files the map draws with fonts of the device; the first name only carries the weight.
const FAMILIES = ['system-ui', 'Segoe UI', 'Roboto', 'Helvetica Neue', 'Arial']
const REGULAR = ['Map Regular', ...FAMILIES]
const MEDIUM = ['Map Medium', ...FAMILIES]
const BOLD = ['Map Bold', ...FAMILIES]
const NAME: SymbolLayerSpecification['layout'] = {
  'text-field': ['coalesce', ['get', 'name:latin'], ['get', 'name_en'], ['get', 'name']],
}

type Label = Omit<SymbolLayerSpecification, 'type' | 'source'>

/** Names of streets, places, sights and waters, quietest first. */
export function labelLayers(colors: Palette): LayerSpecification[] {
  return [...streetLabels(colors), ...sightLabels(colors), ...placeLabels(colors)].map(
    ({ layout, paint, ...label }): LayerSpecification => ({
      ...label,
      type: 'symbol',
      source: SOURCE,
      layout: { ...NAME, 'text-font': REGULAR, ...layout },
      paint: { 'text-color': colors.text, 'text-halo-color': colors.halo, 'text-halo-width': 1.4, ...paint },
    }),
  )
}

function streetLabels(colors: Palette): Label[] {
  const along = { 'symbol-placement': 'line', 'text-max-angle': 30, 'text-font': MEDIUM } as const
  const streets = isClass('minor', 'service', 'track', 'path')
  const avenues = isClass('motorway', 'trunk', 'primary', 'secondary', 'tertiary')
  return [
    {
      id: 'street-names',
      'source-layer': 'transportation_name',
      minzoom: 14.5,
      filter: streets,
      layout: { ...along, 'symbol-spacing': 300, 'text-size': growing(14, 10.5, 18, 13), 'text-padding': 6 },
      paint: { 'text-color': colors.textQuiet },
    },
    {
      id: 'avenue-names',
      'source-layer': 'transportation_name',
      minzoom: 12.7,
      filter: avenues,
      layout: {
        ...along,
        'symbol-spacing': 320,
        'symbol-sort-key': ['match', ['get', 'class'], ['trunk', 'primary'], 0, 'secondary', 1, 2],
        'text-size': growing(12, 10.5, 18, 14.5),
        'text-padding': 8,
      },
    },
    {
      id: 'water-names',
      'source-layer': 'water_name',
      layout: { 'text-size': growing(10, 12, 15, 16), 'text-letter-spacing': 0.12, 'text-max-width': 7 },
      paint: { 'text-color': colors.textWater, 'text-halo-color': colors.water },
    },
  ]
}

function sightLabels(colors: Palette): Label[] {
  const layout: SymbolLayerSpecification['layout'] = {
    'text-size': 11,
    'text-max-width': 8,
    'text-padding': 12,
    'symbol-sort-key': ['get', 'rank'],
  }
  const paint = { 'text-color': colors.textSight }
  const upTo = (rank: number): ExpressionSpecification => ['<=', ['get', 'rank'], rank]
  return [
    { id: 'parks', 'source-layer': 'poi', minzoom: 14, maxzoom: 15.5, filter: upTo(6), layout, paint },
    { id: 'sights', 'source-layer': 'poi', minzoom: 15.5, maxzoom: 17, filter: upTo(14), layout, paint },
    { id: 'all-sights', 'source-layer': 'poi', minzoom: 17, filter: upTo(22), layout, paint },
  ]
}

function placeLabels(colors: Palette): Label[] {
  return [
    {
      id: 'neighbourhoods',
      'source-layer': 'place',
      minzoom: 13,
      maxzoom: 16.5,
      filter: isClass('neighbourhood', 'hamlet', 'quarter'),
      layout: { 'text-size': growing(12, 10.5, 16, 13), 'text-max-width': 7, 'text-padding': 16 },
      paint: { 'text-color': colors.textQuiet },
    },
    {
      id: 'suburbs',
      'source-layer': 'place',
      minzoom: 11.3,
      maxzoom: 16,
      filter: isClass('suburb', 'village', 'town'),
      layout: {
        'text-font': BOLD,
        'text-size': growing(11, 10.5, 16, 14.5),
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.08,
        'text-max-width': 7,
        'text-padding': 10,
      },
      paint: { 'text-color': colors.textPlace, 'text-halo-width': 1.6 },
    },
    {
      id: 'cities',
      'source-layer': 'place',
      maxzoom: 12,
      filter: isClass('city'),
      layout: { 'text-font': BOLD, 'text-size': growing(6, 14, 12, 20) },
      paint: { 'text-color': colors.textPlace },
    },
  ]
}
