// Most of a text without markup is paragraphs at the margin, and for those remark takes a tenth of a millisecond each
// (a megabyte of labels took six seconds). What can be nothing else is taken out before it is asked.

import type { Chunk } from './chunks.ts'

/** A stretch of a text: a paragraph for sure, or what the parser has to say. */
export interface Stretch extends Chunk {
  readonly isPlain: boolean
}

/** A line that begins with a letter and holds no sign of markup, no address, and no blank at its end. */
const plainLine = /^\p{L}[^*_`[\]<>#|~\\&@\t\r\0]*(?<!\s)$/u
/** To markdown a hard blank is a sign like any other. */
const blankLine = /^[ \t]*$/
const address = /www\.|:\/\//i
/** What may hold blank lines inside, or change the meaning of another block. */
const reaching = /[`~<\t\r]|\]:/

/**
 * The stretches of `text` in order; together they hold all of its lines that are not blank.
 *
 * A paragraph is plain between blank lines (or the ends of the text) when all of its lines are. Where anything in the
 * text reaches over blank lines, as fenced code and definitions do, all of it is for the parser.
 */
export function stretchesOf(text: string): readonly Stretch[] {
  if (reaching.test(text)) return [{ start: 0, end: text.length, isPlain: false }]
  const stretches: Stretch[] = []
  for (const block of blocksOf(text)) {
    const last = stretches.at(-1)
    if (!last || last.isPlain || block.isPlain) stretches.push(block)
  }
  // Blank lines behind what is not plain may belong to it, as those at the end of indented code do.
  return stretches.map((stretch, index) =>
    stretch.isPlain ? stretch : { ...stretch, end: stretches[index + 1]?.start ?? text.length },
  )
}

/** The runs of lines that are not blank. */
function blocksOf(text: string): readonly Stretch[] {
  const blocks: { start: number; end: number; isPlain: boolean }[] = []
  let isAfterBlank = true
  let at = 0
  for (const line of text.split('\n')) {
    const end = at + line.length
    const isBlank = blankLine.test(line)
    const isPlain = plainLine.test(line) && !address.test(line)
    const block = isAfterBlank ? undefined : blocks.at(-1)
    if (block && !isBlank) {
      block.end = end
      block.isPlain &&= isPlain
    } else if (!isBlank) blocks.push({ start: at, end, isPlain })
    isAfterBlank = isBlank
    at = end + 1
  }
  return blocks
}
