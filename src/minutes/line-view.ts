// The line view: tree and text of a document to its printed lines.
// A line of the source gives one line, or several where cells or blocks of HTML stand on it.

import type { DocumentText } from '../model/document-text.ts'
import type { Line } from './line.ts'
import { narrowing } from './narrow-text.ts'
import { type BlockStart, type TreeMarks, treeMarks } from './tree-marks.ts'

/** The lines of a document that are not blank, in order; each non-blank character of the text lies in exactly one. */
export function lineView({ text, tree }: DocumentText): readonly Line[] {
  return new LineWriter(text, treeMarks(tree)).lines()
}

interface Segment {
  readonly start: number
  readonly end: number
}

const blank = /^[\s\u200b\u00ad]*$/
const htmlTag = /<\/?[a-z][^<>]{0,300}>|<!--[^<>]{0,300}-->/gi
const listMark = /^\s*(?:[-*+]|\d{1,9}[.)])(?=\s)/

class LineWriter {
  private readonly text: string
  private readonly marks: TreeMarks
  private readonly narrow: (line: string) => string
  private leaf = 0
  private cut = 0
  private block = 0
  private openBlocks: BlockStart[] = []

  constructor(text: string, marks: TreeMarks) {
    this.text = text
    this.marks = marks
    this.narrow = narrowing(text)
  }

  lines(): readonly Line[] {
    const lines: Line[] = []
    let at = 0
    let isAfterBlank = true
    for (const [index, source] of this.text.split('\n').entries()) {
      const end = at + source.length
      if (blank.test(source)) {
        isAfterBlank = true
      } else {
        const isPageStart = source.startsWith('\f') || (!isAfterBlank && /^ \S/.test(source))
        for (const segment of this.segments(at, end)) {
          lines.push(this.line(segment, index + 1, isAfterBlank, isPageStart))
          isAfterBlank = false
        }
      }
      at = end + 1
    }
    return lines
  }

  /** A source line cut where blocks begin; pieces that print nothing join the one before them. */
  private segments(start: number, end: number): readonly Segment[] {
    const bounds = [start]
    for (
      let next = this.marks.cuts[this.cut];
      next !== undefined && next < end;
      next = this.marks.cuts[this.cut]
    ) {
      if (next > (bounds.at(-1) ?? start)) bounds.push(next)
      this.cut += 1
    }
    const segments: Segment[] = []
    for (const [index, from] of bounds.entries()) {
      const to = bounds[index + 1] ?? end
      const before = segments.at(-1)
      const prints = !blank.test(this.text.slice(from, to).replace(htmlTag, ''))
      if (before && (!prints || !this.prints(before) || this.isMark(before)))
        segments.splice(-1, 1, { start: before.start, end: to })
      else segments.push({ start: from, end: to })
    }
    return segments
  }

  /** Nothing but list marks: "1. - 2. Udsat." is three lists to markdown and one answer to the reader. */
  private isMark({ start, end }: Segment): boolean {
    return /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s*)+$/.test(this.text.slice(start, end))
  }

  private prints({ start, end }: Segment): boolean {
    return !/^[\s|<>/]*$/.test(this.text.slice(start, end).replace(htmlTag, ''))
  }

  private line({ start, end }: Segment, number: number, isAfterBlank: boolean, isPageStart: boolean): Line {
    const printed = this.printed(start, end)
    const lead = printed.text.length - printed.text.trimStart().length
    const text = this.narrow(printed.text.trim())
    const textStart = printed.origins === undefined ? start + lead : (printed.origins[lead] ?? start)
    const block = this.blockAt(textStart)
    const origins = printed.origins?.slice(lead, lead + text.length) ?? []
    const isStraight = origins.length === 0 || (origins.at(-1) ?? 0) - textStart === text.length - 1
    return {
      text,
      start,
      end,
      origins: isStraight ? undefined : origins,
      textStart,
      number,
      indent: lead,
      kind: block?.kind ?? 'paragraph',
      depth: block?.depth ?? 0,
      cell: block?.cell,
      isAfterBlank,
      isPageStart,
      isPageFurniture: block?.isPageFurniture ?? false,
    }
  }

  /** The text of a stretch without its markup, with the offset of each sign. */
  private printed(
    start: number,
    end: number,
  ): { readonly text: string; readonly origins: number[] | undefined } {
    const parts: string[] = []
    const origins: number[] = []
    const take = (from: number, to: number) => {
      parts.push(this.text.slice(from, to))
      for (let offset = from; offset < to; offset += 1) origins.push(offset)
    }
    let at = start
    while ((this.marks.leaves[this.leaf]?.end ?? Infinity) <= start) this.leaf += 1
    const only = this.marks.leaves[this.leaf]
    if (only && only.start <= start && only.end >= end)
      return { text: this.text.slice(start, end), origins: undefined }
    for (let index = this.leaf; at < end; index += 1) {
      const leaf = this.marks.leaves[index]
      const leafStart = Math.min(leaf?.start ?? end, end)
      if (leafStart > at) this.takeGap(at, leafStart, at === start, take)
      if (leaf === undefined || leaf.start >= end) break
      take(Math.max(leaf.start, at), Math.min(leaf.end, end))
      at = Math.max(at, Math.min(leaf.end, end))
    }
    return { text: parts.join(''), origins }
  }

  /** What stands between leaves is markup, save list marks and what the parser left out of its tree. */
  private takeGap(
    from: number,
    to: number,
    isFirst: boolean,
    take: (from: number, to: number) => void,
  ): void {
    const gap = this.text.slice(from, to)
    const mark = isFirst ? listMark.exec(gap) : undefined
    if (mark) {
      take(from, from + mark[0].length)
      take(from + mark[0].length, from + mark[0].length + 1)
      this.takeGap(from + mark[0].length + 1, to, false, take)
      return
    }
    const bare = gap.replace(htmlTag, ' ').replace(/\]\([^)]{0,500}\)/g, ' ')
    if (/[\p{L}\p{N}]/u.test(bare)) takeOutsideTags(gap, from, take)
    else if (/^\s+$/.test(gap)) take(from, to)
    else if (/[-=_]{3}/.test(bare)) take(from, to)
  }

  private blockAt(offset: number): BlockStart | undefined {
    const { blocks } = this.marks
    for (
      let next = blocks[this.block];
      next !== undefined && next.start <= offset;
      next = blocks[this.block]
    ) {
      this.openBlocks.push(next)
      this.block += 1
    }
    this.openBlocks = this.openBlocks.filter(({ end }) => end > offset)
    return this.openBlocks.at(-1)
  }
}

function takeOutsideTags(gap: string, from: number, take: (from: number, to: number) => void): void {
  let at = 0
  for (const tag of gap.matchAll(htmlTag)) {
    if (tag.index > at) take(from + at, from + tag.index)
    at = tag.index + tag[0].length
  }
  if (at < gap.length) take(from + at, from + gap.length)
}
