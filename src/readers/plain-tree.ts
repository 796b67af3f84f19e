// The nodes of blocks that hold no markup inside, as the parser would give them.

import type { RootContent } from 'mdast'
import { headingLine, itemLine, type Stretch } from './plain-blocks.ts'
import { type PositionOf, plainParagraph } from './tree-places.ts'

/** The node of `text`, which stands at `offset` and is a block of that kind. */
export function plainBlock(
  kind: Exclude<Stretch['kind'], 'other'>,
  text: string,
  offset: number,
  positionOf: PositionOf,
): RootContent {
  const position = positionOf(offset, offset + text.length)
  const paragraphOf = (content: string) =>
    plainParagraph(content, offset + text.length - content.length, positionOf)
  switch (kind) {
    case 'paragraph':
      return paragraphOf(text)
    case 'heading': {
      const [, marks = '', content = ''] = headingLine.exec(text) ?? []
      const depth = marks.length as 1 | 2 | 3 | 4 | 5 | 6 // so many does the pattern allow
      return { type: 'heading', depth, children: paragraphOf(content).children, position }
    }
    case 'item': {
      const [, number = '', content = ''] = itemLine.exec(text) ?? []
      const children = [paragraphOf(content)]
      const item = { type: 'listItem' as const, spread: false, checked: null, children, position }
      return { type: 'list', ordered: true, start: Number(number), spread: false, children: [item], position }
    }
  }
}
