import type { Plugin } from 'vite'

const MAP = 'maplibre-gl/dist/maplibre-gl.mjs'

/** Writes tracking-page.json: the files that a server may name in the page's head, so that all come at once. */
export function listPageFiles(): Plugin {
  return {
    name: 'list-page-files',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const page = chunks.find(({ isEntry }) => isEntry)
      const map = chunks.find(({ modules }) => Object.keys(modules).some((id) => id.endsWith(MAP)))
      if (!page || !map) throw new Error('The bundle lacks the page or its map')
      const files = { page: page.fileName, map: map.fileName }
      this.emitFile({ type: 'asset', fileName: 'tracking-page.json', source: JSON.stringify(files) })
    },
  }
}
