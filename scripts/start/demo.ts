import { waitFor } from '../lib/answers.ts'
import { buildDocs } from '../lib/docs.ts'
import { buildEmbed, watchEmbed } from '../lib/embed.ts'
import { localEnvironment } from '../lib/local.ts'
import { step } from '../lib/steps.ts'
import { onStop } from '../lib/stop.ts'
import { printLinks } from './links.ts'
import { runScript, startProgram } from './parts.ts'
import { markRunning, refuseRivals } from './rivals.ts'
import type { Settings } from './settings.ts'
import { prepareState, readSecrets } from './state.ts'
import { serveWorker } from './worker.ts'

/** Brings up everything that `npm start` promises. */
export async function startDemo(settings: Settings): Promise<void> {
  const started = performance.now()
  Object.assign(process.env, localEnvironment)
  await refuseRivals(settings)
  prepareState(settings)
  markRunning(settings)
  const secrets = readSecrets(settings)
  await Promise.all([
    step('Elements for the browser', buildEmbed),
    step('Documentation', buildDocs),
    step('Map of the demo city', () => runScript('demo/city/build.ts', settings)),
  ])
  await fillState(settings)
  await step('Worker', () => serveWorker(settings, secrets))
  await waitFor(`${settings.url}/healthz`, 30_000)
  startProgram('shop', 'demo/shop/server.ts', settings)
  startProgram('simulator', 'demo/simulator/main.ts', settings)
  await waitFor(settings.shopUrl, 10_000)
  if (settings.watch) onStop(await watchEmbed())
  printLinks(settings)
  console.log(`  Ready after ${((performance.now() - started) / 1000).toFixed(1)} s. Press Ctrl-C to stop.\n`)
}

/**
 * The seed takes addresses from the city and writes to the databases itself, before the worker has them. What opens them
 * lists the worker's files, so these must stand by then.
 */
async function fillState(settings: Settings): Promise<void> {
  await step('Databases', () => runScript('scripts/start/migrate.ts', settings, settings.state))
  await step('Demo data', () => runScript('demo/seed.ts', settings))
}
