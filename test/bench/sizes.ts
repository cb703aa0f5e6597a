import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildEmbed, embedFolder } from '../../scripts/lib/embed.ts'
import { closure, readChunks, tagModules } from './embed-files.ts'

/** What the embed weighs, in bytes after gzip. */
export interface Sizes {
  readonly loader: number
  readonly core: number
  /** Files that the core consists of; more than one means that it imports what it should hold. */
  readonly coreFiles: readonly string[]
  /** Each element's own weight on top of the core. */
  readonly elements: ReadonlyMap<string, number>
  /** The loader, the core and several elements on one page, each file once. */
  readonly together: (tags: readonly string[]) => number
  /** Files that no element loads at once: they wait for a first use. */
  readonly later: ReadonlyMap<string, number>
}

/** Builds the embed if needed and weighs its files. */
export async function measureSizes(): Promise<Sizes> {
  await buildEmbed()
  const chunks = readChunks(embedFolder)
  const loader = new Set(['waybill.js'])
  const core = closure(chunks, 'packages/elements/src/base/element.ts')
  const elements = new Map(tagModules().map(([tag, module]) => [tag, closure(chunks, module)]))
  const filesOf = (tag: string): ReadonlySet<string> => {
    const files = elements.get(tag)
    if (!files) throw new Error(`${tag} is not in the table of tags`)
    return files
  }
  const atOnce = [...elements.values()].reduce((all, files) => all.union(files), loader.union(core))
  const waiting = chunks.filter(({ file }) => !atOnce.has(file))
  return {
    loader: weigh(loader),
    core: weigh(core),
    coreFiles: [...core],
    elements: new Map([...elements].map(([tag, files]) => [tag, weigh(files.difference(core))])),
    together: (tags) => weigh(tags.reduce((all, tag) => all.union(filesOf(tag)), loader.union(core))),
    later: new Map(waiting.map(({ file, modules }) => [nameOf(modules.at(-1)?.path ?? file), weigh(new Set([file]))])),
  }
}

function weigh(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(embedFolder, file)), { level: 9 }).length, 0)
}

/** A file is named for the module that all others of it serve. */
const nameOf = (module: string): string => module.replace(/^(packages|node_modules)\//, '')
