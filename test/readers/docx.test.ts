import { describe, expect, test } from 'vitest'
import { checkTree, outline } from './check-tree.ts'
import { smallDocx, zip } from './small-docx.ts'

const rulesOf = async (bytes: Uint8Array) =>
  (await checkTree('a.docx', bytes)).problems.map(({ rule }) => rule)

test('headings and paragraphs are read in order', async () => {
  const { value, problems } = await checkTree(
    'a.docx',
    smallDocx([
      { text: '1. Lys i hallen', level: 1 },
      { text: 'Beslutning', level: 2 },
      { text: 'Æbler & øl godkendt.' },
    ]),
  )
  expect(problems).toEqual([])
  expect(outline(value)).toBe(
    'heading 1\n  text 1 "1. Lys i hallen"\nheading 3\n  text 3 "Beslutning"\nparagraph 5\n  text 5 "Æbler & øl godkendt."\n',
  )
})

describe('a zip', () => {
  const part = { 'word/document.xml': '<w:document/>' }

  test('that is no Word document says so', async () => {
    expect(await rulesOf(zip({ 'xl/workbook.xml': '<x/>' }))).toEqual(['readers/zip-not-docx'])
  })

  test('that claims to unpack to more than any minutes is not unpacked', async () => {
    expect(await rulesOf(zip(part, 2_000_000_000))).toEqual(['readers/docx-too-large'])
  })

  test('that unpacks to another size than it claims is not read', async () => {
    expect(await rulesOf(zip(part, 3))).toEqual(['readers/docx-damaged'])
  })

  test('without its directory is damaged', async () => {
    const whole = smallDocx([{ text: 'Referat' }])
    expect(await rulesOf(whole.subarray(0, whole.length - 30))).toEqual(['readers/docx-damaged'])
  })

  test('whose document is no XML is damaged', async () => {
    expect(await rulesOf(zip({ 'word/document.xml': 'Referat' }))).toEqual(['readers/docx-damaged'])
  })
})
