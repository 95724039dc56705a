/** How many tests passed and failed. */
export interface Count {
  readonly passed: number
  readonly failed: number
}

interface Report {
  readonly numPassedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[]
}

/**
 * Counts vitest's JSON report. A file that broke before or beside its tests counts as one failure,
 * and so does a run that ended badly (an unhandled error, no test at all) without a failed test.
 */
export function countOf(json: string, exitCode: number): Count {
  const report = parse(json)
  const failures = report.testResults.map((file) => {
    const tests = file.assertionResults.filter((test) => test.status === 'failed').length
    return file.status === 'failed' ? Math.max(tests, 1) : tests
  })
  const failed = failures.reduce((sum, each) => sum + each, 0)
  const silent = exitCode !== 0 || report.numPassedTests === 0
  return { passed: report.numPassedTests, failed: failed === 0 && silent ? 1 : failed }
}

function parse(json: string): Report {
  if (json === '') return { numPassedTests: 0, testResults: [] }
  const report: Report = JSON.parse(json)
  return report
}
