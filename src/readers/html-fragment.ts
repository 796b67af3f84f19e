// HTML that stands inside another text (table cells, html blocks of markdown) to blocks with places in that text.

import type { Element, ElementContent, Root as HtmlRoot, RootContent } from 'hast'
import type { BlockContent, List, ListItem, Paragraph, Text } from 'mdast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { PositionOf } from './tree-places.ts'

const parser = unified().use(rehypeParse, { fragment: true })

const blockTags = new Set(['p', 'div', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'br'])
const headingTag = /^h[1-6]$/
const silentTags = new Set(['script', 'style', 'template', 'noscript'])

/**
 * The blocks of `html`, which stands at `offset` in the text that `positionOf` measures.
 *
 * Tags that are not closed or cross each other are mended the way a browser does. Text outside of any
 * block becomes a paragraph; an item of a list becomes a list of one item.
 */
export function htmlBlocks(html: string, offset: number, positionOf: PositionOf): BlockContent[] {
  const writer = new BlockWriter(offset, positionOf)
  const tree: HtmlRoot = parser.parse(html)
  writer.writeAll(tree.children, false)
  writer.close(false)
  return writer.blocks
}

/** Collects leaves until a block ends. */
class BlockWriter {
  readonly blocks: BlockContent[] = []
  private leaves: Text[] = []
  private readonly offset: number
  private readonly positionOf: PositionOf

  constructor(offset: number, positionOf: PositionOf) {
    this.offset = offset
    this.positionOf = positionOf
  }

  writeAll(nodes: readonly (RootContent | ElementContent)[], isItem: boolean): void {
    for (const node of nodes) {
      if (node.type === 'text') this.writeText(node.value, node.position)
      if (node.type === 'element') this.writeElement(node, isItem)
    }
  }

  close(isItem: boolean): void {
    const leaves = this.leaves
    this.leaves = []
    const first = leaves[0]?.position?.start.offset
    const last = leaves.at(-1)?.position?.end.offset
    if (first === undefined || last === undefined) return
    if (leaves.every((leaf) => leaf.value.trim() === '')) return
    const position = this.positionOf(first, last)
    const paragraph: Paragraph = { type: 'paragraph', children: leaves, position }
    this.blocks.push(isItem ? listOf(paragraph) : paragraph)
  }

  private writeText(value: string, position: HtmlRoot['position']): void {
    if (position?.start.offset === undefined || position.end.offset === undefined) return
    const start = this.offset + position.start.offset
    const end = this.offset + position.end.offset
    this.leaves.push({ type: 'text', value, position: this.positionOf(start, end) })
  }

  private writeElement(element: Element, isItem: boolean): void {
    if (silentTags.has(element.tagName)) return
    const isBlock = blockTags.has(element.tagName) || headingTag.test(element.tagName)
    const isItemNow = isItem || element.tagName === 'li'
    if (isBlock) this.close(isItem)
    this.writeAll(element.children, isItemNow)
    if (isBlock) this.close(isItemNow)
  }
}

function listOf(paragraph: Paragraph): List {
  const { position } = paragraph
  const item: ListItem = { type: 'listItem', children: [paragraph], ...(position && { position }) }
  return { type: 'list', children: [item], ...(position && { position }) }
}
