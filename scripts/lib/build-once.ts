import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './launch.mjs'

/** What is built from files, and where it lands. */
export interface Product {
  readonly name: string
  /** Patterns of the files that it is made of; tests do not count. */
  readonly sources: readonly string[]
  readonly folder: string
}

/** Builds a product if any of its sources has changed since the last time, or if it is not there. */
export async function buildOnce(product: Product, build: () => Promise<void>): Promise<{ built: boolean }> {
  const stamp = stampOf(product)
  const stampFile = join(root, `.cache/${product.name}.stamp`)
  if (existsSync(product.folder) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    return { built: false }
  }
  await build()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
  return { built: true }
}

function stampOf({ sources }: Product): string {
  const hash = createHash('sha256')
  const files = globSync([...sources], { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()) {
    if (!path.endsWith('.test.ts')) hash.update(path).update(readFileSync(path))
  }
  return hash.digest('hex')
}
