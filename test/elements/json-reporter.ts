import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner'

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

function count(sessions: readonly TestSession[]): { passed: number; failed: number } {
  const tests = sessions.flatMap(({ testResults }) => (testResults ? testsIn(testResults) : []))
  const failed = tests.filter(({ passed }) => !passed).length
  // A file that could not be loaded has no tests of its own, and must not look like success.
  const broken = sessions.filter((session) => !session.passed && !session.testResults).length
  return { passed: tests.length - failed, failed: failed + broken }
}

function testsIn(suite: TestSuiteResult): TestSuiteResult['tests'] {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)]
}
