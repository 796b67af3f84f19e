// Numbers for what is no plain word: what is kept whole, and words with signs around them that matter.

import type { WordTerms } from './analyzer.ts'
import { ownCopy } from './own-copy.ts'
import type { Stretch } from './stretch.ts'
import type { TokenKind } from './token.ts'
import type { WordKnowledge } from './word-knowledge.ts'
import { hashOf, WordTable } from './word-table.ts'
import { termsOfWord } from './word-terms.ts'

/** Remembers all it has met. */
export class OtherWords {
  readonly #knowledge: WordKnowledge
  readonly #numberOf: (word: WordTerms) => number
  // By what they are: things that are printed in several ways are one.
  readonly #numbers = new Map<string, number>()
  // By how they are printed, for each kind.
  readonly #printed = new Map<TokenKind, WordTable>()
  #printedCount = 0

  /** `numberOf` is asked once for each. */
  constructor(knowledge: WordKnowledge, numberOf: (word: WordTerms) => number) {
    this.#knowledge = knowledge
    this.#numberOf = numberOf
  }

  /** How many are remembered. */
  get count(): number {
    return this.#numbers.size + this.#printedCount
  }

  /** The number of `stretch`, by how it is printed unless a hyphen leaves something out. */
  numberAt(text: string, stretch: Stretch): number {
    const { start, end, kind } = stretch
    const completed = this.#knowledge.completed(text, stretch)
    if (completed !== undefined) return this.#completedNumber(ownCopy(text, start, end), completed)
    const table = this.#tableOf(kind)
    const hash = hashOf(text, start, end)
    const slot = table.find(text, start, end, hash)
    if (slot >= 0) return table.valueAt(slot)
    const number = stretch.terms
      ? this.#wholeNumber(text, stretch)
      : this.#wordNumber(ownCopy(text, start, end))
    table.add(text, start, end, hash, number)
    this.#printedCount += 1
    return number
  }

  #tableOf(kind: TokenKind): WordTable {
    const known = this.#printed.get(kind)
    if (known) return known
    const table = new WordTable()
    this.#printed.set(kind, table)
    return table
  }

  #wordNumber(printed: string): number {
    return this.#numberOf(termsOfWord(printed, this.#knowledge.analysisOf(printed)))
  }

  #completedNumber(printed: string, completed: string): number {
    const { analysisOf } = this.#knowledge
    return this.#known(`${printed} ${completed}`, () =>
      termsOfWord(printed, analysisOf(printed), analysisOf(completed)),
    )
  }

  #wholeNumber(text: string, stretch: Stretch): number {
    const { form, terms } = this.#knowledge.wholeTerms(text, stretch)
    return this.#known(`${stretch.kind} ${form} ${terms.join(' ')}`, () => ({
      form,
      wholes: terms,
      heads: [],
      parts: [],
    }))
  }

  #known(key: string, terms: () => WordTerms): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#numberOf(terms())
    this.#numbers.set(key, number)
    return number
  }
}
