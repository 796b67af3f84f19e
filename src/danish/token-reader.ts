// Reads a text as tokens. Plain words and numbers, most of a text, are found without asking what else could begin there.

import { analyzeWord, type WordAnalysis } from './analyze-word.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { ownCopy } from './own-copy.ts'
import { plainEnd } from './plain-words.ts'
import { mayBeginWhole, nextBeginning, stretchAt } from './scan.ts'
import { isDigit, signOf, signs } from './signs.ts'
import { completedWord } from './suspended-hyphen.ts'
import type { Span, Token } from './token.ts'
import { wholeForm, wholeTerms } from './whole-terms.ts'
import { hashOf, WordTable } from './word-table.ts'

// Distinct words kept with their analysis: those of some thousand items. Then all are met anew.
const mostWords = 1 << 16

/** A word that was met, and whether it may be the beginning of something longer that is kept whole. */
interface MetWord {
  readonly analysis: WordAnalysis
  readonly mayBeginWhole: boolean
}

/** Gives the tokens of texts, and remembers the words it has met lately. */
export class TokenReader {
  readonly #lexicon: Lexicon
  #places = new WordTable()
  #met: MetWord[] = []

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** The tokens of `text` in order of position. */
  read(text: string): readonly Token[] {
    const tokens: Token[] = []
    let position = 0
    for (let at = nextBeginning(text, 0); at < text.length; position += 1)
      at = nextBeginning(text, this.#push(tokens, text, at, position))
    return tokens
  }

  /** Those of what begins at `start`; their position is 0. */
  readAt(text: string, start: number): readonly Token[] {
    const tokens: Token[] = []
    this.#push(tokens, text, start, 0)
    return tokens
  }

  // Puts the tokens of what begins at `start`, and gives where it ends.
  #push(tokens: Token[], text: string, start: number, position: number): number {
    const end = signOf(text.charCodeAt(start)) < signs.digit ? -1 : plainEnd(text, start)
    if (end < 0) return this.#pushStretch(tokens, text, start, position)
    if (isDigit(text.charCodeAt(start))) {
      const printed = text.slice(start, end)
      tokens.push({ term: printed, start, end, position, kind: 'number', form: printed })
      return end
    }
    const { analysis, mayBeginWhole } = this.#word(text, start, end)
    if (mayBeginWhole) return this.#pushStretch(tokens, text, start, position)
    pushWord(tokens, analysis, { start, end }, position)
    return end
  }

  #pushStretch(tokens: Token[], text: string, from: number, position: number): number {
    const stretch = stretchAt(text, from)
    const { start, end, kind, terms } = stretch
    if (terms) {
      const form = wholeForm(text, stretch)
      for (const whole of wholeTerms(text, stretch))
        tokens.push({ term: whole.term, start: whole.start, end: whole.end, position, kind, form })
      return end
    }
    pushWord(tokens, this.#word(text, start, end).analysis, stretch, position)
    const completed = completedWord(this.#lexicon, text, stretch)
    if (completed !== undefined) {
      const { analysis } = this.#word(completed, 0, completed.length)
      pushCompleted(tokens, analysis, stretch, position)
    }
    return end
  }

  #word(text: string, start: number, end: number): MetWord {
    const hash = hashOf(text, start, end)
    const slot = this.#places.find(text, start, end, hash)
    const known = slot < 0 ? undefined : this.#met[this.#places.valueAt(slot)]
    if (known) return known
    if (this.#met.length === mostWords) {
      this.#places = new WordTable()
      this.#met = []
    }
    const printed = ownCopy(text, start, end)
    const word = { analysis: analyzeWord(this.#lexicon, printed), mayBeginWhole: mayBeginWhole(printed) }
    this.#places.add(text, start, end, hash, this.#met.push(word) - 1)
    return word
  }
}

function pushWord(tokens: Token[], { form, terms }: WordAnalysis, word: Span, position: number): void {
  const length = word.end - word.start
  for (const { term, start: from, end: to, isPart } of terms) {
    const start = word.start + Math.min(from, length)
    const end = word.start + Math.min(to, length)
    tokens.push({ term, start, end, position, kind: isPart ? 'part' : 'word', form })
  }
}

// "børne-" of "børne- og ungeudvalget" is also "børneudvalget": found there under all of its terms.
function pushCompleted(
  tokens: Token[],
  { terms }: WordAnalysis,
  { start, end }: Span,
  position: number,
): void {
  const form = tokens.at(-1)?.form ?? ''
  for (const { term, isPart } of terms)
    tokens.push({ term, start, end, position, kind: isPart ? 'part' : 'word', form })
}
