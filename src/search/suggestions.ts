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

const keyLetters = 40 // Nobody types more before looking at the list.

/** Suggestions over `entries`; takes about a second for the titles of 50,000 items, and a few milliseconds to ask. */
export function createSuggestions(entries: readonly Suggestion[]): Suggestions {
  const keys: string[] = []
  const entryOf: number[] = []
  entries.forEach((entry, index) => {
    const text = normalized(entry.text)
    for (const start of wordStarts(text)) {
      keys.push(text.slice(start, start + keyLetters))
      entryOf.push(index)
    }
  })
  const order = Uint32Array.from(keys.keys()).sort((a, b) => compared(keys[a] ?? '', keys[b] ?? ''))
  const keyAt = (position: number) => keys[order[position] ?? 0] ?? ''
  return {
    suggest: (typed, limit) => {
      const prefix = normalized(typed).slice(0, keyLetters)
      if (prefix === '') return []
      const best = new Map<number, Suggestion>()
      for (let at = firstAtLeast(order.length, keyAt, prefix); at < order.length; at += 1) {
        if (!keyAt(at).startsWith(prefix)) break
        const index = entryOf[order[at] ?? 0] ?? 0
        const entry = entries[index]
        if (entry) keepBest(best, index, entry, limit)
      }
      return [...best.values()].sort(byRank)
    },
  }
}

/** Keeps `best` at `limit` entries, the worst giving way. */
function keepBest(best: Map<number, Suggestion>, index: number, entry: Suggestion, limit: number): void {
  if (best.has(index)) return
  if (best.size >= limit) {
    const [worstIndex, worst] = [...best].reduce((a, b) => (byRank(a[1], b[1]) > 0 ? a : b))
    if (byRank(entry, worst) >= 0) return
    best.delete(worstIndex)
  }
  best.set(index, entry)
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

/** The first position from 0 to `length` whose key is not before `prefix`. */
function firstAtLeast(length: number, keyAt: (position: number) => string, prefix: string): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keyAt(middle) < prefix) low = middle + 1
    else high = middle
  }
  return low
}

function normalized(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/^ | $/g, '')
}

/** Where words begin: letters and digits after anything else. */
function wordStarts(text: string): readonly number[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu), (match) => match.index)
}

function compared(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
