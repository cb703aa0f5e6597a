import type { Plugin } from 'vite'
import { VERSION } from '../src/base/version.ts'

/** Writes version.json: what this server has, for pages that hold code of another release. */
export function writeVersion(): Plugin {
  return {
    name: 'write-version',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'version.json', source: JSON.stringify({ version: VERSION }) })
    },
  }
}
