import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tagModules } from '../../test/bench/embed-files.ts'
import { root } from '../lib/launch.mjs'

interface Described {
  readonly name: string
  readonly type?: { readonly text: string }
  readonly description?: string
}

/** An element as the manifest describes it. */
export interface PublicElement {
  readonly tag: string
  /** Its name without `waybill-`: that of its entries. */
  readonly name: string
  readonly className: string
  /** Its compiled module, from the package's folder. */
  readonly module: string
  readonly summary: string
  readonly attributes: readonly Described[]
  readonly properties: readonly Described[]
  readonly events: readonly Described[]
  readonly parts: readonly Described[]
}

interface Declaration {
  readonly tagName: string
  readonly name: string
  readonly summary?: string
  readonly description?: string
  readonly attributes?: readonly Described[]
  readonly members?: readonly (Described & { readonly kind: string; readonly readonly?: boolean })[]
  readonly events?: readonly Described[]
  readonly cssParts?: readonly Described[]
}

interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations: readonly Declaration[] }[]
}

/** The elements that a page may use by tag, in the order of the table of tags. */
export function publicElements(): readonly PublicElement[] {
  const { modules } = readManifest()
  const all = modules.flatMap(({ path, declarations }) => declarations.map((each) => toElement(path, each)))
  return tagModules().map(([tag]) => {
    const element = all.find((each) => each.tag === tag)
    if (!element) throw new Error(`${tag} is not in custom-elements.json; run npm run manifest`)
    return element
  })
}

const toElement = (path: string, declaration: Declaration): PublicElement => ({
  tag: declaration.tagName,
  name: declaration.tagName.replace('waybill-', ''),
  className: declaration.name,
  module: path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js'),
  summary: declaration.summary ?? declaration.description ?? '',
  attributes: declaration.attributes ?? [],
  properties: (declaration.members ?? []).filter(({ kind, readonly }) => kind === 'field' && !readonly),
  events: declaration.events ?? [],
  parts: declaration.cssParts ?? [],
})

// npm run check compares the file with the sources.
const readManifest = (): Manifest =>
  JSON.parse(readFileSync(join(root, 'packages/elements/custom-elements.json'), 'utf8')) as Manifest
