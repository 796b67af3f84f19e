// Holds the corpus that ships to what its README promises: it reads as the fixtures say, and names nobody.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const corpus = join(import.meta.dirname, '../../corpus')
const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^[a-z-]+\/.+\.(?:md|txt)$/.test(path))
  .sort()

const textOf = (path: string) => readFileSync(join(corpus, path), 'utf8')

/** What must never stand in published minutes, each with an example of what it catches. */
const personalData = {
  'e-mail address': { pattern: /\S@\S/, example: 'alfa@example.org' },
  'CPR number': { pattern: /\b[0-3]\d[01]\d{3}[- ]?\d{4}\b/, example: '010190-1234' },
  'phone number': {
    pattern: /(?<![\d-])(?:\+45 ?)?\d{2} ?\d{2} ?\d{2} ?\d{2}(?![\d-])/,
    example: '12 34 56 78',
  },
}

describe('the corpus that ships', () => {
  it('holds five meetings', () => {
    expect(paths).toHaveLength(5)
  })

  it('says of every file that it is told anew', () => {
    const sources = JSON.parse(textOf('sources.json')) as { files: Record<string, { kind: string }> }
    expect(Object.keys(sources.files).sort()).toEqual(paths)
    for (const { kind } of Object.values(sources.files)) expect(kind).toBe('retold')
  })

  describe.each(Object.entries(personalData))('prints no %s', (_, { pattern, example }) => {
    it('and the pattern would catch one', () => {
      expect(example).toMatch(pattern)
    })

    it.each(paths)('in %s', (path) => {
      expect(textOf(path)).not.toMatch(pattern)
    })
  })
})
