/** Where MapLibre says that all of a map is drawn; its build for pages is always this text. */
const LOADED = /this\.fire\(new \w+\(`load`\)\)/

/** The mark in a page's timeline. */
export const MAP_LOADED = 'map-loaded'

/** Lets MapLibre, ours and the bare one alike, leave a mark when a map has loaded: nothing else tells it from outside. */
export const withMark = (script: string): string =>
  script.replace(LOADED, (fire) => `(performance.mark('${MAP_LOADED}'),${fire})`)
