import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromiumArgs } from '../../../scripts/lib/chromium.ts'

/** What Lighthouse gives a page on a phone, each out of 100. */
export interface Scores {
  readonly performance: number
  readonly accessibility: number
  /** What cost points in accessibility. */
  readonly faults: readonly string[]
}

interface LighthouseReport {
  readonly categories: Record<
    'performance' | 'accessibility',
    { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
  >
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>
}

const program = join(import.meta.dirname, '../node_modules/lighthouse/cli/index.js')

export async function lighthouse(url: string, chromium: string): Promise<Scores> {
  const flags = ['--headless=new', ...chromiumArgs].join(' ')
  const args = [program, url, '--output=json', '--quiet', '--only-categories=performance,accessibility']
  const { stdout } = await promisify(execFile)(process.execPath, [...args, `--chrome-flags=${flags}`], {
    env: { ...process.env, CHROME_PATH: chromium, CI: '1' },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 180_000,
  })
  const { categories, audits } = toReport(JSON.parse(stdout))
  const faults = categories.accessibility.auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0)
    .map(({ id }) => id)
  const points = (name: 'performance' | 'accessibility'): number => Math.round((categories[name].score ?? 0) * 100)
  return { performance: points('performance'), accessibility: points('accessibility'), faults }
}

// Lighthouse writes it in this shape.
const toReport = (value: unknown): LighthouseReport => value as LighthouseReport
