import { buildEmbed, embedFolder } from '../../scripts/lib/embed.ts'
import { closure, readChunks, tagModules } from './embed-files.ts'
import type { Row } from './report.ts'

/** Lists what an element brings on top of the core, the longest first: where to look when it has grown too heavy. */
export async function benchModules(tag = ''): Promise<readonly Row[]> {
  const module = new Map(tagModules()).get(tag)
  if (!module) throw new Error('Name an element: npm run bench -- modules waybill-order-table')
  await buildEmbed()
  const chunks = readChunks(embedFolder)
  const core = closure(chunks, 'packages/elements/src/base/element.ts')
  const own = closure(chunks, module).difference(core)
  return chunks
    .filter(({ file }) => own.has(file))
    .flatMap(({ file, modules }) => modules.map(({ path, length }) => ({ file, path, length })))
    .filter(({ length }) => length > 0)
    .toSorted((one, other) => other.length - one.length)
    .map(({ file, path, length }) => ({ module: path, file, 'bytes before minifying': String(length) }))
}
