import { relative } from 'node:path'
import * as esbuild from 'esbuild'

/** An import map for all that a module needs by name: name → address below the served folder. */
export async function importMap(entry: string, folder: string): Promise<{ imports: Record<string, string> }> {
  const found = new Map<string, string>()
  await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    splitting: true,
    format: 'esm',
    outdir: folder,
    absWorkingDir: folder,
    logLevel: 'error',
    plugins: [{ name: 'names', setup: (build) => watchNames(build, folder, found) }],
  })
  return { imports: Object.fromEntries(found) }
}

const IS_ASKED = Symbol('is asked')

function watchNames(build: esbuild.PluginBuild, folder: string, found: Map<string, string>): void {
  build.onResolve({ filter: /^[@a-z]/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
    if (pluginData === IS_ASKED || kind === 'entry-point') return undefined
    const answer = await build.resolve(path, { importer, kind, resolveDir, pluginData: IS_ASKED })
    if (answer.errors.length === 0) found.set(path, `/${relative(folder, answer.path)}`)
    return answer
  })
}
