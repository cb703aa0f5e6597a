import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { measureSizes } from '../../test/bench/sizes.ts'
import { root } from '../lib/launch.mjs'
import { compile, packedFolder } from './compile.ts'
import { editorData } from './editor-data.ts'
import { publicElements } from './elements.ts'
import { entriesOf, jsxOf, reactOf, type Files } from './entries.ts'
import { COMMON, PUBLISHED, type Published } from './packages.ts'

/** Writes every package as it is published to dist/packages. */
export async function packAll(): Promise<void> {
  for (const published of PUBLISHED) {
    await compile(published)
    const files = { ...ownFiles(published), ...(published.name === 'elements' ? await elementFiles() : {}) }
    write(join(packedFolder, published.name), files)
    copyFileSync(join(root, 'LICENSE'), join(packedFolder, published.name, 'LICENSE'))
  }
}

function ownFiles({ name, manifest }: Published): Files {
  const { version, description, dependencies } = readPackage(name)
  const text = { name: `@waybill/${name}`, version, description, ...COMMON, ...manifest, dependencies }
  const files = {
    'package.json': `${JSON.stringify(text, null, 2)}\n`,
    'README.md': readFileSync(join(root, 'packages', name, 'README.md'), 'utf8'),
  }
  if (name !== 'contract') return files
  return { ...files, 'openapi.json': readFileSync(join(root, 'packages/contract/openapi.json'), 'utf8') }
}

async function elementFiles(): Promise<Files> {
  const elements = publicElements()
  const { version } = readPackage('elements')
  const readme = readFileSync(join(root, 'packages/elements/README.md'), 'utf8')
  return {
    ...Object.assign({}, ...elements.flatMap((element) => [entriesOf(element), reactOf(element)])),
    ...jsxOf(elements),
    ...editorData(elements, version),
    'custom-elements.json': readFileSync(join(root, 'packages/elements/custom-elements.json'), 'utf8'),
    'README.md': readme.replace('<!-- sizes -->', await sizeTable()),
  }
}

/** What each element weighs in the embed, in kilobytes after gzip, on top of the core. */
async function sizeTable(): Promise<string> {
  const { core, elements } = await measureSizes()
  const rows = [['core, once a page', core] as const, ...elements].map(
    ([name, bytes]) => `| ${name} | ${(bytes / 1024).toFixed(1)} KB |`,
  )
  return ['| element | min + gzip |', '|---|--:|', ...rows].join('\n')
}

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

interface Package {
  readonly version: string
  readonly description: string
  readonly dependencies: Readonly<Record<string, string>>
}

// Our own package.json: npm has read it before us.
const readPackage = (name: string): Package =>
  JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Package
