import type { AnalyzedWord } from './analyzer.ts'
import type { WordKnowledge } from './word-knowledge.ts'
import { WordReader } from './word-reader.ts'

// Distinct words kept: those of some 100,000 items. Then all are met anew.
const mostWords = 300_000

/** Gives the words of texts as objects; those printed alike are one, until too many are known. */
export class KnownWords {
  readonly #knowledge: WordKnowledge
  #reader: WordReader
  #words: AnalyzedWord[] = []
  #count = 0

  constructor(knowledge: WordKnowledge) {
    this.#knowledge = knowledge
    this.#reader = this.#newReader()
  }

  /** The words of `text` by position, or of a part of it; where each begins is noted in `starts`. */
  in(text: string, starts?: number[], from?: number, to?: number): readonly AnalyzedWord[] {
    if (this.#reader.distinctCount > mostWords) {
      this.#words = []
      this.#reader = this.#newReader()
    }
    const words: AnalyzedWord[] = []
    for (const place of this.#reader.read(text, starts, from, to)) {
      const word = this.#words[place]
      if (word) words.push(word)
    }
    return words
  }

  #newReader(): WordReader {
    return new WordReader(this.#knowledge, (word) => {
      const number = this.#count
      this.#count += 1
      return this.#words.push({ number, ...word }) - 1
    })
  }
}
