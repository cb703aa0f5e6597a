import type { Tally } from '../lib/tally.ts'

/** Reads how many tests passed and failed from a runner's JSON report. */
export type ReadReport = (report: unknown) => Tally

interface VitestFile {
  readonly name: string
  readonly status: string
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly VitestFile[]
}

interface PlaywrightSuite {
  readonly specs: readonly { readonly title: string; readonly file: string; readonly ok: boolean }[]
  readonly suites?: readonly PlaywrightSuite[]
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly suites: readonly PlaywrightSuite[]
  readonly errors: readonly { readonly message: string }[]
}

/** A file that failed before its first test counts as one failure. */
export const readVitest: ReadReport = (report) => {
  const { numPassedTests, numFailedTests, testResults } = toVitest(report)
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    failures: [...broken.map(({ name }) => name), ...failed],
  }
}

/** A test that passed only when it was repeated counts as failed. */
export const readPlaywright: ReadReport = (report) => {
  const { stats, suites, errors } = toPlaywright(report)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    failures: [...errors.map(({ message }) => message), ...suites.flatMap(failedIn)],
  }
}

function failedIn({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`)
  return [...own, ...suites.flatMap(failedIn)]
}

/** Our own reporter writes a tally. */
export const readWebTestRunner: ReadReport = (report) => toTally(report)

// The runners are pinned, so the shape of what they write is known.
const toVitest = (report: unknown): VitestReport => report as VitestReport
const toPlaywright = (report: unknown): PlaywrightReport => report as PlaywrightReport
const toTally = (report: unknown): Tally => report as Tally
