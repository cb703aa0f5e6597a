import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../../scripts/lib/launch.mjs'

const folder = join(import.meta.dirname, 'kept')
const seen = join(root, '.cache/pictures')
const fileOf = (id: string): string => join(folder, `${id}.webp`)

/** The sheet that is kept of a story, in base64, or undefined. */
export const keptSheet = (id: string): string | undefined =>
  existsSync(fileOf(id)) ? readFileSync(fileOf(id)).toString('base64') : undefined

/** Ids of all stories of which a sheet is kept. */
export const keptIds = (): readonly string[] =>
  globSync('*.webp', { cwd: folder }).map((file) => file.slice(0, -'.webp'.length))

/** Keeps a sheet. */
export function keepSheet(id: string, sheet: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileOf(id), Buffer.from(sheet, 'base64'))
}

/** Keeps the sheet no longer. */
export const dropSheet = (id: string): void => rmSync(fileOf(id))

/** Puts a sheet where somebody can look at it, and says where. */
export function showSheet(id: string, sheet: string): string {
  const file = join(seen, `${id}.webp`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, Buffer.from(sheet, 'base64'))
  return file
}
