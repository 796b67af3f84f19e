// Passages of a document that show why it was found.

import type { Snippet } from './results.ts'

/** About three lines on a desk. */
const snippetLetters = 240

/**
 * The passage of `text` that holds the most of `marks`, which are in order without overlap; cut between words, with the marks moved into it.
 * Undefined when nothing is marked.
 */
export function snippetOf(
  field: Snippet['field'],
  text: string,
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
export function beginningOf(field: Snippet['field'], text: string): Snippet | undefined {
  return text.trim() === '' ? undefined : passage(field, text, [], 0)
}

function passage(field: Snippet['field'], text: string, marks: Snippet['marks'], from: number): Snippet {
  const start = from === 0 ? 0 : wordStart(text, from)
  const end = wordEnd(text, Math.min(text.length, start + snippetLetters))
  const before = start > 0 ? '… ' : ''
  const after = end < text.length ? ' …' : ''
  const inside = marks.filter((mark) => mark[0] >= start && mark[1] <= end)
  return {
    field,
    text: before + text.slice(start, end) + after,
    marks: inside.map(([from, to]) => [from - start + before.length, to - start + before.length]),
  }
}

// A cut never falls inside a word, unless the word is longer than a line.
const longestWord = 80

function wordStart(text: string, from: number): number {
  const blank = text.slice(from, from + longestWord).search(/\s/)
  return blank < 0 ? from : from + blank + 1
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length
  const cut = text.lastIndexOf(' ', to)
  return cut > to - longestWord ? cut : to
}
