// The rows and cells of an HTML table, and whether it holds data or only lays out a page.

import type { Element, ElementContent } from 'hast'

/** The cells of each row with text, those of tables inside of cells left to their own table. */
export function rowsOf(table: Element): readonly (readonly Element[])[] {
  return allRows(table).filter((cells) => cells.some(hasText))
}

function allRows(table: Element): readonly (readonly Element[])[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName === 'tr') return [child.children.filter(isCell)]
    if (child.tagName === 'caption') return [[child]]
    return child.tagName === 'colgroup' ? [] : allRows(child)
  })
}

/** `rows`: the columns mean something. `blocks`: the table only places what stands in it, cell after cell. */
export function layoutOf(rows: readonly (readonly Element[])[]): 'rows' | 'blocks' {
  if (rows.every((cells) => cells.filter(hasText).length <= 1 && cells.length <= 1)) return 'blocks'
  if (rows.some((cells) => cells.some((cell) => holds(cell, /^table$/)))) return 'blocks'
  return rows.length === 1 && rows.flat().some((cell) => holds(cell, /^h[1-6]$/)) ? 'blocks' : 'rows'
}

function isCell(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')
}

function hasText(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return node.type === 'element' && node.children.some(hasText)
}

function holds(element: Element, tagName: RegExp): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (tagName.test(child.tagName) || holds(child, tagName)),
  )
}
