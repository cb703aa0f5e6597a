import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { getPlatformProxy, unstable_getMiniflareWorkerOptions as workerOptionsOf } from 'wrangler'
import { root } from '../../../scripts/lib/launch.mjs'
import { localEnvironment, makeSecrets } from '../../../scripts/lib/local.ts'
import { runNode } from '../../../scripts/lib/run.ts'

const configPath = join(root, 'worker/wrangler.jsonc')
const HELLO = `export default { fetch: () => new Response('hello') }`
// A bare worker that has the same to say: told once what, and from then on the same bytes and headers.
const ECHO = `let body, headers
const learn = async (request) => { ({ body, headers } = await request.json()); return new Response('learnt') }
export default { fetch: (request) => body ? new Response(body, { headers }) : learn(request) }`
// The platform's limiter is part of its own program; its stand-in on this machine costs more than all of our chain.
const UNLIMITED = `import worker from './index.js'
export * from './index.js'
const limit = async () => ({ success: true })
let free
const of = (env) => (free ??= { ...env, API_LIMIT: { limit }, PUBLIC_LIMIT: { limit } })
export default { ...worker, fetch: (request, env, context) => worker.fetch(request, of(env), context) }`

interface Seed {
  makeIdentities(env: unknown): Promise<{ key: string; cookie: string }>
}

/** Our worker and a bare one in the same runtime, each at a socket of its own with nothing before it. */
export interface DirectWorkers {
  readonly url: string
  readonly helloUrl: string
  /** Repeats the answer that the first request tells it. */
  readonly echoUrl: string
  readonly key: string
  readonly cookie: string
  stop(): Promise<void>
}

/** Builds our worker as it is deployed and starts it beside a bare one, which has the same databases. */
export async function startDirectWorkers(bare = HELLO): Promise<DirectWorkers> {
  Object.assign(process.env, localEnvironment)
  const state = mkdtempSync(join(tmpdir(), 'waybill-identity-'))
  const persist = join(state, 'wrangler/v3')
  const variables = { ...makeSecrets(), BASE_URL: 'http://127.0.0.1' }
  await mustRun('The databases could not be made', ['scripts/start/migrate.ts', state])
  const bundle = ['deploy', '--dry-run', '--outdir', join(state, 'bundle'), '-c', configPath]
  await mustRun('The worker could not be built', ['node_modules/wrangler/bin/wrangler.js', ...bundle])
  const identities = await seeded(persist, variables)
  const scripts = { ours: readFileSync(join(state, 'bundle/index.js'), 'utf8'), bare }
  const miniflare = new Miniflare(workers(scripts, persist, variables))
  await miniflare.ready
  const addressOf = async (name: string) => (await miniflare.unsafeGetDirectURL(name)).origin
  return {
    url: await addressOf('waybill'),
    helloUrl: await addressOf('hello'),
    echoUrl: await addressOf('echo'),
    ...identities,
    stop: async () => {
      await miniflare.dispose()
      rmSync(state, { recursive: true, force: true })
    },
  }
}

type Options = Parameters<typeof convertV4MiniflareOptions>[0]
interface Bindings {
  readonly bindings: Readonly<Record<string, string>>
  readonly compatibilityDate: string
  readonly d1Databases: Readonly<Record<string, string>>
}

function workers(scripts: { ours: string; bare: string }, persist: string, variables: Record<string, string>) {
  const { assets: _, ...options } = asBindings(workerOptionsOf(configPath).workerOptions)
  const module = (path: string, contents: string) => ({ type: 'ESModule' as const, path, contents })
  const unsafeDirectSockets = [{ host: '127.0.0.1', port: 0 }]
  const shared: Options = {
    resourcePersistencePath: persist,
    // What it logs is read and dropped, as a collector would.
    handleStructuredLogs: () => {},
    workers: [
      {
        ...options,
        name: 'waybill',
        modules: [module('main.js', UNLIMITED), module('index.js', scripts.ours)],
        bindings: { ...options.bindings, ...variables },
        unsafeDirectSockets,
      },
      ...Object.entries({ hello: scripts.bare, echo: ECHO }).map(([name, script]) => ({
        name,
        compatibilityDate: options.compatibilityDate,
        d1Databases: options.d1Databases,
        modules: [module(`${name}.js`, script)],
        unsafeDirectSockets,
      })),
    ],
  }
  return convertV4MiniflareOptions(shared)
}

// The runtime's own package names these options; the one that reads our configuration types them as anything.
const asBindings = (options: unknown) => options as Bindings & { readonly assets?: unknown }

async function seeded(persist: string, variables: Record<string, string>) {
  const { env, dispose } = await getPlatformProxy<object>({
    configPath,
    persist: { path: persist },
    remoteBindings: false,
  })
  try {
    return await (await loadSeed()).makeIdentities({ ...env, ...variables })
  } finally {
    await dispose()
  }
}

// By address, not by name: the seed is checked with the worker's types, which clash with those of a browser here.
const loadSeed = (): Promise<Seed> => import(new URL('../../seed/identity.ts', import.meta.url).href)

async function mustRun(trouble: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runNode(args)
  if (code !== 0) throw new Error(`${trouble}:\n${output}`)
}
