import { cpSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildOnce } from '../../scripts/lib/build-once.ts'
import { root } from '../../scripts/lib/launch.mjs'
import { runNode } from '../../scripts/lib/run.ts'

const folder = join(root, '.cache/empty-databases')
const sources = ['worker/migrations/**/*.sql', 'worker/wrangler.jsonc', 'scripts/start/migrate.ts']

/** Puts empty databases into a state folder: migrations run once, and each worker gets a copy. */
export async function makeDatabases(state: string): Promise<void> {
  await buildOnce({ name: 'empty-databases', sources, folder }, migrateOnce)
  cpSync(folder, state, { recursive: true })
}

/** Under another name until all is there, as somebody else may be copying. */
async function migrateOnce(): Promise<void> {
  const draft = `${folder}-${process.pid}`
  const { code, output } = await runNode(['scripts/start/migrate.ts', draft])
  if (code !== 0) throw new Error(`The databases could not be made:\n${output}`)
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
}
