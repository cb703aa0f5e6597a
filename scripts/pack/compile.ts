import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateMapAssets } from '../../packages/elements/scripts/generate-map-assets.ts'
import { root } from '../lib/launch.mjs'
import { runNode } from '../lib/run.ts'
import type { Published } from './packages.ts'

/** Where the packages stand as they are published. */
export const packedFolder = join(root, 'dist/packages')

/** Compiles a package's sources, file by file and without bundling. */
export async function compile({ name, needs }: Published): Promise<void> {
  const target = join(packedFolder, name)
  if (name === 'elements') generateMapAssets()
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const project = join(target, 'tsconfig.json')
  writeFileSync(project, JSON.stringify(projectOf(name, needs)))
  const { code, output } = await runNode(['node_modules/ts7/bin/tsc', '-p', project])
  rmSync(project)
  if (code !== 0) throw new Error(`@waybill/${name} does not compile:\n${output}`)
  if (name === 'elements') copyMapWorker(target)
}

function projectOf(name: string, needs: readonly string[]): object {
  const sources = join(root, 'packages', name)
  const paths = needs.flatMap((need) => {
    const built = join(packedFolder, need, 'dist')
    return [
      [`@waybill/${need}`, [join(built, 'index.d.ts')]],
      [`@waybill/${need}/*`, [join(built, '*.d.ts')]],
    ]
  })
  return {
    extends: join(sources, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      sourceMap: true,
      inlineSources: true,
      rewriteRelativeImportExtensions: true,
      types: [],
      rootDir: join(sources, 'src'),
      outDir: './dist',
      paths: Object.fromEntries(paths),
    },
    include: [join(sources, 'src')],
    exclude: [join(sources, '**/*.test.ts'), join(sources, 'src/testing')],
  }
}

/** Bundlers look for the map's worker beside the module that names it. */
function copyMapWorker(target: string): void {
  const worker = 'base/map/maplibre-gl-worker.mjs'
  copyFileSync(join(root, 'packages/elements/src', worker), join(target, 'dist', worker))
}
