import { readFileSync, writeFileSync } from 'node:fs'
import { toDocument } from './openapi/document.ts'

// `node packages/contract/openapi.ts` writes the API's document; with `--check` it only says whether it is up to date.
const file = new URL('openapi.json', import.meta.url)
const text = `${JSON.stringify(toDocument(), null, 2)}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('openapi.json is not what the contract says: run `npm run openapi`')
  process.exitCode = 1
}
