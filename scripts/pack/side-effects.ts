import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

const ENTRIES = ['./entry/*.js', './pure/*.js', './react/*.js', './dist/base/hold.js']

/**
 * The modules of a packed folder that do something when nothing of them is used: entries, modules that define a tag and
 * modules that another imports without naming anything of it. A bundler may leave out the rest where it is not used.
 */
export function sideEffectsIn(folder: string): readonly string[] {
  const sources = globSync('dist/**/*.js', { cwd: folder })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
  const wanted = new Set(sources.flatMap(({ path, text }) => bareImports(text).map((to) => resolve(path, to))))
  const acting = sources.filter(({ path, text }) => wanted.has(path) || /\bcustomElement\('|^watch\(/m.test(text))
  return [...ENTRIES, ...acting.map(({ path }) => `./${path}`)]
}

const bareImports = (text: string): readonly string[] =>
  [...text.matchAll(/^import '(\.[^']+)'/gm)].map(([, to = '']) => to)

const resolve = (from: string, to: string): string => posix.join(dirname(from), to)
