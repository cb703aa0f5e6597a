import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { unstable_startWorker as startWorker } from 'wrangler'
import { root } from '../lib/launch.mjs'
import type { Secrets } from '../lib/local.ts'
import { onStop } from '../lib/stop.ts'
import type { Settings } from './settings.ts'

interface LogLine {
  readonly level: string
  readonly message: string
}

/** Serves the worker until this process stops; what it logs goes to a file, its errors also to the terminal. */
export async function serveWorker(settings: Settings, secrets: Secrets): Promise<void> {
  const log = createWriteStream(join(settings.state, 'worker.log'), { flags: 'a' })
  const worker = await startWorker({
    config: join(root, 'worker/wrangler.jsonc'),
    bindings: {
      BASE_URL: { type: 'plain_text', value: settings.url },
      ...Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, { type: 'secret_text', value }])),
    },
    dev: {
      server: { hostname: 'localhost', port: settings.port },
      persist: join(settings.state, 'wrangler'),
      remote: false,
      inspector: false,
      watch: settings.watch,
      logLevel: 'error',
      structuredLogsHandler: ({ level, message }: LogLine) => {
        log.write(`${message}\n`)
        if (level === 'error') console.error(message)
      },
    },
  })
  onStop(() => worker.dispose())
  await worker.ready
  sweepEachMinute(settings.url)
}

/** The platform's cron trigger, which does not fire by itself on a local machine. */
function sweepEachMinute(url: string): void {
  const timer = setInterval(() => {
    fetch(`${url}/cdn-cgi/local/scheduled?cron=${encodeURIComponent('* * * * *')}`).catch((error: unknown) => {
      console.error('The minute sweep could not run', error)
    })
  }, 60_000)
  onStop(() => clearInterval(timer))
}
