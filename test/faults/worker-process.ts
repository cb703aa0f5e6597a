// A worker in a process of its own, to be killed: node test/faults/worker-process.ts <state folder> <json of variables>
import { join } from 'node:path'
import { getPlatformProxy, unstable_startWorker as startWorker } from 'wrangler'
import { root } from '../../scripts/lib/launch.mjs'
import { localEnvironment } from '../../scripts/lib/local.ts'
import type { Tenant } from '../seed/tenant-keys.ts'

const [state = '', variables = '{}'] = process.argv.slice(2)
Object.assign(process.env, localEnvironment)
const configPath = join(root, 'worker/wrangler.jsonc')
const bindings = asTexts(JSON.parse(variables))

interface Seed {
  makeTenant(env: unknown, origin: string): Promise<Tenant>
}

// The parent has just written it.
function asTexts(value: unknown): Record<string, string> {
  return value as Record<string, string>
}

/** A courier with its client, written while no worker runs. */
async function makeTenant(): Promise<Tenant> {
  const persist = { path: join(state, 'v3') }
  const { env, dispose } = await getPlatformProxy<object>({ configPath, persist, remoteBindings: false })
  try {
    const seed: Seed = await import(new URL('../seed/tenant.ts', import.meta.url).href)
    return await seed.makeTenant({ ...env, ...bindings }, 'https://shop.example')
  } finally {
    await dispose()
  }
}

const tenant = process.argv[4] === 'new' ? await makeTenant() : null
const worker = await startWorker({
  config: configPath,
  bindings: Object.fromEntries(
    Object.entries(bindings).map(([name, value]) => [name, { type: 'plain_text' as const, value }]),
  ),
  dev: {
    server: { hostname: '127.0.0.1', port: 0 },
    persist: state,
    remote: false,
    inspector: false,
    logLevel: 'error',
  },
})
const url = await worker.url
console.log(`READY ${JSON.stringify({ url: url.origin, tenant })}`)
