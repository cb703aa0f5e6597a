/** What a kind of road becomes in the map's schema, and from which zoom it is there. */
export interface RoadRule {
  readonly class: string
  readonly zoom: number
  readonly nameZoom: number
}

/** What an area becomes in the map's schema. */
export interface AreaRule {
  readonly layer: 'water' | 'landcover' | 'landuse' | 'building'
  readonly class: string
}

const minor: RoadRule = { class: 'minor', zoom: 12, nameZoom: 14 }
const path: RoadRule = { class: 'path', zoom: 14, nameZoom: 14 }

/** By the value of `highway`, without `_link`. */
export const ROADS: Readonly<Record<string, RoadRule>> = {
  motorway: { class: 'motorway', zoom: 10, nameZoom: 12 },
  trunk: { class: 'trunk', zoom: 10, nameZoom: 12 },
  primary: { class: 'primary', zoom: 10, nameZoom: 12 },
  secondary: { class: 'secondary', zoom: 10, nameZoom: 12 },
  tertiary: { class: 'tertiary', zoom: 11, nameZoom: 13 },
  residential: minor,
  unclassified: minor,
  living_street: minor,
  road: minor,
  service: { class: 'service', zoom: 13, nameZoom: 14 },
  track: { class: 'track', zoom: 13, nameZoom: 14 },
  pedestrian: path,
  footway: path,
  path,
  steps: path,
  cycleway: path,
}

const lake: AreaRule = { layer: 'water', class: 'lake' }
const river: AreaRule = { layer: 'water', class: 'river' }
const grass: AreaRule = { layer: 'landcover', class: 'grass' }
const wood: AreaRule = { layer: 'landcover', class: 'wood' }
const sand: AreaRule = { layer: 'landcover', class: 'sand' }
const wetland: AreaRule = { layer: 'landcover', class: 'wetland' }
const farmland: AreaRule = { layer: 'landcover', class: 'farmland' }
const use = (name: string): AreaRule => ({ layer: 'landuse', class: name })

/** By key and value; where an object has several of these tags, the first in this list decides. */
export const AREAS: Readonly<Record<string, AreaRule>> = {
  'natural=water': lake,
  'waterway=riverbank': river,
  'landuse=reservoir': lake,
  'landuse=basin': lake,
  'leisure=park': grass,
  'leisure=garden': grass,
  'leisure=golf_course': grass,
  'leisure=pitch': grass,
  'leisure=playground': grass,
  'leisure=nature_reserve': grass,
  'leisure=common': grass,
  'natural=beach': sand,
  'natural=sand': sand,
  'natural=wood': wood,
  'natural=scrub': grass,
  'natural=grassland': grass,
  'natural=heath': grass,
  'natural=wetland': wetland,
  'landuse=grass': grass,
  'landuse=recreation_ground': grass,
  'landuse=village_green': grass,
  'landuse=meadow': grass,
  'landuse=forest': wood,
  'landuse=farmland': farmland,
  'landuse=orchard': farmland,
  'landuse=vineyard': farmland,
  'landuse=allotments': farmland,
  'landuse=plant_nursery': farmland,
  'landuse=residential': use('residential'),
  'landuse=commercial': use('commercial'),
  'landuse=retail': use('retail'),
  'landuse=industrial': use('industrial'),
  'landuse=railway': use('railway'),
  'landuse=cemetery': use('cemetery'),
  'landuse=military': use('military'),
  'landuse=quarry': use('quarry'),
  'amenity=school': use('school'),
  'amenity=university': use('university'),
  'amenity=college': use('college'),
  'amenity=kindergarten': use('kindergarten'),
  'amenity=hospital': use('hospital'),
  'leisure=stadium': use('stadium'),
  'leisure=sports_centre': use('stadium'),
}

/** Class and rank of named places people look for; a lower rank is shown earlier. */
export const SIGHTS: Readonly<Record<string, { class: string; rank: number }>> = {
  'leisure=park': { class: 'park', rank: 5 },
  'landuse=cemetery': { class: 'cemetery', rank: 6 },
  'amenity=hospital': { class: 'hospital', rank: 8 },
  'amenity=university': { class: 'college', rank: 8 },
  'leisure=stadium': { class: 'stadium', rank: 8 },
  'amenity=townhall': { class: 'town_hall', rank: 9 },
  'amenity=theatre': { class: 'theatre', rank: 12 },
  'tourism=museum': { class: 'museum', rank: 12 },
  'shop=mall': { class: 'shop', rank: 12 },
  'amenity=marketplace': { class: 'shop', rank: 12 },
  'amenity=library': { class: 'library', rank: 14 },
  'amenity=bus_station': { class: 'bus', rank: 14 },
  'shop=supermarket': { class: 'shop', rank: 18 },
  'amenity=school': { class: 'school', rank: 20 },
  'amenity=police': { class: 'police', rank: 20 },
  'amenity=post_office': { class: 'post', rank: 20 },
  'amenity=pharmacy': { class: 'pharmacy', rank: 22 },
  'amenity=fuel': { class: 'fuel', rank: 22 },
  'tourism=hotel': { class: 'lodging', rank: 22 },
}

/** By the value of `place`: how a settlement is written, and from which zoom. Small towns are tagged as cities here. */
export const SETTLEMENTS: Readonly<Record<string, { class: string; rank: number; zoom: number }>> = {
  capital: { class: 'city', rank: 3, zoom: 10 },
  city: { class: 'town', rank: 8, zoom: 11 },
  town: { class: 'town', rank: 9, zoom: 11 },
  suburb: { class: 'suburb', rank: 11, zoom: 11 },
  village: { class: 'village', rank: 11, zoom: 11 },
  neighbourhood: { class: 'neighbourhood', rank: 13, zoom: 12 },
  hamlet: { class: 'hamlet', rank: 13, zoom: 12 },
}
