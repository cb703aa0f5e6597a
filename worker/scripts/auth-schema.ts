import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { getMigrations } from 'better-auth/db/migration'
import { authOptions } from '../src/identity/options.ts'

/**
 * Compares the directory's migrations with the tables that the sign-in library wants for exactly our options.
 * Writes the difference as the next migration; with `--check` it only says that there is one.
 */
const folder = join(import.meta.dirname, '../migrations/directory')
const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
const database = new DatabaseSync(':memory:')
for (const name of files.toSorted()) database.exec(readFileSync(join(folder, name), 'utf8'))

const options = authOptions({
  baseUrl: 'http://localhost',
  secret: 'only-for-the-schema-0123456789abcdef',
  hosts: [],
  after: () => {},
})
const { compileMigrations } = await getMigrations({ ...options, database })
const difference = (await compileMigrations()).replace(/^[;\s]+$/, '')

if (difference === '') {
  console.log('The sign-in tables are up to date')
} else if (process.argv.includes('--check')) {
  console.error(`The sign-in tables differ:\n${difference}`)
  process.exit(1)
} else {
  const name = `${String(files.length + 1).padStart(4, '0')}_auth.sql`
  writeFileSync(join(folder, name), `${difference}\n`)
  console.log(`Wrote migrations/directory/${name}`)
}
