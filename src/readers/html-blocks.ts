// The elements of a page to blocks of a text: paragraphs, headings, lists, and tables row by row.

import type { Element, ElementContent, RootContent } from 'hast'
import type { BlockContent, Heading, List, ListItem, PhrasingContent, TableRow } from 'mdast'
import { layoutOf, rowsOf } from './html-tables.ts'
import { cellChildren, type Piece, type TextBuilder, type Wrap } from './text-builder.ts'

type Node = RootContent | ElementContent

const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'header hgroup html legend main p pre section summary'
  ).split(' '),
)

/** Whole blocks that only serve the page, and are left out wherever they stand. */
const pageServices = new Set([
  ...[
    'til top',
    'til toppen',
    'tilbage til toppen',
    'gå til toppen',
    'udskriv',
    'udskriv siden',
    'print',
    'print siden',
  ],
  ...[
    'læs højt',
    'læs op',
    'læs siden op',
    'del siden',
    'spring til indhold',
    'gå til indhold',
    'tip en ven',
    'vis mere',
  ],
  ...['vis mindre', 'fold ud', 'fold alle ud', 'klik her for at folde ud', 'klik for at folde ud'],
])

/** Writes the blocks of `nodes` and gives them, with the page services that were left out. */
export function htmlBlocks(
  builder: TextBuilder,
  nodes: readonly Node[],
): { readonly blocks: BlockContent[]; readonly leftOut: readonly string[] } {
  const leftOut: string[] = []
  return { blocks: new BlockWriter(builder, '\n\n', leftOut).write(nodes), leftOut }
}

/** Writes one run of blocks; what stands between blocks becomes paragraphs. */
class BlockWriter {
  private readonly blocks: BlockContent[] = []
  private pieces: Piece[] = []
  private pendingBlank = false
  private pendingBreaks = 0
  private readonly builder: TextBuilder
  /** Stands between two blocks: a blank line, or a line break inside lists and cells. */
  private readonly gap: string
  private readonly leftOut: string[]

  constructor(builder: TextBuilder, gap: string, leftOut: string[]) {
    this.builder = builder
    this.gap = gap
    this.leftOut = leftOut
  }

  write(nodes: readonly Node[]): BlockContent[] {
    this.writeAll(nodes, (leaf) => leaf)
    this.close()
    return this.blocks
  }

  private writeAll(nodes: readonly Node[], wrap: Wrap, isPreformatted = false): void {
    for (const node of nodes) {
      if (node.type === 'text') this.writeText(node.value, wrap, isPreformatted)
      if (node.type === 'element') this.writeElement(node, wrap, isPreformatted)
    }
  }

  private writeElement(element: Element, wrap: Wrap, isPreformatted: boolean): void {
    const { tagName, children } = element
    const level = /^h([1-6])$/.exec(tagName)?.[1]
    if (tagName === 'br') this.pendingBreaks += 1
    else if (tagName === 'hr') this.close()
    else if (level !== undefined) this.writeHeading(element, Number(level) as Heading['depth'])
    else if (tagName === 'ul' || tagName === 'ol' || tagName === 'li' || tagName === 'menu')
      this.writeList(element)
    else if (tagName === 'table') this.writeTable(element)
    else if (blockTags.has(tagName)) {
      this.close()
      this.writeAll(children, wrap, isPreformatted || tagName === 'pre')
      this.close()
    } else this.writeAll(children, wrapOf(element, wrap), isPreformatted)
  }

  private writeText(value: string, wrap: Wrap, isPreformatted: boolean): void {
    if (isPreformatted) {
      const [first = '', ...rest] = value.split('\n')
      this.writeText(first, wrap, false)
      for (const line of rest) {
        this.pendingBreaks += 1
        this.writeText(line, wrap, false)
      }
      return
    }
    // A non-breaking space is printed; the other white space only parts words.
    const words = value.normalize('NFC').split(/[ \t\n\f\r]+/)
    if (words.length > 1 && words[0] === '') this.pendingBlank = true
    const text = words.filter((word) => word !== '').join(' ')
    if (text === '') return
    this.writeWords(text, wrap)
    this.pendingBlank = words.at(-1) === ''
  }

