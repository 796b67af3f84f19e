import { expect, test } from 'vitest'
import { redacted } from '../../src/readers/redact.ts'
import { readDocument } from '../../src/readers/read-document.ts'

async function redactedText(source: string, words: readonly string[]): Promise<string> {
  const { value } = await readDocument({ path: 'a.md', bytes: Buffer.from(source), sha256: '' })
  const document = redacted(value, words)
  expect(document.text).toHaveLength(source.length)
  return document.text
}

test('a name is masked wherever it stands, whatever its case and the line end in it', async () => {
  const text = await redactedText(
    'Ansøger Prøve Navn bor her.\n\nPRØVE\nNAVN takkede. Prøve Navnsen ikke.\n',
    ['Prøve Navn'],
  )
  expect(text).toBe('Ansøger ••••• •••• bor her.\n\n•••••\n•••• takkede. Prøve Navnsen ikke.\n')
})

test('signs of regular expressions are signs', async () => {
  expect(await redactedText('A-B bor på Vej 1 (a+b)* og vej 2', ['A-B', '(a+b)*', '.*'])).toBe(
    '•-• bor på Vej 1 (•+•)* og vej 2',
  )
})

test('nothing listed, nothing masked', async () => {
  expect(await redactedText('Alt står her.', ['', '  '])).toBe('Alt står her.')
})
