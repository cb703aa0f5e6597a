// npm run release: builds the packages and publishes those whose version is not out yet, with a proof of where they were built.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packedFolder } from './compile.ts'
import { packAll } from './pack.ts'
import { PUBLISHED } from './packages.ts'

await packAll()
for (const folder of PUBLISHED.map(({ name }) => join(packedFolder, name))) {
  const { name, version } = readPacked(folder)
  if (isOut(`${name}@${version}`)) continue
  execFileSync('npm', ['publish', folder, '--provenance', '--access', 'public'], { stdio: 'inherit' })
  // The release workflow reads this line and makes a release of it.
  console.log(`New tag: ${name}@${version}`)
}

function isOut(version: string): boolean {
  return spawnSync('npm', ['view', version, 'version'], { encoding: 'utf8' }).stdout.trim() !== ''
}

// Written by packAll.
function readPacked(folder: string): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string }
}
