// The blocks of a section as a view prints them: list items gathered into lists, table rows into tables.

import type { Block } from '../../model/section.ts'
import type { Marker, TextRun } from '../marked-text.ts'

/** One thing to print; exactly one of the flags is true. */
export interface ShownBlock {
  readonly isParagraph: boolean
  readonly isSubheading: boolean
  readonly isList: boolean
  readonly isTable: boolean
  /** Of a paragraph or subheading. */
  readonly runs: readonly TextRun[]
  /** Of a list: one entry per item. */
  readonly entries: readonly (readonly TextRun[])[]
  /** Of a table: rows of cells. */
  readonly rows: readonly (readonly (readonly TextRun[])[])[]
}

const nothing: ShownBlock = {
  isParagraph: false,
  isSubheading: false,
  isList: false,
  isTable: false,
  runs: [],
  entries: [],
  rows: [],
}

/** The blocks in their order, with what `mark` finds in them. */
export function shownBlocks(blocks: readonly Block[], mark: Marker): readonly ShownBlock[] {
  return groupsOf(blocks).map((group) => shownGroup(group, mark))
}

function shownGroup(group: readonly Block[], mark: Marker): ShownBlock {
  const texts = group.map((block) => block.text)
  switch (group[0]?.kind) {
    case 'list-item':
      return { ...nothing, isList: true, entries: texts.map(mark) }
    case 'table-row':
      return { ...nothing, isTable: true, rows: texts.map((text) => text.split(' | ').map(mark)) }
    case 'subheading':
      return { ...nothing, isSubheading: true, runs: mark(texts.join('\n')) }
    case 'paragraph':
    case undefined:
      return { ...nothing, isParagraph: true, runs: mark(texts.join('\n')) }
  }
}

/** Neighbouring list items together, neighbouring table rows together, everything else alone. */
function groupsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const joins = block.kind === 'list-item' || block.kind === 'table-row'
    if (joins && last?.[0]?.kind === block.kind) last.push(block)
    else groups.push([block])
  }
  return groups
}
