import { defineConfig } from '@playwright/test'
import { chromiumArgs, findChromium } from './scripts/lib/chromium.ts'

const port = Number(process.env.E2E_PORT ?? 9787)
const state = '.cache/e2e'
const executablePath = await findChromium()

/** The whole demo on ports and state of its own, in Chromium, wide and on a phone. */
export default defineConfig({
  testDir: 'test/e2e',
  workers: 1,
  timeout: 90_000,
  forbidOnly: true,
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: process.env.REPORT_FILE ?? '.cache/test/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: chromiumArgs },
  },
  projects: [
    { name: 'wide', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: `node scripts/start/main.ts --fresh --state ${state}`,
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/healthz`,
    timeout: 120_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
