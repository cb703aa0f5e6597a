import { offset, planar } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import { ADDRESS_FILE, packAddresses } from '../city/address-file.ts'
import type { Assets } from '../city/city-files.ts'
import { ROAD_FILE, packRoads } from '../city/road-file.ts'

/** The south-west corner of a city of 5 × 5 corners, 100 m apart, that every battery is run on. */
export const CORNER: Point = { latitude: -34.91, longitude: -56.18 }
export const BLOCK = 100
export const CORNERS = 5

/** The place some metres east and north of the corner. */
export function placeAt(east: number, north: number): Point {
  return offset(CORNER, east, north)
}

/** Metres east and north of the corner. */
export function metersOf(point: Point): { east: number; north: number } {
  return planar(CORNER, point)
}

/** The sample's houses; each street's stand 10 m apart on a line of their own. */
export const HOUSES = [
  ['18 de Julio', ['1354', '1356', '1360', '1362', '1362 BIS']],
  ['Avenida Brasil', ['2580', '2586', '2587']],
  ['Bulevar España', ['2641', '2650', '2651']],
  ['José Ellauri', ['349', '350', '357']],
] as const

/** The sample city as the ASSETS binding serves it. */
export function sampleAssets(): Assets {
  const files: Record<string, Uint8Array> = { [ADDRESS_FILE]: sampleAddresses(), [ROAD_FILE]: sampleRoads() }
  return {
    async fetch(url) {
      const file = files[new URL(url).pathname.replace('/city/', '')]
      return file ? new Response(file.slice()) : new Response('not found', { status: 404 })
    },
  }
}

function sampleAddresses(): Uint8Array {
  const houses = HOUSES.flatMap(([, numbers], street) =>
    numbers.map((plate, index) => ({ plate, point: placeAt(index * 10, street * BLOCK) })),
  )
  const ends = HOUSES.map((_, street) => HOUSES.slice(0, street + 1).reduce((sum, [, all]) => sum + all.length, 0))
  return packAddresses({
    country: 'UY',
    streets: HOUSES.map(([name]) => [name, 'Montevideo']),
    suffixes: ['', 'BIS'],
    columns: {
      first: Uint32Array.from([0, ...ends]),
      numbers: Uint16Array.from(houses, ({ plate }) => Number.parseInt(plate, 10)),
      suffixes: Uint8Array.from(houses, ({ plate }) => (plate.endsWith('BIS') ? 1 : 0)),
      latitudes: Int32Array.from(houses, ({ point }) => Math.round(point.latitude * 1e7)),
      longitudes: Int32Array.from(houses, ({ point }) => Math.round(point.longitude * 1e7)),
    },
  })
}

// The southernmost street is one-way to the east; all others go both ways, a block in 10 seconds.
function sampleRoads(): Uint8Array {
  const nodes = Array.from({ length: CORNERS * CORNERS }, (_, node) => node)
  const places = nodes.map((node) => placeAt((node % CORNERS) * BLOCK, Math.floor(node / CORNERS) * BLOCK))
  const outs = nodes.map((node) => {
    const column = node % CORNERS
    const row = Math.floor(node / CORNERS)
    return [
      column + 1 < CORNERS ? node + 1 : -1,
      column > 0 && row > 0 ? node - 1 : -1,
      row + 1 < CORNERS ? node + CORNERS : -1,
      row > 0 ? node - CORNERS : -1,
    ].filter((target) => target >= 0)
  })
  const targets = outs.flat()
  const ends = outs.map((_, node) => outs.slice(0, node + 1).flat().length)
  return packRoads({
    latitudes: Int32Array.from(places, ({ latitude }) => Math.round(latitude * 1e7)),
    longitudes: Int32Array.from(places, ({ longitude }) => Math.round(longitude * 1e7)),
    delays: new Uint8Array(nodes.length),
    first: Uint32Array.from([0, ...ends]),
    targets: Uint32Array.from(targets),
    decimeters: new Uint16Array(targets.length).fill(BLOCK * 10),
    deciseconds: new Uint16Array(targets.length).fill(100),
  })
}
