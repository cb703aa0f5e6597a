import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { root } from './launch.mjs'

const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']

/** Path of the Chromium that came from npm (Linux x64), unpacked on first use with the libraries that it needs. */
export async function unpackChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = join(root, '.cache/chromium')
  const starter = join(folder, 'start.sh')
  if (existsSync(starter)) return starter
  console.log('Unpacking Chromium')
  const draft = `${folder}-${process.pid}`
  mkdirSync(draft, { recursive: true })
  await inflateInto(draft)
  writeFileSync(join(draft, 'start.sh'), startScript, { mode: 0o755 })
  writeFileSync(join(draft, 'fonts/fonts.conf'), fontSettings(join(folder, 'fonts')))
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
  return starter
}

// The package unpacks into TMPDIR and takes any file there for a finished one, so each attempt gets a folder of its own.
async function inflateInto(folder: string): Promise<void> {
  const archives = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    await Promise.all(parts.map((part) => inflate(join(archives, part))))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** The package's own settings expect its fonts in /tmp; a Chromium that finds no font at all crashes. */
const fontSettings = (fonts: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${fonts}/cache</cachedir>
</fontconfig>
`

const startScript = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib:$here\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`
