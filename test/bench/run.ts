import { report, type Row } from './report.ts'

/** Every bench by its name; `npm run bench -- <name>` runs one. */
const benches: Readonly<Record<string, () => Promise<() => Promise<readonly Row[]>>>> = {
  sizes: async () => (await import('./sizes-bench.ts')).benchSizes,
}

const [name = ''] = process.argv.slice(2)
const load = benches[name]
if (load) {
  const bench = await load()
  report(name, await bench())
} else {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join(' | ')}`)
  process.exitCode = 1
}
