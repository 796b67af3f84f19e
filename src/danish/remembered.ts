import type { Lexicon } from './lexicon/lexicon.ts'

// Some 20 MB. The words of compounds are few and come again and again.
const mostWords = 50_000

/** `compute`, which remembers the words it was last asked about: a change of its speed and of nothing else. */
export function remembered<T>(
  compute: (lexicon: Lexicon, word: string) => T,
): (lexicon: Lexicon, word: string) => T {
  const byLexicon = new WeakMap<Lexicon, Map<string, T>>()
  return (lexicon, word) => {
    let known = byLexicon.get(lexicon)
    if (!known || known.size >= mostWords) {
      known = new Map()
      byLexicon.set(lexicon, known)
    }
    const found = known.get(word)
    if (found !== undefined) return found
    const computed = compute(lexicon, word)
    known.set(word, computed)
    return computed
  }
}
