import type { SourceSpecification, StyleSpecification } from 'maplibre-gl'

/** A style whose addresses of tiles are whole: MapLibre takes relative ones for the page's, not for the style's. */
export function absolute(style: StyleSpecification, from: string | StyleSpecification): StyleSpecification {
  if (typeof from !== 'string') return style
  const base = new URL(from, document.baseURI)
  const sources = Object.entries(style.sources).map(([id, source]) => [id, withWholeAddresses(base, source)])
  return { ...style, sources: Object.fromEntries(sources) }
}

function withWholeAddresses(base: URL, source: SourceSpecification): SourceSpecification {
  // A URL would write the braces of `{z}` as codes.
  const whole = (address: string) => decodeURI(new URL(address, base).href)
  if ('tiles' in source && source.tiles) return { ...source, tiles: source.tiles.map(whole) }
  return 'url' in source && typeof source.url === 'string' ? { ...source, url: whole(source.url) } : source
}
