import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LICENCE_FILE } from './source.ts'

const FORMATS = join(import.meta.dirname, '../../worker/src/providers/city')

/** A short hash of everything that decides what the city looks like: its code, its file formats, its source. */
export function currentStamp(): string {
  const hash = createHash('sha256')
  for (const file of [...codeIn(import.meta.dirname), ...codeIn(FORMATS), packageFile()])
    hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** The stamp of the city that stands in a folder, or undefined when there is none that was finished. */
export function stampIn(folder: string): string | undefined {
  const file = join(folder, 'city.json')
  if (!existsSync(file)) return undefined
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('stamp' in manifest)) return undefined
  return String(manifest.stamp)
}

function codeIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  return files.toSorted().map((file) => join(folder, file))
}

function packageFile(): string {
  return join(LICENCE_FILE, '../package.json')
}
