import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTree, outline } from './check-tree.ts'

const fixtures = new URL('fixtures/', import.meta.url)

describe('markdown and text', () => {
  for (const name of readdirSync(fixtures).filter(
    (file) => /\.(?:md|txt)$/.test(file) && !file.includes('.tree.'),
  )) {
    test(`${name} gives its tree`, async () => {
      const { value, problems } = await checkTree(name, readFileSync(new URL(name, fixtures)))
      expect(problems).toEqual([])
      await expect(outline(value)).toMatchFileSnapshot(new URL(`${name}.tree.txt`, fixtures).pathname)
    })
  }

  test('places refer to the text whatever is thrown at the reader', async () => {
    const pieces = [
      '\n',
      '\n\n',
      '\t',
      '<p>',
      '</ul>',
      '<li>',
      '| a |',
      '---',
      '1. ',
      '- ',
      '**',
      '[',
      '](',
      'æble',
      ' ',
      '#',
    ]
    const document = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const { value } = await checkTree('any.md', text)
        expect(value.text).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('a long document is parsed in pieces and loses nothing', async () => {
    const text = Array.from({ length: 600 }, (_, index) => `${index}. Punkt\n\nDet blev *godkendt*.\n`).join(
      '\n',
    )
    const { value, problems } = await checkTree('long.md', text)
    expect(problems).toEqual([])
    expect(outline(value).match(/emphasis/g)).toHaveLength(600)
  })

  test.each([
    ['a line of a million characters', 'a '.repeat(500_000)],
    ['ten thousand nested quotations', '>'.repeat(10_000)],
    [
      'ten thousand nested lists',
      Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth % 500)}- x`).join('\n'),
    ],
    ['a hundred thousand lines', '1. Punkt\n'.repeat(100_000)],
    ['brackets without end', '[a](\n'.repeat(5_000)],
  ])('%s is read line by line and said so', async (_, text) => {
    const { value, problems } = await checkTree('wild.md', text)
    expect(value.text).toBe(text)
    expect(problems.map(({ rule }) => rule)).toContain('readers/structure-ignored')
  })
})
