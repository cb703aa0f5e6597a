/** Every colour of the map by what it paints; text sits on `land` with at least 4.5 : 1 unless it is decoration. */
export interface Palette {
  readonly land: string
  readonly water: string
  readonly grass: string
  readonly wood: string
  readonly sand: string
  readonly farmland: string
  readonly district: string
  readonly care: string
  readonly learning: string
  readonly building: string
  readonly buildingEdge: string
  readonly streetEdge: string
  readonly street: string
  readonly avenue: string
  readonly avenueEdge: string
  readonly artery: string
  readonly arteryEdge: string
  readonly motorway: string
  readonly motorwayEdge: string
  readonly path: string
  readonly rail: string
  readonly text: string
  readonly textQuiet: string
  readonly textPlace: string
  readonly textWater: string
  readonly textSight: string
  readonly halo: string
}

export type Theme = 'light' | 'dark'

export const PALETTES = {
  light: {
    land: '#f4f3ef',
    water: '#b9d6e8',
    grass: '#d9e8ca',
    wood: '#cbdfb9',
    sand: '#f2e9cd',
    farmland: '#efeee0',
    district: '#efede8',
    care: '#f4e4e3',
    learning: '#f1ecdd',
    building: '#e9e6df',
    buildingEdge: '#dedad1',
    streetEdge: '#dfdbd2',
    street: '#ffffff',
    avenue: '#fffdf5',
    avenueEdge: '#ddd8cc',
    artery: '#fdefbf',
    arteryEdge: '#e8d599',
    motorway: '#fbd996',
    motorwayEdge: '#e2b96c',
    path: '#d8d2c4',
    rail: '#c8c3b8',
    text: '#4a5059',
    textQuiet: '#636972',
    textPlace: '#4b515b',
    textWater: '#456f8b',
    textSight: '#6f6653',
    halo: '#fbfaf8',
  },
  dark: {
    land: '#14181f',
    water: '#0d2233',
    grass: '#17261f',
    wood: '#152a20',
    sand: '#2a2a22',
    farmland: '#181d1c',
    district: '#181c24',
    care: '#261d24',
    learning: '#22221f',
    building: '#1c212a',
    buildingEdge: '#242a34',
    streetEdge: '#0f1318',
    street: '#2a313c',
    avenue: '#343c49',
    avenueEdge: '#0e1217',
    artery: '#465063',
    arteryEdge: '#0d1116',
    motorway: '#566076',
    motorwayEdge: '#0d1116',
    path: '#272d36',
    rail: '#333a45',
    text: '#a9b2bf',
    textQuiet: '#8d96a3',
    textPlace: '#c3cad4',
    textWater: '#6d9cbb',
    textSight: '#969fab',
    halo: '#14181f',
  },
} as const satisfies Record<Theme, Palette>
