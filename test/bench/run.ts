import { report, type Row } from './report.ts'

/** Every bench by its name; `npm run bench -- <name>` runs one. */
const benches: Readonly<Record<string, () => Promise<(...args: string[]) => Promise<readonly Row[]>>>> = {
  motion: async () => (await import('./motion-bench.ts')).benchMotion,
  chat: async () => (await import('./chat-bench.ts')).benchChat,
  drivers: async () => (await import('./drivers-bench.ts')).benchDrivers,
  'fan-out': async () => (await import('./fan-out-bench.ts')).benchFanOut,
  identity: async () => (await import('./identity/identity-bench.ts')).benchIdentity,
  modules: async () => (await import('./modules-bench.ts')).benchModules,
  orders: async () => (await import('./orders/orders-bench.ts')).benchOrders,
  'page-cost': async () => (await import('./orders/page-cost-bench.ts')).benchPageCost,
  sizes: async () => (await import('./sizes-bench.ts')).benchSizes,
  texts: async () => (await import('./texts-bench.ts')).benchTexts,
  'tracking-page': async () => (await import('./tracking-page-bench.ts')).benchTrackingPage,
  table: async () => (await import('./table/table-bench.ts')).benchTable,
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
