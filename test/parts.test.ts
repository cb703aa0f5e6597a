import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'

interface Declaration {
  readonly tagName: string
  readonly cssParts?: readonly { readonly name: string }[]
  readonly slots?: readonly { readonly name: string }[]
}
interface Module {
  readonly path: string
  readonly declarations: readonly Declaration[]
}

const folder = 'packages/elements'
const { modules } = toManifest(JSON.parse(readFileSync(`${folder}/custom-elements.json`, 'utf8')))
const folders = [...new Set(modules.map(({ path }) => dirname(path)))]

/** What the modules of a folder say in their markup. */
function inMarkup(path: string, pattern: RegExp): readonly string[] {
  const sources = globSync(`${folder}/${path}/*.ts`).filter((file) => !file.endsWith('.test.ts'))
  const texts = sources.map((file) => readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''))
  return texts.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, names = '']) => names.split(/\s+/)))
}

const described = (path: string, kind: 'cssParts' | 'slots'): readonly string[] =>
  modules
    .filter((module) => dirname(module.path) === path)
    .flatMap(({ declarations }) => declarations.flatMap((each) => each[kind]?.map(({ name }) => name) ?? []))

test.each(folders)('the manifest describes every part and slot of %s', (path) => {
  const parts = inMarkup(path, /\spart="([\w\s-]+)"/g)
  expect(parts.filter((name) => !described(path, 'cssParts').includes(name))).toEqual([])
  const slots = inMarkup(path, /<slot name="([\w-]+)"/g)
  expect(slots.filter((name) => !described(path, 'slots').includes(name))).toEqual([])
})

// npm run manifest wrote the file.
function toManifest(value: unknown): { readonly modules: readonly Module[] } {
  return value as { readonly modules: readonly Module[] }
}