  private writeWords(text: string, wrap: Wrap): void {
    // Two breaks in a row are how many pages part paragraphs.
    if (this.pendingBreaks > 1) this.close()
    const isFirst = this.pieces.length === 0
    if (!isFirst && this.pendingBreaks > 0) this.pieces.push({ kind: 'break' })
    const blank = this.pendingBlank && !isFirst && this.pendingBreaks === 0 ? ' ' : ''
    this.pieces.push({ kind: 'text', text: blank + text, wrap })
    this.pendingBreaks = 0
  }

  /** Ends the paragraph that is being written, if there is one. */
  private close(): void {
    const written = this.flush()
    if (written) this.push({ type: 'paragraph', children: written.nodes }, written.start)
  }

  private push(block: BlockContent, start: number): void {
    this.blocks.push(this.builder.placed(block, start))
    this.builder.separate(this.gap)
  }

  private flush(): { readonly nodes: PhrasingContent[]; readonly start: number } | undefined {
    const pieces = this.pieces
    this.pieces = []
    this.pendingBlank = false
    this.pendingBreaks = 0
    const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('')
    if (text.trim() === '') return undefined
    if (pageServices.has(text.trim().toLowerCase())) {
      this.leftOut.push(text.trim())
      return undefined
    }
    const start = this.builder.offset
    return { nodes: this.builder.phrasing(pieces), start }
  }

  private writeHeading(element: Element, depth: Heading['depth']): void {
    this.close()
    this.writeAll(element.children, (leaf) => leaf)
    const written = this.flush()
    if (written) this.push({ type: 'heading', depth, children: written.nodes }, written.start)
  }

  /** A list, or an item that stands outside of one. Numbers that the page only counts are not printed. */
  private writeList(element: Element): void {
    this.close()
    const start = this.builder.offset
    const items: ListItem[] = []
    for (const nodes of element.tagName === 'li' ? [element.children] : itemsOf(element)) {
      const itemStart = this.builder.offset
      const children = new BlockWriter(this.builder, '\n', this.leftOut).write(nodes)
      if (children.length > 0) items.push(this.builder.placed({ type: 'listItem', children }, itemStart))
    }
    const list: List = { type: 'list', ordered: element.tagName === 'ol', children: items }
    if (items.length > 0) this.push(list, start)
  }

  private writeTable(table: Element): void {
    this.close()
    const rows = rowsOf(table)
    if (layoutOf(rows) === 'blocks') {
      for (const cell of rows.flat()) {
        this.writeAll(cell.children, (leaf) => leaf)
        this.close()
      }
      return
    }
    const start = this.builder.offset
    const children = rows.map((cells) => this.tableRow(cells))
    this.push({ type: 'table', children }, start)
  }

  private tableRow(cells: readonly Element[]): TableRow {
    this.builder.separate('\n')
    const rowStart = this.builder.begin()
    const children = cells.map((cell, index) => {
      if (index > 0) this.builder.mark('\t')
      const start = this.builder.offset
      const blocks = new BlockWriter(this.builder, '\n', this.leftOut).write(cell.children)
      if (blocks.length > 0) this.builder.dropGap()
      return this.builder.placed({ type: 'tableCell' as const, children: cellChildren(blocks) }, start)
    })
    return this.builder.placed({ type: 'tableRow', children }, rowStart)
  }
}

/** The contents of each item; what stands between items is an item too. */
function itemsOf(list: Element): (readonly Node[])[] {
  return list.children.map((child) =>
    child.type === 'element' && child.tagName === 'li' ? child.children : [child],
  )
}

function wrapOf({ tagName, properties }: Element, wrap: Wrap): Wrap {
  if (tagName === 'b' || tagName === 'strong') return (leaf) => wrap({ type: 'strong', children: [leaf] })
  if (tagName === 'i' || tagName === 'em') return (leaf) => wrap({ type: 'emphasis', children: [leaf] })
  const address = tagName === 'a' ? properties['href'] : undefined
  return typeof address === 'string' ? (leaf) => wrap({ type: 'link', url: address, children: [leaf] }) : wrap
}
