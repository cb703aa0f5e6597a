import { report, type Row } from './report.ts'

/** Every bench by its name; `npm run bench -- <name>` runs one. */
const benches: Readonly<Record<string, () => Promise<(...args: string[]) => Promise<readonly Row[]>>>> = {
  motion: async () => (await import('./motion-bench.ts')).benchMotion,
  modules: async () => (await import('./modules-bench.ts')).benchModules,
  sizes: async () => (await import('./sizes-bench.ts')).benchSizes,
}

const [name = '', ...args] = process.argv.slice(2)
const load = benches[name]
if (load) {
  const bench = await load()
  report(name, await bench(...args))
} else {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join(' | ')}`)
  process.exitCode = 1
}
