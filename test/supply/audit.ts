// Asks the registry for known holes in what runs in production. Fails on a high one; when the registry does not
// answer, says that nothing was checked. Run: npm run audit

import { spawnSync } from 'node:child_process'

const patienceMs = 8_000
const words = ['audit', '--omit=dev', '--audit-level=high', '--json', '--fetch-retries=0']
const { stdout, error } = spawnSync('npm', words, { encoding: 'utf8', timeout: patienceMs })

interface AuditReport {
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> }
}

const counts = countsIn(stdout)
if (!counts) {
  const why = error ? `no answer in ${patienceMs / 1_000} s` : 'it gave no report'
  console.warn(`Known holes: NOT CHECKED, because the registry could not be asked (${why}).`)
} else {
  const { high = 0, critical = 0, moderate = 0, low = 0 } = counts
  console.log(
    `Known holes in production packages: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low`,
  )
  if (high + critical > 0) process.exitCode = 1
}

function countsIn(text: string): Readonly<Record<string, number>> | undefined {
  try {
    return (JSON.parse(text) as AuditReport).metadata?.vulnerabilities
  } catch {
    return undefined
  }
}
