// What the line view needs of a tree: the leaves with text, where blocks begin inside a line, and what kind each block is.

import type { Nodes, Root } from 'mdast'
import type { Cell } from './line.ts'

/** A stretch of the source that prints as it stands. */
export interface Leaf {
  readonly start: number
  readonly end: number
}

/** A block of the tree: from here on lines are of this kind. */
export interface BlockStart {
  readonly start: number
  readonly end: number
  readonly kind: 'heading' | 'paragraph' | 'cell'
  readonly depth: number
  readonly cell: Cell | undefined
  /** True for running heads and page numbers, which the reader of a paged format marks. */
  readonly isPageFurniture: boolean
}

/** All sorted by where they start. */
export interface TreeMarks {
  readonly leaves: readonly Leaf[]
  readonly cuts: readonly number[]
  readonly blocks: readonly BlockStart[]
}

/** Tags of HTML in running text after which a new line begins. */
const breakingTag = /^<\/?(?:p|br|li|ul|ol|div|tr|td|th|h[1-6])\b/i

/** The marks of `tree`. */
export function treeMarks(tree: Root): TreeMarks {
  const collector = new Collector()
  for (const child of tree.children) collector.visit(child, undefined, false)
  return {
    leaves: collector.leaves.sort((a, b) => a.start - b.start),
    cuts: collector.cuts.sort((a, b) => a - b),
    blocks: collector.blocks.sort((a, b) => a.start - b.start),
  }
}

class Collector {
  readonly leaves: Leaf[] = []
  readonly cuts: number[] = []
  readonly blocks: BlockStart[] = []
  private tableCount = 0

  visit(node: Nodes, cell: Cell | undefined, isFirstInItem: boolean): void {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    if (node.type === 'table') {
      this.visitTable(node)
      return
    }
    this.mark(node, start, end, cell, isFirstInItem)
    if (!('children' in node)) return
    for (const [index, child] of node.children.entries()) {
      this.visit(child, cell, node.type === 'listItem' && index === 0)
    }
  }

  private mark(
    node: Nodes,
    start: number,
    end: number,
    cell: Cell | undefined,
    isFirstInItem: boolean,
  ): void {
    const { type } = node
    if (type === 'text' || type === 'inlineCode' || type === 'code') this.leaves.push({ start, end })
    if (type === 'code')
      this.blocks.push({ start, end, kind: 'paragraph', depth: 0, cell, isPageFurniture: false })
    if (type === 'heading')
      this.blocks.push({ start, end, kind: 'heading', depth: node.depth, cell, isPageFurniture: false })
    if (type === 'paragraph')
      this.blocks.push({
        start,
        end,
        kind: cell ? 'cell' : 'paragraph',
        depth: 0,
        cell,
        isPageFurniture: node.data?.pageFurniture === true,
      })
    const isBreakingTag = type === 'html' && breakingTag.test(node.value)
    const isLaterParagraph = type === 'paragraph' && !isFirstInItem
    if (isBreakingTag || isLaterParagraph || type === 'heading' || type === 'listItem') this.cuts.push(start)
  }

  private visitTable(table: Extract<Nodes, { type: 'table' }>): void {
    const number = this.tableCount++
    for (const [row, tableRow] of table.children.entries()) {
      for (const [column, tableCell] of tableRow.children.entries()) {
        const start = tableCell.position?.start.offset
        const end = tableCell.position?.end.offset
        if (start === undefined || end === undefined) continue
        const cell: Cell = { table: number, row, column }
        this.cuts.push(start)
        this.blocks.push({ start, end, kind: 'cell', depth: 0, cell, isPageFurniture: false })
        for (const child of tableCell.children) this.visit(child, cell, false)
      }
    }
  }
}
