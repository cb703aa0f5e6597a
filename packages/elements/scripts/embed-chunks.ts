import { relative } from 'node:path'
import type { Plugin } from 'vite'

const repository = `${import.meta.dirname}/../../..`

/** Modules that every element needs, whatever it does: they stand in one chunk. */
const core = [
  /node_modules\/(@lit(?!\/reactive-element\/decorators\/(?:query|base))|lit|lit-element|nanostores(?!\/computed))\//,
  /helpers\/esm\/decorate\.js/,
  /node_modules\/lit-html\/(lit-html|is-server|directive)\.js/,
  /packages\/client\/src\/(?!live|later|poll|probe|sequence|progress)/,
  /packages\/contract\/src\/problem\.ts/,
  /elements\/src\/base\/(context|definitions|element|events|icons|load-events|locale|own-origin|portal-element|portals|storage|store-controller|texts|tokens)\.ts/,
  /elements\/src\/base\/styles\/reset\.ts/,
  /elements\/src\/locales\/translated\.ts/,
]

/** Whether a module belongs in the core chunk; what only some elements share is left to the bundler. */
function isCore(id: string): boolean {
  return core.some((pattern) => pattern.test(id))
}

/*
 * Small modules that the same elements need stand together: a file by itself is compressed by itself, and a page would
 * ask for each.
 */
const groups = {
  status: /contract\/src\/status\.ts|elements\/src\/base\/(status-pin|styles\/status)\.ts/,
  loading: /elements\/src\/base\/(loading-delay|styles\/skeleton)\.ts/,
  words: /elements\/src\/(base\/format|locales\/en\/common)\.ts/,
  tracking: /elements\/src\/(tracking-page\/phase|stores\/server-clock|locales\/en\/tracking)\.ts/,
  lists: /lit-html\/(directives\/(repeat|keyed)|directive-helpers)\.js/,
  orders: /elements\/src\/(stores\/(orders|order-list|order-pages|order-columns|zone)|locales\/en\/orders)\.ts/,
  times: /elements\/src\/base\/(elapsed-time|ticker)\.ts/,
  ticking: /elements\/src\/base\/elapsed\.ts|lit-html\/async-directive\.js/,
} as const

/** The files of the embed that hold what several elements share. */
export const sharedFiles = [
  { name: 'core', test: isCore },
  ...Object.entries(groups).map(([name, test]) => ({ name, test })),
]

/** Whether a module does anything when nothing of it is used; elements define their tags, these only export. */
export function hasSideEffects(id: string): boolean {
  return !/packages\/(client|contract)\/|node_modules\/(lit|@lit|lit-html|nanostores)\/|elements\/src\/(stores|locales)\//.test(
    id,
  )
}

/** Files of which a first picture calls most functions. */
const calledAtOnce = new Set(['core', 'orders', 'order-table'])

/** First line of a script whose functions V8 compiles when it arrives, and not one by one when they are called first. */
export const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n'

/** Lets V8 compile at once the files of which a first picture calls most (docs/decisions/0015); a table mounts a quarter faster. */
export function compileAtOnce(): Plugin {
  return {
    name: 'compile-at-once',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && calledAtOnce.has(file.name)) file.code = COMPILE_HINT + file.code
    },
  }
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
