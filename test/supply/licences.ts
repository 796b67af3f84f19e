// Lists the licences of everything that runs in production, from the lock file, and fails on one that nobody has
// looked at. Run: npm run licences

import { readFileSync } from 'node:fs'

/** Licences under which a package may be used and passed on with this program (MIT). */
const accepted = new Set([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib', 'CC0-1.0'],
  ...['Unlicense', 'Python-2.0', 'OFL-1.1'],
])

/** Packages that name their licence loosely, after a look at what they say. */
const looked: Readonly<Record<string, string>> = {
  'node_modules/duck': 'BSD-2-Clause', // "BSD"; by the author of mammoth, which is its only user
}

interface LockedPackage {
  readonly dev?: boolean
  readonly optional?: boolean
  readonly version?: string
  readonly license?: string
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>
}
const production = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true)
const byLicence = new Map<string, string[]>()
for (const [path, locked] of production) {
  const licence = looked[path] ?? locked.license ?? licenceOnDisk(path)
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), path.replace(/^.*node_modules\//, '')])
}
for (const [licence, packages] of [...byLicence].sort()) {
  console.log(`${licence}: ${packages.join(', ')}`)
}
const unknown = [...byLicence.keys()].filter((licence) => !isAccepted(licence))
if (unknown.length > 0) {
  console.error(
    `Not accepted: ${unknown.join('; ')}. Read it, then name it in test/supply/licences.ts or do without.`,
  )
  process.exitCode = 1
} else {
  console.log(`${production.length} production packages, every licence accepted`)
}

/** An SPDX expression of one level: a choice is accepted when one of it is, a sum when all are. */
function isAccepted(expression: string): boolean {
  const bare = expression.replace(/^\(|\)$/g, '')
  if (bare.includes(' OR ')) return bare.split(' OR ').some((licence) => accepted.has(licence))
  return bare.split(' AND ').every((licence) => accepted.has(licence))
}

/** Some packages say it only in their own file, and old ones as an object. */
function licenceOnDisk(path: string): string {
  try {
    const { license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as { license?: unknown }
    return typeof license === 'string' ? license : `none (${path})`
  } catch {
    return `none (${path})`
  }
}
