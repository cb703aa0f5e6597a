import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync, backup } from 'node:sqlite'

const DATABASES = 'wrangler/v3/d1'
/** How long a database that is being written to is waited for, in milliseconds. */
const PATIENCE = 30_000
/** All pages at once: between two batches somebody may write, and the copy would begin anew. */
const ALL_PAGES = 2 ** 31 - 1

/**
 * Copies the databases of a local installation into another state folder, each as it is at one moment. An installation
 * that runs can be read only from a copy: two workers at one file lock each other out, even where both only read.
 */
export async function copyDatabases(from: string, to: string): Promise<void> {
  for (const name of await filesIn(join(from, DATABASES))) {
    const target = join(to, DATABASES, name)
    await mkdir(dirname(target), { recursive: true })
    const source = new DatabaseSync(join(from, DATABASES, name), { readOnly: true, timeout: PATIENCE })
    try {
      await backup(source, target, { rate: ALL_PAGES })
    } finally {
      source.close()
    }
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const files = names.filter((name) => name.endsWith('.sqlite'))
  if (files.length === 0) throw new Error(`There is no database in ${folder}; say with --state where one is`)
  return files
}
