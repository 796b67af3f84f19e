// Points and positions of tree nodes in a text, and the plain tree for a text that no parser may see.

import { lastAtMost } from '../model/sorted.ts'
import type { Paragraph, Root, Text } from 'mdast'
import type { Point, Position } from 'unist'

/** Gives the position of a stretch of one text. */
export type PositionOf = (start: number, end: number) => Position

/** A function that finds line and column of offsets in `text` by its line starts. */
export function positionsIn(text: string): PositionOf {
  const starts = lineStarts(text)
  const point = (offset: number): Point => {
    const line = lastAtMost(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset }
  }
  return (start, end) => ({ start: point(start), end: point(end) })
}

/** A tree with one paragraph for each line that is not blank. */
export function plainTree(text: string): Root {
  const positionOf = positionsIn(text)
  const children = plainBlocks(text, 0, positionOf)
  return { type: 'root', children, position: positionOf(0, text.length) }
}

/** One paragraph for each line of `piece` that is not blank; the piece stands at `offset`. */
export function plainBlocks(piece: string, offset: number, positionOf: PositionOf): Paragraph[] {
  const children: Paragraph[] = []
  let start = offset
  for (const line of piece.split('\n')) {
    if (line.trim() !== '') children.push(plainParagraph(line, start, positionOf))
    start += line.length + 1
  }
  return children
}

/** The paragraph of `text`, which stands at `offset` and holds no markup. */
export function plainParagraph(text: string, offset: number, positionOf: PositionOf): Paragraph {
  const position = positionOf(offset, offset + text.length)
  const leaf: Text = { type: 'text', value: text, position }
  return { type: 'paragraph', children: [leaf], position }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
