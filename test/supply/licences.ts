// Lists the licences of everything that is passed on, from the lock file, and fails on one that nobody has looked at:
// what runs in production, and what the sources take in while they are built. Run: npm run licences

import { readdirSync, readFileSync } from 'node:fs'

/** Licences under which a package may be used and passed on with this program (MIT). */
const accepted = new Set([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib', 'CC0-1.0'],
  ...['Unlicense', 'Python-2.0', 'OFL-1.1'],
  'MPL-1.1', // asks only of its own files: the build writes its notice beside the dictionary
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
const builtIn = importedBySources()
const production = Object.entries(lock.packages).filter(
  ([path, { dev }]) => path !== '' && (dev !== true || builtIn.has(path.replace('node_modules/', ''))),
)
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
  console.log(`${production.length} packages that are passed on, every licence accepted`)
}

/** The packages whose code or data the sources import, types aside; a data package among them ships in what is built. */
function importedBySources(): ReadonlySet<string> {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.[jt]s$/.test(path),
  )
  const texts = paths.map((path) => readFileSync(`src/${path}`, 'utf8'))
  const imports =
    /^import (?!type\b)[^']*'((?:@[\w-]+\/)?[\w-]+)|\b(?:import|resolve)\(\s*'((?:@[\w-]+\/)?[\w-]+)/gm
  return new Set(
    texts.flatMap((text) => Array.from(text.matchAll(imports), ([, one, other]) => one ?? other ?? '')),
  )
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
