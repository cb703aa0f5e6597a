import type { StorybookConfig } from '@storybook/web-components-vite'
import { generateMapAssets } from '../packages/elements/scripts/generate-map-assets.ts'

// One copy of Lit for all: what Vite bundles ahead of time must be complete, or a late find loads a second copy.
const bundledAhead = [
  'lit',
  'lit/decorators.js',
  'lit/directive-helpers.js',
  'lit/static-html.js',
  ...[
    'class-map',
    'if-defined',
    'guard',
    'keyed',
    'live',
    'ref',
    'repeat',
    'style-map',
    'until',
    'unsafe-html',
    'unsafe-svg',
    'when',
  ].map((name) => `lit/directives/${name}.js`),
  '@lit/context',
  'nanostores',
  'zod/mini',
]

generateMapAssets()

export default {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  staticDirs: ['../worker/public'],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({
    ...config,
    publicDir: false,
    optimizeDeps: { ...config.optimizeDeps, include: [...(config.optimizeDeps?.include ?? []), ...bundledAhead] },
  }),
} satisfies StorybookConfig
