import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkTree, outline } from './check-tree.ts'

const folder = join(import.meta.dirname, 'fixtures')
const read = (body: string, declaration = '') =>
  checkTree('a.xml', `<?xml version="1.0"?>${declaration}<Dagsorden>${body}</Dagsorden>`)
const textOf = async (body: string, declaration?: string) => (await read(body, declaration)).value.text

test('header, items, fields and attachments are read as minutes print them', async () => {
  const { value, problems } = await checkTree('a.xml', readFileSync(join(folder, 'sbsys.xml')))
  expect(problems).toEqual([])
  await expect(outline(value)).toMatchFileSnapshot(join(folder, 'sbsys.xml.tree.txt'))
})

describe('entities', () => {
  test('of a DTD are never expanded, and nothing is fetched', async () => {
    const dtd =
      '<!DOCTYPE Dagsorden [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hosts">]>'
    const { value, problems } = await read('<Felt>&b; &f; Godkendt</Felt>', dtd)
    expect(value.text).toBe('&b; &f; Godkendt')
    expect(problems.map(({ rule }) => rule)).toEqual(['readers/xml-damaged'])
  })

  test('of XML itself and by number are', async () => {
    expect(await textOf('<Felt>Æbler &amp; &#248;l</Felt>')).toBe('Æbler & øl')
  })
})

test('XML that is not well formed is read as far as it goes', async () => {
  const { value, problems } = await checkTree(
    'a.xml',
    '<?xml version="1.0"?><Dagsorden><Felt>Godkendt</Felt><Felt>Udsat',
  )
  expect(value.text).toBe('Godkendt\n\nUdsat')
  expect(problems.map(({ rule }) => rule)).toEqual(['readers/xml-damaged'])
})

test('ten thousand elements inside one another do not lose their text', async () => {
  const deep = 10_000
  expect(await textOf(`${'<Felt>'.repeat(deep)}Godkendt${'</Felt>'.repeat(deep)}<Felt>Udsat</Felt>`)).toBe(
    'Godkendt\n\nUdsat',
  )
})

test('a field whose markup is nested too deep is read line by line', async () => {
  expect(await textOf(`<Felt><![CDATA[${'<div>'.repeat(10_000)}Godkendt<p>Sendt]]></Felt>`)).toBe(
    'Godkendt\n\nSendt',
  )
})
