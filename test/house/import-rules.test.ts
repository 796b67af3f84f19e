import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

interface Cruised {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string }
      readonly from: string
      readonly to: string
    }[]
  }
}

const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

/** The project's own rules on the `src` in `folder`. Violations make the program exit with their number. */
function cruised(folder: string): Promise<Cruised> {
  const words = ['--config', resolve('.dependency-cruiser.cjs'), '--output-type', 'json', 'src']
  return new Promise((done) => {
    execFile(process.execPath, [program, ...words], { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) => {
      done(JSON.parse(stdout) as Cruised)
    })
  })
}

describe('the rooms of src', () => {
  let all: Cruised
  beforeAll(async () => {
    all = await cruised('.')
  })

  test('import only what the table of ARCHITECTURE.md allows', () => {
    const arrows = all.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
    expect(arrows).toEqual([])
  })

  test('were looked at file by file', () => {
    const seen = all.modules.map((module) => module.source).filter((source) => source.startsWith('src/'))
    const files = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`)
    expect(seen.sort()).toEqual(files.sort())
  })
})

test('a forbidden arrow, a cycle and a package in the wrong room are found', async () => {
  const { summary } = await cruised('test/house/fixtures/forbidden')
  const names = new Set(summary.violations.map((violation) => violation.rule.name))
  expect([...names].sort()).toEqual([
    'model-imports-only-itself',
    'no-cycles',
    'nobody-imports-cli-or-main',
    'pure-rooms-touch-no-node-module',
    'web-imports-only-search-model',
    'web-uses-only-its-packages',
  ])
})
