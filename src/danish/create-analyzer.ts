import { analyzeWord } from './analyze-word.ts'
import type { Analyzer } from './analyzer.ts'
import { CutReader } from './cut-reader.ts'
import { KnownWords } from './known-words.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { stretchesFrom } from './scan.ts'
import { isStopWord } from './stop-words.ts'
import { completedWord } from './suspended-hyphen.ts'
import { TokenReader } from './token-reader.ts'
import { wholeForm, wholeTerms } from './whole-terms.ts'
import type { WordKnowledge } from './word-knowledge.ts'
import { inSmallLetters } from './word-pieces.ts'
import { WordReader } from './word-reader.ts'

// Changed by hand with every change that can give other tokens; a snapshot of another version is refused.
const version = 'danish-5'

/**
 * The analyser of Danish text over a lexicon. It remembers the words it has met, which changes its speed and nothing
 * else.
 */
export function createAnalyzer(lexicon: Lexicon): Analyzer {
  const knowledge: WordKnowledge = {
    analysisOf: (printed) => analyzeWord(lexicon, printed),
    completed: (text, stretch) => completedWord(lexicon, text, stretch),
    wholeTerms: (text, stretch) => ({
      form: wholeForm(text, stretch),
      terms: wholeTerms(text, stretch).map(({ term }) => term),
    }),
  }
  const known = new KnownWords(knowledge)

  const tokens = new TokenReader(lexicon)

  return {
    fingerprint: `${version}-${lexicon.fingerprint}`,
    isStopWord: (token) => token.kind === 'word' && isStopWord(token.form),
    isKnown: (word) => lexicon.has(word.toLowerCase()),
    beginsOtherwise: (term) => lexicon.beginsOtherwise(term),
    analyze: (text) => tokens.read(text),
    words: (text) => known.in(text),
    reader: (numberOf, cutter) => new CutReader(cutter, new WordReader(knowledge, numberOf, inSmallLetters)),
    placedWords: (text, from, to) => {
      const starts: number[] = []
      return { words: known.in(text, starts, from, to), starts }
    },
    startsFrom: (text, start, count) => stretchesFrom(text, start, count).map((stretch) => stretch.start),
    tokensAt: (text, start) => tokens.readAt(text, start),
  }
}
