import type { Map as MapLibreMap, Source, VectorTileSource } from 'maplibre-gl'

/**
 * Fetches the tiles in view as soon as a source of the first style says where they lie. MapLibre leaves that to its worker,
 * which on a slow line is still on its way; it then finds them in the browser's cache.
 */
export function fetchTilesEarly(map: MapLibreMap, toAddress: (url: string) => string): void {
  const sources = map.on('sourcedata', ({ sourceDataType, sourceId }) => {
    const source = sourceDataType === 'metadata' && map.getSource(sourceId)
    if (!source || !isVector(source)) return
    for (const url of tilesInView(map, source)) fetch(toAddress(url)).catch(askedAgain)
  })
  void map.once('load', () => sources.unsubscribe())
}

function tilesInView(map: MapLibreMap, source: VectorTileSource): string[] {
  const {
    tiles: [template = ''],
    tileSize,
    minzoom,
    maxzoom,
  } = source
  return map
    .coveringTiles({ tileSize, minzoom, maxzoom })
    .filter((tile) => source.hasTile(tile))
    .map(({ canonical: { x, y, z } }) => template.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`))
}

const isVector = (source: Source): source is VectorTileSource => source.type === 'vector'

/** MapLibre asks for each tile by itself and says what is wrong with it. */
const askedAgain = (): void => {}
