import { relative } from 'node:path'
import type { Plugin } from 'vite'

const repository = `${import.meta.dirname}/../../..`

/** Modules that every element needs, whatever it does: they stand in one chunk. */
const core = [
  /node_modules\/(@lit|lit|lit-element|nanostores)\//,
  /node_modules\/lit-html\/(lit-html|is-server|directive)\.js/,
  /packages\/client\/src\/(?!live|poll|progress|sequence)/,
  /packages\/contract\/src\/problem\.ts/,
  /elements\/src\/base\/(context|definitions|element|events|locale|own-origin|portal-element|portals|storage|store-controller|texts|tokens)\.ts/,
  /elements\/src\/base\/styles\/reset\.ts/,
]

/** Whether a module belongs in the core chunk; what only some elements share is left to the bundler. */
export function isCore(id: string): boolean {
  return core.some((pattern) => pattern.test(id))
}

/** Whether a module does anything when nothing of it is used; elements define their tags, these only export. */
export function hasSideEffects(id: string): boolean {
  return !/packages\/(client|contract)\/|node_modules\/(lit|@lit|lit-html|nanostores)\/|elements\/src\/(stores|locales)\//.test(
    id,
  )
}

/** Writes chunks.json: each file with what it imports and the modules it holds, with their length before minifying. */
export function describeChunks(): Plugin {
  return {
    name: 'describe-chunks',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const described = chunks.map(({ fileName, imports, modules }) => ({
        file: fileName,
        imports,
        modules: Object.entries(modules).map(([id, { renderedLength }]) => ({
          path: relative(repository, id),
          length: renderedLength,
        })),
      }))
      this.emitFile({ type: 'asset', fileName: 'chunks.json', source: JSON.stringify(described, null, 2) })
    },
  }
}
