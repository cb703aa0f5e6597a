import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/launch.mjs'

interface Typed {
  readonly name: string
  readonly description?: string
  readonly type?: { readonly text: string }
  readonly default?: string
}

export interface Member extends Typed {
  readonly kind: 'field' | 'method'
  readonly attribute?: string
  readonly readonly?: boolean
  readonly privacy?: 'private' | 'protected'
  readonly static?: boolean
  readonly parameters?: readonly (Typed & { readonly optional?: boolean })[]
  readonly return?: { readonly type: { readonly text: string } }
  readonly inheritedFrom?: { readonly name: string }
}

/** An element as the custom elements manifest describes it. */
export interface ElementDescription {
  readonly tagName: string
  /** Its module, e.g. `src/order-form/order-form.ts`. */
  readonly path: string
  readonly name: string
  readonly summary?: string
  readonly description?: string
  readonly members?: readonly Member[]
  readonly attributes?: readonly Typed[]
  readonly events?: readonly Typed[]
  readonly slots?: readonly Typed[]
  readonly cssParts?: readonly Typed[]
  readonly cssProperties?: readonly Typed[]
  readonly cssStates?: readonly Typed[]
  readonly superclass?: { readonly name: string }
}

interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly ElementDescription[] }[]
}

/** Every element, those within others too, by tag. */
export function readElements(): ReadonlyMap<string, ElementDescription> {
  const { modules } = toManifest(read('packages/elements/custom-elements.json'))
  const found = modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(({ tagName }) => tagName).map((element) => ({ ...element, path })),
  )
  return new Map(found.map((element) => [element.tagName, element]))
}

/** The tags that a page may use by themselves. */
export function readPublicTags(): readonly string[] {
  const text = readFileSync(join(root, 'packages/elements/src/embed/tags.ts'), 'utf8')
  return [...text.matchAll(/^\s*'(waybill-[\w-]+)':/gm)].map(([, tag = '']) => tag)
}

/** The details of every event, as the sources declare their types. */
export function readEventTypes(): ReadonlyMap<string, string> {
  const files = globSync('packages/elements/src/**/*.ts', { cwd: root })
  const found = files.flatMap((file) => [
    ...readFileSync(join(root, file), 'utf8').matchAll(/^\s+'(waybill-[\w-]+)': (?:CustomEvent<(.+)>|(Event))$/gm),
  ])
  return new Map(found.map(([, name = '', detail = 'undefined']) => [name, detail]))
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))
// The check "elements manifest" holds the committed file to what the pinned analyzer writes.
const toManifest = (value: unknown): Manifest => value as Manifest
