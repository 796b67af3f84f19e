// What is taken out before the parser is asked must be what the parser would have said.

import fc from 'fast-check'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { stretchesOf } from '../../src/readers/plain-paragraphs.ts'

const parser = unified().use(remarkParse).use(remarkGfm)
const fragments = [
  'Beslutning',
  'Godkendt, og',
  'Økonomi: 3 kr.',
  '\n',
  '\n\n',
  '\n \n',
  ' ',
  '  ',
  '    ',
  '- ',
  '1. ',
  '> ',
  '# ',
  '---',
  '===',
  '| a | b |',
  '**fed**',
  '[a]',
  '[a]: b',
  '```',
  '<p>',
  'www.by.dk',
  '\u00a0',
]
const texts = fc.array(fc.constantFrom(...fragments), { maxLength: 30 }).map((parts) => parts.join(''))

describe('paragraphs that are plain', () => {
  it('are those that the parser finds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const whole = blocksIn(text, 0)
        const pieces = stretchesOf(text).flatMap(({ start, end, isPlain }) =>
          isPlain
            ? [{ type: 'paragraph', start, end, text: text.slice(start, end) }]
            : blocksIn(text.slice(start, end), start),
        )
        expect(pieces).toEqual(whole)
      }),
    )
  })

  it('are found between lists and headings', () => {
    const text = '# Referat\n\nBeslutning\n\n- et\n- to\n\nGodkendt.\n'
    expect(stretchesOf(text).map(({ isPlain }) => isPlain)).toEqual([false, true, false, true])
  })
})

function blocksIn(text: string, offset: number) {
  const tree: Root = parser.parse(text)
  return tree.children.map((node) => {
    const start = offset + (node.position?.start.offset ?? 0)
    const end = offset + (node.position?.end.offset ?? 0)
    const value = node.type === 'paragraph' && node.children[0]?.type === 'text' ? node.children[0].value : ''
    return { type: node.type, start, end, text: value }
  })
}
