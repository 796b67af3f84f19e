// The text of a format whose bytes are no text (HTML, PDF, XML), and the tree over it, written side by side:
// blocks go in in reading order, and every node knows where its text begins and ends.

import type { BlockContent, PhrasingContent, Root, RootContent, TableCell, Text } from 'mdast'
import type { Node } from 'unist'
import type { DocumentText } from '../model/document-text.ts'
import { plainTree, positionsIn } from './tree-places.ts'

/** A stretch of running text with its emphasis, or a line break. */
export type Piece =
  { readonly kind: 'text'; readonly text: string; readonly wrap: Wrap } | { readonly kind: 'break' }

/** Puts a leaf into the nodes of its emphasis. */
export type Wrap = (leaf: PhrasingContent) => PhrasingContent

interface Span {
  readonly node: Node
  readonly start: number
  readonly end: number
}

/** Collects text and the nodes over it. Offsets are those of the text as it grows. */
export class TextBuilder {
  private readonly parts: string[] = []
  private readonly spans: Span[] = []
  private length = 0
  private gap = ''

  /** Asks for `gap` ("\n", "\n\n", "\t") before the next text; the longest asked for since then wins. */
  separate(gap: string): void {
    if (this.length > 0 && gap.length > this.gap.length) this.gap = gap
  }

  /** Writes what was asked for by `separate` and gives the offset behind it, where something may begin without a text. */
  begin(): number {
    this.mark('')
    return this.length
  }

  /** Takes back what was asked for by `separate`. */
  dropGap(): void {
    this.gap = ''
  }

  /** Writes white space that stands for something itself, as the tab between two cells does. */
  mark(text: string): void {
    this.parts.push(this.gap, text)
    this.length += this.gap.length + text.length
    this.gap = ''
  }

  /** Where the next text will begin. */
  get offset(): number {
    return this.length + this.gap.length
  }

  /** Writes `pieces` and gives their nodes. */
  phrasing(pieces: readonly Piece[]): PhrasingContent[] {
    return pieces.map((piece) => {
      const start = this.offset
      if (piece.kind === 'break') {
        this.mark('\n')
        return this.placed({ type: 'break' }, start)
      }
      this.mark(piece.text)
      const leaf: Text = this.placed({ type: 'text', value: piece.text }, start)
      const wrapped = piece.wrap(leaf)
      for (let node = wrapped; node !== leaf; node = childOf(node)) this.placed(node, start)
      return wrapped
    })
  }

  /** Says that `node` reaches from `start` to where the text ends now. */
  placed<T extends Node>(node: T, start: number): T {
    this.spans.push({ node, start: Math.min(start, this.length), end: this.length })
    return node
  }

  /** The text, NFC, and a tree of `children` with their positions in it. */
  document(children: RootContent[]): DocumentText {
    const text = this.parts.join('')
    const composed = text.normalize('NFC')
    // Accents that follow their letter in another element change offsets when composed: such a text is read by lines.
    if (composed !== text) return { text: composed, tree: plainTree(composed) }
    const positionOf = positionsIn(text)
    for (const { node, start, end } of this.spans) node.position = positionOf(start, end)
    const tree: Root = { type: 'root', children, position: positionOf(0, text.length) }
    return { text, tree }
  }
}

/** Blocks as the children of a cell: mdast gives a cell only running text, minutes put paragraphs and lists into it. */
export function cellChildren(blocks: readonly BlockContent[]): TableCell['children'] {
  return blocks as unknown as TableCell['children']
}

function childOf(node: PhrasingContent): PhrasingContent {
  const child = 'children' in node ? node.children[0] : undefined
  if (!child)
    throw new Error(
      `A wrap must lead to its leaf, "${node.type}" does not: return nodes with one child each.`,
    )
  return child
}
