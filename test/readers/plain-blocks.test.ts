// What is taken out before the parser is asked must be what the parser would have said.

import fc from 'fast-check'
import type { RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Position } from 'unist'
import { describe, expect, it } from 'vitest'
import { stretchesOf } from '../../src/readers/plain-blocks.ts'
import { plainBlock } from '../../src/readers/plain-tree.ts'
import { positionsIn } from '../../src/readers/tree-places.ts'

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
  '12) ',
  '7. Budget',
  '## Punkt 3',
  '12 mio. kr.',
  '23.2.2017',
  '1986',
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
  '<div>a</div>',
  '<b>fed</b>',
  '<!-- ',
  ' -->',
  '<pre>',
  '</pre>',
  '~~~',
  '~',
  '`kode`',
  '&amp;',
  'en@by.dk',
  'HTTPS://by.dk',
  '2) ',
  '+ ',
  '\r',
  '\t',
  '\\',
  'www.by.dk',
  '\u00a0',
]
const texts = fc.array(fc.constantFrom(...fragments), { maxLength: 30 }).map((parts) => parts.join(''))

describe('blocks that are plain', () => {
  it('are those that the parser finds, place by place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const positionOf = positionsIn(text)
        const pieces = stretchesOf(text).flatMap(({ start, end, kind }) =>
          kind === 'other'
            ? blocksIn(text.slice(start, end), start)
            : withPlaces([plainBlock(kind, text.slice(start, end), start, positionOf)], 0),
        )
        expect(pieces).toEqual(blocksIn(text, 0))
      }),
      { numRuns: 2_000 },
    )
  })

  it('are found between lists and tables', () => {
    const text = '# Referat\n\nBeslutning\n\n- et\n- to\n\n12 mio. kr.\n\n7. Budget\n\nGodkendt.\n'
    const kinds = ['heading', 'paragraph', 'other', 'paragraph', 'item', 'paragraph']
    expect(stretchesOf(text).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('are no items where another one, or what belongs to it, stands beside them', () => {
    expect(stretchesOf('1. Et\n\n2. To').map(({ kind }) => kind)).toEqual(['other'])
    expect(stretchesOf('1. Et\n\n   Mere').map(({ kind }) => kind)).toEqual(['other'])
    expect(stretchesOf('1. Et\nMere').map(({ kind }) => kind)).toEqual(['other'])
  })
})

function blocksIn(text: string, offset: number) {
  return withPlaces(parser.parse(text).children, offset)
}

/** The nodes with the offsets of their places alone. */
function withPlaces(nodes: readonly RootContent[], offset: number): readonly unknown[] {
  const withPlace = (key: string, value: unknown) =>
    key === 'position' ? placeOf(value as Position | undefined, offset) : value
  return JSON.parse(JSON.stringify(nodes, withPlace)) as readonly unknown[]
}

// Addresses that GFM finds by itself have none.
function placeOf(position: Position | undefined, offset: number): readonly number[] | undefined {
  return position && [position.start, position.end].map((point) => (point.offset ?? 0) + offset)
}
