/** One thing that is checked; it counts as one test. */
export interface Check {
  readonly name: string
  /** The script to run, with its arguments; a non-zero exit code is a failure. */
  readonly command: readonly string[]
  /** What a reader should do when it fails. */
  readonly remedy?: string
}

const typeProjects = [
  'packages/contract',
  'packages/client',
  'packages/elements',
  'worker',
  'worker/scripts',
  'demo',
  'demo/seed',
  'scripts',
  'stories',
  'docs/site',
  'test',
  'test/seed',
]

const templates = ['packages/elements/src/**/*.ts', 'stories/**/*.ts']

// The CSS rule stays off: its parser is older than text-wrap and @starting-style.
const templateRules = [
  '--strict',
  '--maxWarnings',
  '0',
  '--rules.no-invalid-css',
  'off',
  '--rules.no-unknown-event',
  'error',
]

/** Everything `npm run check` looks at, the slow ones first. */
export const checks: readonly Check[] = [
  vitest('sizes', 'test/sizes.test.ts'),
  { name: 'templates', command: ['node_modules/lit-analyzer/cli.js', ...templates, ...templateRules] },
  {
    name: 'lint',
    command: [
      'node_modules/oxlint/bin/oxlint',
      '--type-aware',
      '--report-unused-disable-directives',
      '--deny-warnings',
    ],
  },
  vitest('floors', 'test/floors.test.ts'),
  {
    name: 'elements manifest',
    command: ['scripts/check/manifest.ts', '--check'],
    remedy: 'npm run manifest',
  },
  { name: 'format', command: ['node_modules/oxfmt/bin/oxfmt', '--check'], remedy: 'npm run format' },
  { name: 'openapi', command: ['packages/contract/openapi.ts', '--check'], remedy: 'npm run openapi' },
  { name: 'auth schema', command: ['worker/scripts/auth-schema.ts', '--check'] },
  ...typeProjects.map((project) => ({
    name: `types of ${project}`,
    command: ['node_modules/ts7/bin/tsc', '-p', project, '--pretty'],
  })),
]

function vitest(name: string, file: string): Check {
  return { name, command: ['node_modules/vitest/vitest.mjs', 'run', file, '--reporter=minimal'] }
}
