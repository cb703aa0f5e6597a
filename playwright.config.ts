import { defineConfig } from '@playwright/test'
import { findChromium, unseenArgs } from './scripts/lib/chromium.ts'
import { e2eState, e2eUrl } from './test/e2e/demo.ts'

const executablePath = await findChromium()

/** The whole demo on ports and state of its own, in Chromium, wide and on a phone; a tag names the one width that matters. */
export default defineConfig({
  testDir: 'test/e2e',
  workers: 2,
  timeout: 180_000,
  // A busy machine takes longer to show what it knows.
  expect: { timeout: 30_000 },
  forbidOnly: true,
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: process.env.REPORT_FILE ?? '.cache/test/e2e.json' }]],
  use: {
    baseURL: e2eUrl,
    // Pictures of every frame, and every page as it was, would cost a third of what the tests do.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    launchOptions: { executablePath, args: unseenArgs },
  },
  projects: [
    { name: 'wide', grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      grepInvert: /@wide/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `exec node scripts/start/main.ts --fresh --state ${e2eState}`,
    env: { PORT: new URL(e2eUrl).port },
    wait: { stdout: /Press Ctrl-C to stop/ },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
