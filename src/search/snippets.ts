// Passages of a document that show why it was found.

import type { Snippet } from './results.ts'

/** A text of which only passages are read; a string is one. */
export interface ReadableText {
  readonly length: number
  readonly slice: (from: number, to: number) => string
}

/** About three lines on a desk. */
const snippetLetters = 240

/**
 * The passage of `text` that holds the most of `marks`, which are in order without overlap; cut between words, with the marks moved into it.
 * Undefined when nothing is marked.
 */
export function snippetOf(
  field: Snippet['field'],
  text: ReadableText,
  marks: Snippet['marks'],
): Snippet | undefined {
  const [first] = marks
  if (!first) return undefined
  let best = { start: first[0], count: 0 }
  let end = 0 // of the marks that fit when the passage begins with this one
  marks.forEach(([start], index) => {
    while ((marks[end]?.[1] ?? Infinity) <= start + snippetLetters) end += 1
    if (end - index > best.count) best = { start, count: end - index }
  })
  return passage(field, text, marks, Math.max(0, best.start - snippetLetters / 4))
}

/** The beginning of `text`, for a hit that shows its decision though the match is elsewhere. */
export function beginningOf(field: Snippet['field'], text: ReadableText): Snippet | undefined {
  const isBlank = isBlankFor(text, snippetLetters) && isBlankFor(text, text.length)
  return isBlank ? undefined : passage(field, text, [], 0)
}

function isBlankFor(text: ReadableText, letters: number): boolean {
  return text.slice(0, letters).trim() === ''
}

function passage(
  field: Snippet['field'],
  text: ReadableText,
  marks: Snippet['marks'],
  from: number,
): Snippet {
  // All that can be shown, and the sign behind it.
  const stretch = text.slice(from, from + longestWord + snippetLetters + 1)
  const start = from === 0 ? 0 : wordStart(stretch)
  const isToEnd = from + start + snippetLetters >= text.length
  const end = isToEnd ? text.length - from : wordEnd(stretch, start + snippetLetters)
  const before = from + start > 0 ? '… ' : ''
  const after = from + end < text.length ? ' …' : ''
  const inside = marks.filter((mark) => mark[0] >= from + start && mark[1] <= from + end)
  const moved = before.length - from - start
  return {
    field,
    text: before + stretch.slice(start, end) + after,
    marks: inside.map(([first, last]) => [first + moved, last + moved]),
  }
}

// A cut never falls inside a word, unless the word is longer than a line.
const longestWord = 80

function wordStart(text: string): number {
  const blank = text.slice(0, longestWord).search(/\s/)
  return blank < 0 ? 0 : blank + 1
}

function wordEnd(text: string, to: number): number {
  const cut = text.lastIndexOf(' ', to)
  return cut > to - longestWord ? cut : to
}
