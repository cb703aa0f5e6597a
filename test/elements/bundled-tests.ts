import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import type { TestRunnerPlugin } from '@web/test-runner'
import { build, type Plugin } from 'esbuild'
import { root } from '../../scripts/lib/launch.mjs'

/** Where the code that several tests share stands in the pages. */
const SHARED = '/shared-by-tests/'

/**
 * Serves element tests and all they import as a few files: each test has a page of its own, which would else ask for
 * hundreds of modules.
 */
export async function bundledTests(files: readonly string[]): Promise<TestRunnerPlugin> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [...files],
    outbase: '.',
    outdir: '/',
    chunkNames: `${SHARED.slice(1)}[name]-[hash]`,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['development', 'browser'],
    tsconfig: 'packages/elements/tsconfig.esbuild.json',
    // The runner serves what talks with it.
    external: ['/__web-dev-server__*'],
    plugins: [ownUrls],
  })
  const scripts = new Map(outputFiles.map(({ path, text }) => [scriptUrl(path), text]))
  return {
    name: 'waybill-bundled-tests',
    serve({ path, response }) {
      const body = scripts.get(path)
      if (body === undefined) return undefined
      if (path.startsWith(SHARED)) response.set('cache-control', 'max-age=3600, immutable')
      return { body, type: 'js' }
    },
  }
}

/** A test keeps the name under which the runner asks for it. */
const scriptUrl = (path: string): string => (path.startsWith(SHARED) ? path : path.replace(/\.js$/, '.ts'))

/** A module that asks for its own address means its place in the repository, beside what it fetches. */
const ownUrls: Plugin = {
  name: 'own-urls',
  setup(esbuild) {
    esbuild.onLoad({ filter: /packages\/elements\/src\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const url = `new URL('/${relative(root, path)}', location.origin).href`
      return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' }
    })
  },
}
