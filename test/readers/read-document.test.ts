import { describe, expect, test } from 'vitest'
import { checkTree } from './check-tree.ts'

const danish = 'Beslutning på mødet: æble, ørred, ål.\nGodkendt.\n'
const utf8 = new TextEncoder().encode(danish)
const rules = (reading: { problems: readonly { rule: string }[] }) => reading.problems.map(({ rule }) => rule)

describe('encodings', () => {
  test('a byte order mark is taken off', async () => {
    expect((await checkTree('a.md', `\uFEFF${danish}`)).value.text).toBe(danish)
  })

  test.each(['le', 'be'])('UTF-16 %s is read with and without its mark', async (order) => {
    const marked = wide(`\uFEFF${danish}`, order === 'le')
    expect((await checkTree('a.txt', marked)).value.text).toBe(danish)
    expect((await checkTree('a.txt', marked.subarray(2))).value.text).toBe(danish)
  })

  test('Windows-1252 is read and reported', async () => {
    const ansi = Uint8Array.from(danish, (sign) => sign.charCodeAt(0))
    const reading = await checkTree('a.txt', ansi)
    expect(reading.value.text).toBe(danish)
    expect(rules(reading)).toEqual(['readers/not-utf-8'])
  })

  test('a foreign byte in UTF-8 does not spoil the letters around it', async () => {
    const reading = await checkTree('a.txt', Uint8Array.from([...utf8, 0xe5]))
    expect(reading.value.text).toBe(`${danish}å`)
    expect(rules(reading)).toEqual(['readers/not-utf-8'])
  })

  test('letters are composed and line ends are line feeds', async () => {
    expect((await checkTree('a.txt', 'A\u030Ar\r\nto\rtre')).value.text).toBe('År\nto\ntre')
  })
})

describe('what is no text', () => {
  test.each([
    ['an empty file', 'a.md', new Uint8Array(0), 'readers/empty'],
    ['a file of blanks', 'a.md', ' \n\t\n', 'readers/empty'],
    [
      'a binary file named .md',
      'a.md',
      Uint8Array.from({ length: 500 }, (_, index) => index % 256),
      'readers/binary',
    ],
  ] as const)('%s is reported', async (_, path, content, rule) => {
    const reading = await checkTree(path, content)
    expect(reading.value.text.trim()).toBe('')
    expect(rules(reading)).toEqual([rule])
  })
})

function wide(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle)
  return bytes
}
