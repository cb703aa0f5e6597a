import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import * as esbuild from 'esbuild'
import { build, type UserConfig } from 'vite'
import webpack from 'webpack'
import { importMap } from './import-map.ts'

const here = import.meta.dirname
const appOf = (name: string): string => join(here, 'apps', name)

/** How each app of others is built: from its own sources into a folder that any server may serve. */
export const builds: Readonly<Record<string, (out: string) => Promise<void>>> = {
  // In development React's strict mode mounts everything twice.
  'Vite and React in strict mode': (out) =>
    bundle('react', out, { define: { 'process.env.NODE_ENV': '"development"' }, build: { minify: false } }),
  'Vite and Vue': (out) =>
    bundle('vue', out, {
      plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('waybill-') } } })],
    }),
  webpack: async (out) => {
    await pack({
      mode: 'production',
      context: here,
      entry: join(appOf('webpack'), 'main.js'),
      output: { path: out, filename: 'main.js', chunkFilename: '[contenthash].js' },
      performance: false,
      // Leaves out what no import wants, as for production; making it small takes long and is not ours.
      optimization: { minimize: false },
    })
    copyFileSync(join(appOf('webpack'), 'index.html'), join(out, 'index.html'))
  },
  esbuild: async (out) => {
    await esbuild.build({
      entryPoints: [join(appOf('esbuild'), 'main.js')],
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      outdir: out,
      logLevel: 'error',
    })
    copyFileSync(join(appOf('esbuild'), 'index.html'), join(out, 'index.html'))
    // esbuild leaves new URL(…, import.meta.url) as it is, so the map's worker is copied by hand.
    const worker = 'maplibre-gl-worker.mjs'
    copyFileSync(join(here, 'node_modules/@waybill/elements/dist/base/map', worker), join(out, worker))
  },
  'plain HTML with an import map': async (out) => {
    mkdirSync(join(out, 'html'), { recursive: true })
    for (const file of ['wishes.js', 'show.js', 'html/main.js']) cpSync(join(here, 'apps', file), join(out, file))
    const map = JSON.stringify(await importMap(join(appOf('html'), 'main.js'), here))
    const page = readFileSync(join(appOf('html'), 'index.html'), 'utf8')
    writeFileSync(join(out, 'index.html'), page.replace('{{IMPORT_MAP}}', map).replace('./main.js', './html/main.js'))
  },
}

async function bundle(name: string, outDir: string, config: UserConfig): Promise<void> {
  await build({
    ...config,
    root: appOf(name),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, outDir, emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  })
}

function pack(config: webpack.Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error)
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')))
      else resolve()
    })
  })
}
