import { fileURLToPath } from 'node:url'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { browserTests } from './test/elements/browser-tests.ts'
import { bundledTests } from './test/elements/bundled-tests.ts'
import { generateMapAssets } from './packages/elements/scripts/generate-map-assets.ts'
import { jsonReporter } from './test/elements/json-reporter.ts'
import { workerProxy } from './test/elements/worker-proxy.ts'
import { findChromium, unseenArgs } from './scripts/lib/chromium.ts'

// Nothing moves, so that what a test sees does not depend on when it looks.
const page = (/** @type {string} */ framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Element tests</title>
    <style>
      html {
        --waybill-motion-fast: 0s;
        --waybill-motion-normal: 0s;
        --waybill-motion-slow: 0s;
      }
    </style>
    <script>window.process = { env: { NODE_ENV: 'development' } }</script>
  </head>
  <body><script type="module" src="${framework}"></script></body>
</html>`

const worker = workerProxy()
generateMapAssets()

/**
 * Element tests run in Chromium against one real worker.
 * @type {import('@web/test-runner').TestRunnerConfig}
 */
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: [...browserTests],
  // Only the page in front has focus.
  concurrency: 1,
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: await findChromium(), args: unseenArgs, headless: true } }),
  ],
  middleware: [worker.middleware],
  plugins: [await bundledTests(browserTests), worker.plugin],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), jsonReporter()],
  testRunnerHtml: page,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  testFramework: { config: { timeout: 60_000, ui: 'bdd' } },
  testsFinishTimeout: 300_000,
}
