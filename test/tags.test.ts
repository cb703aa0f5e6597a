import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import { tagModules } from './bench/embed-files.ts'

const tags = new Map(tagModules())

test('every element that a folder is named for can be used by its tag alone', () => {
  const elements = globSync('packages/elements/src/*/*.ts').filter(
    (path) => basename(path, '.ts') === basename(dirname(path)),
  )
  const missing = elements.filter((path) => !tags.has(`waybill-${basename(path, '.ts')}`) && isElement(path))
  expect(missing).toEqual([])
})

test('each tag leads to the module that defines it', () => {
  for (const [tag, path] of tags) expect(readFileSync(path, 'utf8')).toContain(`@customElement('${tag}')`)
})

const isElement = (path: string): boolean => readFileSync(path, 'utf8').includes('@customElement(')
