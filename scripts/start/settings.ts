import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../lib/launch.mjs'

/** Where and how the demo runs. */
export interface Settings {
  /** The worker's port; the shop has the next one. */
  readonly port: number
  readonly url: string
  readonly shopPort: number
  readonly shopUrl: string
  /** Folder of everything that survives a restart. */
  readonly state: string
  /** Begin with empty state. */
  readonly fresh: boolean
  /** Rebuild when a source is saved. */
  readonly watch: boolean
}

/** Reads PORT and the arguments --fresh, --watch and --state FOLDER. */
export function readSettings(): Settings {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      state: { type: 'string', default: join(root, 'demo/.state') },
    },
  })
  const port = toPort(process.env.PORT ?? '8787')
  return {
    port,
    url: `http://localhost:${port}`,
    shopPort: port + 1,
    shopUrl: `http://localhost:${port + 1}`,
    state: resolve(values.state),
    fresh: values.fresh,
    watch: values.watch,
  }
}

function toPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_535) return port
  throw new Error(`PORT must be a number between 1 and 65534, not "${text}"`)
}
