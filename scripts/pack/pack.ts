import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../lib/launch.mjs'
import { compile, packedFolder } from './compile.ts'
import { editorData } from './editor-data.ts'
import { publicElements } from './elements.ts'
import { entriesOf, jsxOf, reactOf, type Files } from './entries.ts'
import { COMMON, PUBLISHED, exportsOf, type Published } from './packages.ts'
import { sideEffectsIn } from './side-effects.ts'
import { sizeTable } from './size-tables.ts'

/** Writes every package as it is published to dist/packages. */
export async function packAll(): Promise<void> {
  for (const published of PUBLISHED) {
    await compile(published)
    const { name } = published
    const folder = join(packedFolder, name)
    const extra = name === 'elements' ? elementFiles() : name === 'contract' ? copied(name, 'openapi.json') : {}
    write(folder, { ...extra, 'package.json': json(manifestOf(published)), 'README.md': await readmeOf(name) })
    copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  }
}

function manifestOf({ name, manifest }: Published): object {
  const { version, description, dependencies } = readPackage(name)
  const common = { name: `@waybill/${name}`, version, description, ...COMMON, ...repository(), ...manifest }
  if (name !== 'elements') return { ...common, dependencies }
  const sideEffects = sideEffectsIn(join(packedFolder, name))
  return { ...common, exports: exportsOf(publicElements()), sideEffects, dependencies }
}

/** npm lets a package prove where it was built only where it names that repository itself. */
function repository(env = process.env): object {
  const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server } = env
  return name ? { repository: { type: 'git', url: `git+${server}/${name}.git` } } : {}
}

async function readmeOf(name: Published['name']): Promise<string> {
  const text = readFileSync(join(root, 'packages', name, 'README.md'), 'utf8')
  return text.replace('<!-- sizes -->', await sizeTable(name))
}

function elementFiles(): Files {
  const elements = publicElements()
  const { version } = readPackage('elements')
  return {
    ...Object.assign({}, ...elements.flatMap((element) => [entriesOf(element), reactOf(element)])),
    ...jsxOf(elements),
    ...editorData(elements, version),
    ...copied('elements', 'custom-elements.json'),
  }
}

const copied = (name: Published['name'], file: string): Files => ({
  [file]: readFileSync(join(root, 'packages', name, file), 'utf8'),
})

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

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
