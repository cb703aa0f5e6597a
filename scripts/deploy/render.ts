import { dirname, join, relative, resolve } from 'node:path'
import { unstable_readConfig as readConfig } from 'wrangler'
import { root } from '../lib/launch.mjs'
import type { DeploySettings } from './settings.ts'

const worker = join(root, 'worker')
export const BASE_CONFIG = join(worker, 'wrangler.jsonc')

/** What an account must have before the worker can be there. */
export interface Needs {
  readonly databases: readonly { readonly binding: string; readonly name: string }[]
  /** Dead-letter queues first: the others name them. */
  readonly queues: readonly string[]
  readonly buckets: readonly string[]
}

/** Reads from the worker's own configuration what it binds; the directory comes before its shards. */
export function needsOf(): Needs {
  const { d1_databases, queues, r2_buckets } = base()
  const names = queues.consumers.map(({ queue }) => queue)
  const dead = new Set(queues.consumers.flatMap(({ dead_letter_queue: name }) => (name ? [name] : [])))
  return {
    databases: d1_databases.map(({ binding, database_name: name }) => ({ binding, name })),
    queues: [...dead, ...names.filter((name) => !dead.has(name))],
    buckets: r2_buckets.map(({ bucket_name: name }) => name),
  }
}

interface Rendering {
  readonly settings: DeploySettings
  /** Ids of the databases by their names. */
  readonly ids: ReadonlyMap<string, string>
  readonly accountId: string
  readonly tokenKid: string
  /** Where the file will stand, for the paths in it. */
  readonly path: string
}

/** The configuration of one installation: the worker's own with the account's ids, its addresses and its providers. */
export function renderConfig({ settings, ids, accountId, tokenKid, path }: Rendering): object {
  const raw = base()
  const from = (file: string) => relative(dirname(path), join(worker, file)) || '.'
  const { name, compatibility_date, compatibility_flags, observability, queues, durable_objects, migrations } = raw
  return {
    name,
    account_id: accountId,
    main: from('src/index.ts'),
    compatibility_date,
    compatibility_flags,
    observability,
    assets: { ...raw.assets, directory: from('public') },
    d1_databases: raw.d1_databases.map(({ binding, database_name, migrations_dir }) => ({
      binding,
      database_name,
      database_id: ids.get(database_name),
      migrations_dir: from(relative(worker, resolve(worker, migrations_dir))),
    })),
    queues,
    durable_objects,
    migrations,
    r2_buckets: raw.r2_buckets,
    ratelimits: raw.ratelimits,
    triggers: raw.triggers,
    ...addressesOf(settings),
    vars: varsOf(settings, tokenKid),
  }
}

/** An address on workers.dev comes by itself; any other is a domain of the account's own. */
function addressesOf({ baseUrl, hosts }: DeploySettings): object {
  const own = new URL(baseUrl).host
  const domains = [own, ...hosts].filter((host) => !host.endsWith('.workers.dev'))
  return {
    workers_dev: own.endsWith('.workers.dev'),
    routes: domains.map((pattern) => ({ pattern, custom_domain: true })),
  }
}

const varsOf = ({ baseUrl, mail, geocoder, router, map }: DeploySettings, TOKEN_KID: string) => ({
  BASE_URL: baseUrl.replace(/\/$/, ''),
  TOKEN_KID,
  SMS_PROVIDER: 'none',
  MAIL_PROVIDER: 'http',
  MAIL_URL: mail.url,
  MAIL_FROM: mail.from,
  GEOCODER: 'photon',
  GEOCODER_URL: geocoder.url,
  ROUTER: router ? 'osrm' : 'straight-line',
  ...(router && { ROUTER_URL: router.url }),
  MAP_STYLE_LIGHT: map.light,
  MAP_STYLE_DARK: map.dark,
  MAP_ATTRIBUTION: map.attribution,
})

interface WorkerConfig {
  readonly name: string
  readonly compatibility_date: string
  readonly compatibility_flags: readonly string[]
  readonly observability: object
  readonly assets: object
  readonly d1_databases: readonly { binding: string; database_name: string; migrations_dir: string }[]
  readonly queues: { readonly consumers: readonly { queue: string; dead_letter_queue?: string }[] }
  readonly r2_buckets: readonly { bucket_name: string }[]
  readonly durable_objects: object
  readonly migrations: object
  readonly ratelimits: object
  readonly triggers: object
}

// The reader leaves types out; these are the parts of our own file.
const base = (): WorkerConfig => readConfig({ config: BASE_CONFIG }) as WorkerConfig
