// What may be meant while a visitor types: every text is found by the beginning of any of its words.

/** What a suggestion stands for. */
export const suggestionKinds = ['municipality', 'council', 'topic', 'case', 'term', 'title'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** One thing that can be suggested. */
export interface Suggestion {
  readonly kind: SuggestionKind
  /** As shown, and as searched for where it is words. */
  readonly text: string
  /** What it leads to: slugs, a code, a number, an id; the text itself for words. */
  readonly target: string
  /** Items behind it. */
  readonly count: number
}

/** Suggests for one snapshot. */
export interface Suggestions {
  /** The best suggestions for what has been typed so far; none for nothing. Never throws. */
  readonly suggest: (typed: string, limit: number) => readonly Suggestion[]
}

const keyLetters = 24 // Nobody types more before looking at the list; twice as many cost half a second at 50,000 items.

// Ends the text of a key, before the number of its entry: smaller than every sign of a text.
const endOfText = '\u0000'

/**
 * Suggestions over `entries`. For the titles of 50,000 items they are made in less than a second, and asked in a few
 * milliseconds: entries are numbered by rank, keys are sorted, so the best are the smallest numbers in a stretch of keys.
 */
export function createSuggestions(entries: readonly Suggestion[]): Suggestions {
  const ranked = [...entries].sort(byRank)
  const keys = ranked.flatMap((entry, rank) => keysOf(entry, rank)).sort()
  const ranks = Uint32Array.from(keys, (key) => Number(key.slice(key.indexOf(endOfText) + 1)))
  return {
    suggest: (typed, limit) => {
      const prefix = normalized(typed).slice(0, keyLetters)
      if (prefix === '') return []
      const start = firstAtLeast(keys, prefix)
      const end = firstAtLeast(keys, `${prefix}\uffff`)
      return smallest(ranks.subarray(start, end), limit).flatMap((rank) => ranked[rank] ?? [])
    },
  }
}

/** A key for every word of the entry, for a case number one: the text from there on, and the entry's number. */
function keysOf({ kind, text }: Suggestion, rank: number): readonly string[] {
  const plain = normalized(text)
  const starts = kind === 'case' ? [0] : wordStarts(plain)
  return starts.map((start) => plain.slice(start, start + keyLetters) + endOfText + String(rank))
}

/** The `limit` smallest different numbers, in order. */
function smallest(numbers: Uint32Array, limit: number): readonly number[] {
  const best: number[] = []
  for (const number of numbers) {
    if (best.length >= limit && number >= (best.at(-1) ?? 0)) continue
    const at = best.findIndex((other) => other >= number)
    if (best[at] === number) continue
    best.splice(at < 0 ? best.length : at, 0, number)
    if (best.length > limit) best.pop()
  }
  return best
}

/** Names before words before titles; among the same kind what has most behind it, then the shorter. */
function byRank(a: Suggestion, b: Suggestion): number {
  return (
    suggestionKinds.indexOf(a.kind) - suggestionKinds.indexOf(b.kind) ||
    b.count - a.count ||
    a.text.length - b.text.length ||
    compared(a.text, b.text)
  )
}

/** The first position in the sorted `keys` that is not before `prefix`. */
function firstAtLeast(keys: readonly string[], prefix: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? '') < prefix) low = middle + 1
    else high = middle
  }
  return low
}

function normalized(text: string): string {
  return text
    .replaceAll(endOfText, ' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^ | $/g, '')
}

/** Where words begin: letters and digits after anything else. */
function wordStarts(text: string): readonly number[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu), (match) => match.index)
}

function compared(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
