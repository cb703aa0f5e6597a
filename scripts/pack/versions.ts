// npm run version-packages, after changesets: the code itself knows its version, because several may meet in one page.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/launch.mjs'

const folder = join(root, 'packages/elements')
// npm has read the file before us.
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
writeFileSync(
  join(folder, 'src/base/version.ts'),
  `/** The version of this code, as in package.json; \`npm run version-packages\` writes it. */\nexport const VERSION = '${version}'\n`,
)
