import { join } from 'node:path'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium, unseenArgs } from '../scripts/lib/chromium.ts'

const executablePath = await findChromium()

/** Every story is a test: it must render, play its part and pass the accessibility rules. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  plugins: [storybookTest({ configDir: import.meta.dirname })],
  test: {
    name: 'stories',
    // Stories share a page: each is taken away before the next, and their modules are loaded once.
    isolate: false,
    testTimeout: 90_000,
    setupFiles: [join(import.meta.dirname, 'still.ts')],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: unseenArgs } }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
