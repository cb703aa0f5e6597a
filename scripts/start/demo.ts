import { buildEmbed, watchEmbed } from '../lib/embed.ts'
import { localEnvironment } from '../lib/local.ts'
import { step } from '../lib/steps.ts'
import { onStop } from '../lib/stop.ts'
import { printLinks } from './links.ts'
import { migrate } from './migrate.ts'
import { runDemoScript, startDemoProgram, waitFor } from './parts.ts'
import { claimPorts } from './ports.ts'
import type { Settings } from './settings.ts'
import { prepareState, readSecrets } from './state.ts'
import { serveWorker } from './worker.ts'

/** Brings up everything that `npm start` promises. */
export async function startDemo(settings: Settings): Promise<void> {
  Object.assign(process.env, localEnvironment)
  await claimPorts([settings.port, settings.shopPort])
  prepareState(settings)
  const secrets = readSecrets(settings)
  await Promise.all([
    step('Map of the demo city', () => runDemoScript('demo/city/build.ts', settings)),
    step('Elements for the browser', buildEmbed),
    step('Databases', () => fillDatabases(settings)),
  ])
  await step('Worker', () => serveWorker(settings, secrets))
  await waitFor(`${settings.url}/healthz`, 30_000)
  startDemoProgram('shop', 'demo/shop/server.ts', settings)
  startDemoProgram('simulator', 'demo/simulator/main.ts', settings)
  await waitFor(settings.shopUrl, 10_000)
  if (settings.watch) onStop(await watchEmbed())
  printLinks(settings)
}

/** The seed writes to the databases itself, so it runs before the worker has them. */
async function fillDatabases(settings: Settings): Promise<void> {
  await migrate(settings)
  await runDemoScript('demo/seed.ts', settings)
}
