// Tables that were written as tab separated lines with HTML in their cells, as some web pages are saved.
// Markdown knows no such table: it takes a row whose first cell is empty for a block of code.

import type { BlockContent, Table, TableCell, TableRow } from 'mdast'
import { htmlBlocks } from './html-fragment.ts'
import type { PositionOf } from './tree-places.ts'

/** A run of lines in a text; half-open offsets. */
export interface Region {
  readonly start: number
  readonly end: number
}

const blockTag = /<(?:p|ul|ol|li|div|table|td|br)\b/i

/**
 * The runs of tab separated lines in `text` that hold HTML blocks in a cell.
 *
 * A run ends at the first line that is neither blank nor has a tab; blank lines at its end are not part of it.
 */
export function tabTableRegions(text: string): readonly Region[] {
  const regions: Region[] = []
  let start: number | undefined
  let end = 0
  let isTable = false
  let at = 0
  const close = () => {
    if (start !== undefined && isTable) regions.push({ start, end })
    start = undefined
    isTable = false
  }
  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      start ??= at
      end = at + line.length
      isTable ||= blockTag.test(line)
    } else if (line.trim() !== '') {
      close()
    }
    at += line.length + 1
  }
  close()
  return regions
}

/** The table of a region: one row per line, one cell per tab, the HTML of each cell as blocks in it. */
export function tabTable(text: string, region: Region, positionOf: PositionOf): Table {
  const rows: TableRow[] = []
  let at = region.start
  for (const line of text.slice(region.start, region.end).split('\n')) {
    if (line.trim() !== '') rows.push(rowOf(line, at, positionOf))
    at += line.length + 1
  }
  return { type: 'table', children: rows, position: positionOf(region.start, region.end) }
}

function rowOf(line: string, start: number, positionOf: PositionOf): TableRow {
  const cells: TableCell[] = []
  let at = start
  for (const source of line.split('\t')) {
    const blocks: readonly BlockContent[] = htmlBlocks(source, at, positionOf)
    // mdast gives a cell only phrasing content; these cells hold blocks, and whoever walks the tree sees them.
    const children = blocks as unknown as TableCell['children']
    cells.push({ type: 'tableCell', children, position: positionOf(at, at + source.length) })
    at += source.length + 1
  }
  return { type: 'tableRow', children: cells, position: positionOf(start, start + line.length) }
}
