import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the embed, as the bundler's manifest describes it. */
interface Chunk {
  readonly file: string
  readonly src?: string
  readonly imports?: readonly string[]
}

/** The bundler's account of what became of each source. */
export type Manifest = Readonly<Record<string, Chunk>>

/** The manifest of the embed in a folder. */
export function readManifest(folder: string): Manifest {
  return toManifest(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
}

// Written by the bundler that we pin.
const toManifest = (value: unknown): Manifest => value as Manifest

/** All files that must be there before a module can run. */
export function closure(manifest: Manifest, key: string): ReadonlySet<string> {
  const files = new Set<string>()
  const visit = (each: string): void => {
    const chunk = manifest[each]
    if (!chunk) throw new Error(`The embed has no ${each}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  visit(key)
  return files
}

/** The manifest's key of the chunk that every element shares. */
export function coreKey(manifest: Manifest): string {
  const key = Object.keys(manifest).find((each) => each.startsWith('_core-'))
  if (!key) throw new Error('The embed has no core chunk')
  return key
}

/** Tags and their sources, read as text because elements need a browser. */
export function tagSources(): readonly (readonly [tag: string, source: string])[] {
  const table = readFileSync(join(import.meta.dirname, '../../packages/elements/src/embed/tags.ts'), 'utf8')
  const lines = table.matchAll(/'(waybill-[\w-]+)':[^']*import\(\s*'\.\.\/(.+?)'/g)
  return [...lines].map(([, tag = '', path = '']) => [tag, `src/${path}`] as const)
}
