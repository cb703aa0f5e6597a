import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const folder = join(import.meta.dirname, '..')

/** What a browser compares a file with: `integrity` of a script or of an import map. */
export const integrityOf = (content: string | Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`

/**
 * Writes the loader once more under its version, for pages that name what they trust, and integrity.json: the hash of
 * each script, by its path below the embed's folder. The build prints the one that a page writes into its markup.
 */
export function writeIntegrity(): Plugin {
  return {
    name: 'write-integrity',
    generateBundle: {
      // After all that changes a file.
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle).filter(({ fileName }) => /\.m?js$/.test(fileName))
        const loader = bundle['waybill.js']
        if (loader?.type !== 'chunk') throw new Error('The bundle lacks the loader')
        const pinned = `waybill-${version()}.js`
        const hashes = files.map((file) => [file.fileName, integrityOf('code' in file ? file.code : file.source)])
        this.emitFile({ type: 'asset', fileName: pinned, source: loader.code })
        const all = Object.fromEntries([...hashes, [pinned, integrityOf(loader.code)]])
        this.emitFile({ type: 'asset', fileName: 'integrity.json', source: JSON.stringify(all, null, 2) })
        console.log(`embed/${pinned} integrity="${all[pinned]}"`)
      },
    },
  }
}

// npm has read our own package.json before us.
const version = (): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
