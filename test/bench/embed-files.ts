import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the embed, as the build describes it in chunks.json. */
export interface Chunk {
  readonly file: string
  readonly imports: readonly string[]
  /** What it is made of, with lengths before minifying. */
  readonly modules: readonly { readonly path: string; readonly length: number }[]
}

/** All files of the embed in a folder. */
export function readChunks(folder: string): readonly Chunk[] {
  return toChunks(JSON.parse(readFileSync(join(folder, 'chunks.json'), 'utf8')))
}

// Written by the build, in packages/elements/scripts/embed-chunks.ts.
const toChunks = (value: unknown): readonly Chunk[] => value as readonly Chunk[]

/** All files that must be there before a module can run. */
export function closure(chunks: readonly Chunk[], module: string): ReadonlySet<string> {
  const files = new Set<string>()
  const visit = (chunk: Chunk | undefined): void => {
    if (!chunk) throw new Error(`The embed lacks a file that ${module} needs`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const file of chunk.imports) visit(chunks.find((each) => each.file === file))
  }
  visit(chunks.find(({ modules }) => modules.some(({ path }) => path === module)))
  return files
}

/** Tags and their modules, read as text because elements need a browser. */
export function tagModules(): readonly (readonly [tag: string, module: string])[] {
  const table = readFileSync(join(import.meta.dirname, '../../packages/elements/src/embed/tags.ts'), 'utf8')
  const lines = table.matchAll(/'(waybill-[\w-]+)':[^']*import\(\s*'\.\.\/(.+?)'/g)
  return [...lines].map(([, tag = '', path = '']) => [tag, `packages/elements/src/${path}`] as const)
}
