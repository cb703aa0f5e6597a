import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner'
import type { Tally } from '../../scripts/lib/tally.ts'

/** Writes how many element tests passed and failed to the file that REPORT_FILE names. */
export function jsonReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.REPORT_FILE
      if (!file) return
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify(count(sessions)))
    },
  }
}

function count(sessions: readonly TestSession[]): Tally {
  const tests = sessions.flatMap(({ testResults }) => (testResults ? testsIn(testResults) : []))
  const failed = tests.filter(({ passed }) => !passed).map(({ name }) => name)
  // A file that could not be loaded has no tests of its own, and must not look like success.
  const broken = sessions
    .filter((session) => !session.passed && !session.testResults)
    .map(({ testFile }) => testFile ?? '')
  const failures = [...broken, ...failed]
  return { passed: tests.length - failed.length, failed: failures.length, failures }
}

function testsIn(suite: TestSuiteResult): TestSuiteResult['tests'] {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)]
}
