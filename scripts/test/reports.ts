import type { Tally } from '../lib/tally.ts'

/** Reads how many tests passed and failed from a runner's JSON report. */
export type ReadReport = (report: unknown) => Tally

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly errors: readonly unknown[]
}

/** A file that failed before its first test counts as one failure. */
export const readVitest: ReadReport = (report) => {
  const { numPassedTests, numFailedTests, testResults } = toVitest(report)
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

/** A test that passed only when it was repeated counts as failed. */
export const readPlaywright: ReadReport = (report) => {
  const { stats, errors } = toPlaywright(report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** Our own reporter writes a tally. */
export const readWebTestRunner: ReadReport = (report) => toTally(report)

// The runners are pinned, so the shape of what they write is known.
const toVitest = (report: unknown): VitestReport => report as VitestReport
const toPlaywright = (report: unknown): PlaywrightReport => report as PlaywrightReport
const toTally = (report: unknown): Tally => report as Tally
