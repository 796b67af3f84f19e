import { expect, test } from 'vitest'
import { cprNumbersIn } from '../../src/readers/cpr.ts'
import { readDocument } from '../../src/readers/read-document.ts'

const numbers = (text: string) => cprNumbersIn(text).map(({ start, end }) => text.slice(start, end))

// Numbers made up for this test: none passes the old check of eleven.
test.each([
  ['Borger 010203-1111 søgte', ['010203-1111']],
  ['(311299–2222)', ['311299–2222']],
  ['cpr. 0102031111', ['0102031111']],
  ['personnummer: 010203 1111.', ['010203 1111']],
  ['født 29 02 1996, nr. 290296-1111', ['290296-1111']],
  ['erstatningsnummer 610203-1111', ['610203-1111']],
  ['010203-1111, 020304-1111', ['010203-1111', '020304-1111']],
])('%j holds %j', (text, expected) => {
  expect(numbers(text)).toEqual(expected)
})

test.each([
  'telefon 0102031111',
  'EAN 5798001020304 og CVR 29189579',
  'sag 326-2018-1498 og 00.01.00-A21-1-14',
  'nr. 320203-1111 har en dag, som ingen måned har',
  'dokument 010203-1111-2',
  'konto 1234-0102031111',
  '010203-11112',
  '2017-010203-1111',
])('%j holds none', (text) => {
  expect(numbers(text)).toEqual([])
})

test('a number is masked in text and tree, and the problem names its line and not the number', async () => {
  const source = '# Referat\n\nAnsøgning fra *010203-1111* behandles.\n'
  const reading = await readDocument({ path: 'a.md', bytes: Buffer.from(source), sha256: '' })
  expect(JSON.stringify(reading)).not.toContain('1111')
  expect(reading.value.text).toBe(source.replace('010203-1111', '••••••-••••'))
  expect(JSON.stringify(reading.value.tree)).toContain('••••••-••••')
  expect(reading.problems).toMatchObject([
    { rule: 'readers/cpr-masked', place: { startLine: 3, endLine: 3 } },
  ])
})

test('many numbers are masked in time that grows with the text', async () => {
  const source = 'Ansøger 010203-1111 og 020304-1111.\n\n'.repeat(5_000)
  const { value } = await readDocument({ path: 'a.md', bytes: Buffer.from(source), sha256: '' })
  expect(value.text).not.toMatch(/\d{4}/)
})
