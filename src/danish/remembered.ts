import type { Lexicon } from './lexicon/lexicon.ts'

// The parts of compounds are few and come again and again; what is asked for once is soon forgotten. More would wait longer
// for memory than they save.
const mostWords = 4_096

/** `compute`, which remembers the words it was asked about most lately: a change of its speed and of nothing else. */
export function remembered<T>(
  compute: (lexicon: Lexicon, word: string) => T,
): (lexicon: Lexicon, word: string) => T {
  const byLexicon = new WeakMap<Lexicon, Memory<T>>()
  let lexiconBefore: Lexicon | undefined
  let memory = new Memory<T>()
  return (lexicon, word) => {
    if (lexicon !== lexiconBefore) {
      memory = byLexicon.get(lexicon) ?? new Memory<T>()
      byLexicon.set(lexicon, memory)
      lexiconBefore = lexicon
    }
    const found = memory.get(word)
    if (found !== undefined) return found
    const computed = compute(lexicon, word)
    memory.set(word, computed)
    return computed
  }
}

/** Two generations: when the younger one is full it becomes the older one, and what was not asked for since is dropped. */
class Memory<T> {
  #young = new Map<string, T>()
  #old = new Map<string, T>()

  get(word: string): T | undefined {
    const young = this.#young.get(word)
    if (young !== undefined) return young
    const old = this.#old.get(word)
    if (old !== undefined) this.set(word, old)
    return old
  }

  set(word: string, value: T): void {
    if (this.#young.size >= mostWords) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(word, value)
  }
}
