// npm run new <element>: writes the folder, story and tag of a new element, ready to run and to be filled.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './lib/launch.mjs'
import { elementFiles } from './lib/element-files.ts'

const tagsFile = join(root, 'packages/elements/src/embed/tags.ts')

const [name = ''] = process.argv.slice(2)
if (!/^[a-z]+(-[a-z]+)+$/.test(name) || name.startsWith('waybill-')) {
  console.error('Usage: npm run new <element>, in kebab-case without "waybill-", like order-notes')
  process.exit(1)
}
if (existsSync(join(root, `packages/elements/src/${name}`))) {
  console.error(`packages/elements/src/${name} exists already`)
  process.exit(1)
}
for (const [path, text] of Object.entries(elementFiles(name))) write(path, text)
addTag(name)
console.log('Next: npm run manifest, then npm test -- elements')

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(`  ${path}`)
}

/** Adds the element's line to the table of tags, which stays in order of the alphabet. */
function addTag(element: string): void {
  const text = readFileSync(tagsFile, 'utf8')
  const line = `  'waybill-${element}': () => import('../${element}/${element}.ts'),`
  const lines = [...text.split('\n').filter((each) => each.startsWith("  'waybill-")), line].toSorted()
  const start = text.indexOf("  'waybill-")
  const end = text.lastIndexOf('}')
  writeFileSync(tagsFile, `${text.slice(0, start)}${lines.join('\n')}\n${text.slice(end)}`)
  console.log(`  packages/elements/src/embed/tags.ts`)
}
