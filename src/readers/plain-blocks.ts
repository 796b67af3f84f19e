// Most of a text with little markup is paragraphs at the margin, headings of one line and numbers above them, and for those
// remark takes a tenth to a third of a millisecond each (a megabyte of labels took six seconds). What can be nothing else is
// taken out before it is asked.

import type { Chunk } from './chunks.ts'

/** A stretch of a text: a block for sure, of which `other` is for the parser to say what it is. */
export interface Stretch extends Chunk {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'other'
}

/** No sign of markup, no address, and no blank at the end. */
const plain = String.raw`[^*_\x60[\]<>#|~\\&@\t\r\0]*(?<!\s)$`
/** A line that begins with a letter, or with a number that does not count an item: "12 mio. kr." */
const plainLine = new RegExp(String.raw`^(?:\p{L}|(?!\d{1,9}[.)](?:\s|$))\d)${plain}`, 'u')
/** "## Referat": its marks, and what it says. */
export const headingLine: RegExp = new RegExp(String.raw`^(#{1,6}) ([\p{L}\d]${plain})`, 'u')
/** "3. Budget", a list of one item: its number, the sign behind that, and what it says. */
export const itemLine: RegExp = new RegExp(String.raw`^(\d{1,9})[.)] (\p{L}${plain})`, 'u')
/** To markdown a hard blank is a sign like any other. */
const blankLine = /^[ \t]*$/
const address = /www\.|:\/\//i
/** What may hold blank lines inside, or change the meaning of another block. */
const reaching = /```|~~~|<[!?]|<(?:script|pre|style|textarea)|\r|\]:/i

/**
 * The stretches of `text` in order; together they hold all of its lines that are not blank.
 *
 * Between blank lines (or the ends of the text) a paragraph is plain when all of its lines are, and a heading when it stands
 * alone. So is an item, but with another item or anything else beside it, it may be part of a longer list. Where anything in
 * the text reaches over blank lines, as fenced code, comments and definitions do, all of it is for the parser.
 */
export function stretchesOf(text: string): readonly Stretch[] {
  if (reaching.test(text)) return [{ start: 0, end: text.length, kind: 'other' }]
  const stretches: { start: number; end: number; kind: Stretch['kind'] }[] = []
  for (const block of blocksOf(text)) {
    const last = stretches.at(-1)
    if (last && mayGoOn(last) && mayGoOn(block)) {
      last.kind = 'other'
      last.end = block.end
    } else stretches.push({ ...block })
  }
  // Blank lines behind what is not plain may belong to it, as those at the end of indented code do.
  return stretches.map((stretch, index) =>
    stretch.kind === 'other' ? { ...stretch, end: stretches[index + 1]?.start ?? text.length } : stretch,
  )
}

function mayGoOn({ kind }: Stretch): boolean {
  return kind === 'item' || kind === 'other'
}

/** The runs of lines that are not blank. */
function blocksOf(text: string): readonly Stretch[] {
  const blocks: { start: number; end: number; kind: Stretch['kind'] }[] = []
  let isAfterBlank = true
  let at = 0
  for (const line of text.split('\n')) {
    const end = at + line.length
    const isBlank = blankLine.test(line)
    const block = isAfterBlank ? undefined : blocks.at(-1)
    if (!isBlank) {
      const kind = kindOf(line)
      if (!block) blocks.push({ start: at, end, kind })
      else {
        block.end = end
        if (block.kind !== 'paragraph' || kind !== 'paragraph') block.kind = 'other'
      }
    }
    isAfterBlank = isBlank
    at = end + 1
  }
  return blocks
}

function kindOf(line: string): Stretch['kind'] {
  if (address.test(line)) return 'other'
  if (plainLine.test(line)) return 'paragraph'
  if (headingLine.test(line)) return 'heading'
  return itemLine.test(line) ? 'item' : 'other'
}
