import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/lib/launch.mjs'
import { packedFolder } from '../../scripts/pack/compile.ts'
import { packAll } from '../../scripts/pack/pack.ts'
import { PUBLISHED } from '../../scripts/pack/packages.ts'

export const folder = import.meta.dirname

/** The parts of a package.json that matter here. */
export interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, unknown>>
}

/** Our packages as a stranger gets them. */
export const NAMES = PUBLISHED.map(({ name }) => name)
export const installedFolder = (name: string): string => join(folder, 'node_modules/@waybill', name)
export const manifestIn = (at: string): Manifest =>
  toManifest(JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')))

/** Builds, packs and installs our packages into the folder of the apps; answers the archives that were installed. */
export async function installPacked(): Promise<ReadonlyMap<string, string>> {
  const archives = join(root, '.cache/archives')
  rmSync(archives, { recursive: true, force: true })
  mkdirSync(archives, { recursive: true })
  await packAll()
  const packed = NAMES.map((name) => {
    const said = npm(join(packedFolder, name), 'pack', '--silent', '--pack-destination', archives)
    return [name, join(archives, said.trim())] as const
  })
  for (const name of NAMES) rmSync(installedFolder(name), { recursive: true, force: true })
  // Without a registry: what our packages ask for must stand in the folder's own list, which stays as it is.
  npm(folder, 'install', '--offline', '--no-save', ...packed.map(([, archive]) => archive))
  return new Map(packed)
}

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

// npm wrote or read the file before us.
const toManifest = (value: unknown): Manifest => value as Manifest
