import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../lib/launch.mjs'
import { bundleClient } from './bundle.ts'
import { renderPage } from './layout.ts'
import { fileOf } from './page.ts'
import { searchEntries } from './search-file.ts'
import { readSite } from './site.ts'
import { tokensCss } from './tokens-css.ts'

const COPIED = ['docs.css', 'live.css', 'theme.js', 'live.html']

/** Writes all pages, their styles and scripts, and the examples. */
export async function writeDocs(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  const pages = readSite()
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const page of pages) write(fileOf(page), renderPage(page, pages))
  write('search.json', JSON.stringify(searchEntries(pages)))
  write('tokens.css', tokensCss())
  for (const name of COPIED) copyFileSync(join(root, 'docs/site', name), join(folder, name))
  copyFileSync(join(root, 'packages/contract/openapi.json'), join(folder, 'openapi.json'))
  await bundleClient(join(folder, 'assets'))
}
