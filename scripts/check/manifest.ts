// Writes packages/elements/custom-elements.json from the sources; with --check it only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cli } from '@custom-elements-manifest/analyzer/cli.js'
import { root } from '../lib/launch.mjs'

const folder = join(root, 'packages/elements')
const file = join(folder, 'custom-elements.json')
const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']

const manifest: unknown = await cli({ argv, cwd: folder, noWrite: true })
const text = `${JSON.stringify(manifest, null, 2)}\n`
if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('packages/elements/custom-elements.json does not match the sources')
  process.exitCode = 1
}
