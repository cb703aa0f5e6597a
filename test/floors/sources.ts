import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** One module of the product, with its text free of comments. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
}

/** An import: of a file by its path in the repository, or of a package by its name. */
export interface Import {
  readonly from: string
  readonly isFile: boolean
  readonly typeOnly: boolean
}

const root = resolve(import.meta.dirname, '../..')
const statement =
  /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm
const comment = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm

/** Every module of the packages and the worker, tests excepted. */
export function readSources(): readonly Source[] {
  return globSync('{packages/*,worker}/src/**/*.ts', { cwd: root })
    .filter((path) => !/\.test\.ts$|\.d\.ts$|\/testing\//.test(path))
    .map(readSource)
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8').replaceAll(comment, '')
  const imports = [...text.matchAll(statement)].map(([, type, from, bare, dynamic]) => ({
    ...resolveImport(path, from ?? bare ?? dynamic ?? ''),
    typeOnly: type !== undefined,
  }))
  return { path, text, imports }
}

function resolveImport(importer: string, name: string): { from: string; isFile: boolean } {
  if (name.startsWith('.')) return { from: relative(root, resolve(root, dirname(importer), name)), isFile: true }
  const [, workspace, rest] = /^@waybill\/(\w+)(?:\/(.+))?$/.exec(name) ?? []
  if (!workspace) return { from: name, isFile: false }
  const folder = workspace === 'worker' ? 'worker' : `packages/${workspace}`
  return { from: `${folder}/src/${rest ?? 'index'}.ts`, isFile: true }
}
