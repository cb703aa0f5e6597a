import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { integrityOf } from '../../packages/elements/scripts/integrity.ts'
import { keepReleases } from './releases.ts'

const url = 'https://waybill.example/embed'
const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

/** The embed of a version as the build leaves it: a loader, the same by its version, and one chunk. */
function build(version: string, words = version): string {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-releases-'))
  folders.push(folder)
  const scripts = {
    'waybill.js': `load(${words})`,
    [`waybill-${version}.js`]: `load(${words})`,
    [`chunks/form-${words}.js`]: `form(${words})`,
  }
  mkdirSync(join(folder, 'chunks'))
  for (const [path, content] of Object.entries(scripts)) writeFileSync(join(folder, path), content)
  const hashes = Object.fromEntries(Object.entries(scripts).map(([path, content]) => [path, integrityOf(content)]))
  writeFileSync(join(folder, 'integrity.json'), JSON.stringify(hashes))
  writeFileSync(join(folder, 'version.json'), JSON.stringify({ version }))
  return folder
}

/** A server that serves a folder, or nothing yet. */
const serving = (folder?: string) => (address: string) => {
  try {
    return Promise.resolve(new Response(readFileSync(join(folder ?? '', address.slice(url.length + 1)))))
  } catch {
    return Promise.resolve(new Response(null, { status: 404 }))
  }
}
const bring = (folder: string, before?: string) => keepReleases({ url, folder, get: serving(before) })
const textOf = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')

test('an empty account has nothing to keep', async () => {
  expect(await bring(build('1.0.0'))).toEqual(['1.0.0'])
})

test('a page that has pinned a release finds its loader and its chunks after two more', async () => {
  const [one, two, three] = [build('1.0.0'), build('1.1.0'), build('1.2.0')]
  await bring(one)
  await bring(two, one)
  expect(await bring(three, two)).toEqual(['1.2.0', '1.1.0', '1.0.0'])
  expect(textOf(three, 'waybill-1.0.0.js')).toBe('load(1.0.0)')
  expect(textOf(three, 'chunks/form-1.0.0.js')).toBe('form(1.0.0)')
  expect(textOf(three, 'waybill.js')).toBe('load(1.2.0)')
})

test('a server that has never kept anything keeps what it has', async () => {
  const two = build('1.1.0')
  expect(await bring(two, build('1.0.0'))).toEqual(['1.1.0', '1.0.0'])
  expect(textOf(two, 'chunks/form-1.0.0.js')).toBe('form(1.0.0)')
})

test('a version brought again keeps the loader that pages have pinned, and says its hash', async () => {
  const [one, again] = [build('1.0.0', 'a'), build('1.0.0', 'b')]
  await bring(one)
  await bring(again, one)
  expect(textOf(again, 'waybill-1.0.0.js')).toBe('load(a)')
  expect(textOf(again, 'waybill.js')).toBe('load(b)')
  expect(textOf(again, 'chunks/form-a.js')).toBe('form(a)')
  expect(JSON.parse(textOf(again, 'integrity.json'))['waybill-1.0.0.js']).toBe(integrityOf('load(a)'))
})

test('of very many releases the oldest go', async () => {
  let before: string | undefined
  let versions: readonly string[] = []
  for (let minor = 0; minor < 14; minor++) {
    const folder = build(`1.${minor}.0`)
    versions = await bring(folder, before)
    before = folder
  }
  expect(versions).toHaveLength(12)
  expect(versions.at(-1)).toBe('1.2.0')
})

test('a file that has changed, a path out of the folder and a server in trouble stop the deployment', async () => {
  const [one, two] = [build('1.0.0'), build('1.1.0')]
  writeFileSync(join(one, 'chunks/form-1.0.0.js'), 'other()')
  await expect(bring(two, one)).rejects.toThrow('form-1.0.0.js is not what it was')
  writeFileSync(join(one, 'integrity.json'), JSON.stringify({ '../../x.js': 'sha384-x' }))
  await expect(bring(two, one)).rejects.toThrow('no script of an embed')
  const broken = () => Promise.resolve(new Response(null, { status: 503 }))
  await expect(keepReleases({ url, folder: two, get: broken })).rejects.toThrow('answers 503')
})
