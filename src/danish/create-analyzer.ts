import { analyzeWord, type WordAnalysis } from './analyze-word.ts'
import type { Analyzer } from './analyzer.ts'
import { fold } from './fold.ts'
import { scan, stretchAt, stretchesFrom } from './scan.ts'
import type { Stretch, StretchTerm } from './stretch.ts'
import type { Token } from './token.ts'
import { fullWordOf } from './abbreviated-words.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { isStopWord } from './stop-words.ts'
import { completedWord } from './suspended-hyphen.ts'
import { CutReader } from './cut-reader.ts'
import { WordReader, type WordKnowledge } from './word-reader.ts'
import { KnownWords } from './known-words.ts'
import { ownCopy } from './own-copy.ts'

// Changed by hand with every change that can give other tokens; a snapshot of another version is refused.
const version = 'danish-5'

// Distinct words kept with their analysis: the words of some 100,000 items. Then the cache starts anew.
const cachedWords = 300_000

/**
 * The analyser of Danish text over a lexicon. It remembers the words it has met, which changes its speed and nothing
 * else.
 */
export function createAnalyzer(lexicon: Lexicon): Analyzer {
  const cache = new Map<string, WordAnalysis>()

  function wordAnalysis(printed: string): WordAnalysis {
    const known = cache.get(printed)
    if (known) return known
    if (cache.size >= cachedWords) cache.clear()
    const own = ownCopy(printed, 0, printed.length)
    const analysis = analyzeWord(lexicon, own)
    cache.set(own, analysis)
    return analysis
  }

  const knowledge: WordKnowledge = {
    analysisOf: (printed) => analyzeWord(lexicon, printed),
    completed: (text, stretch) =>
      completedWord(lexicon, text, stretch, (count) => stretchesFrom(text, stretch.end, count)),
    wholeTerms: (text, stretch) => ({
      form: wholeForm(text, stretch),
      terms: wholeTerms(text, stretch).map(({ term }) => term),
    }),
    isStopWord,
  }
  const known = new KnownWords(knowledge)

  function pushStretch(
    tokens: Token[],
    text: string,
    stretch: Stretch,
    position: number,
    following: (count: number) => readonly Stretch[],
  ): void {
    if (stretch.terms) pushWhole(tokens, stretch, text, position)
    else pushWord(tokens, stretch, wordAnalysis(text.slice(stretch.start, stretch.end)), position)
    const completed = completedWord(lexicon, text, stretch, following)
    if (completed !== undefined) pushCompleted(tokens, stretch, wordAnalysis(completed), position)
  }

  return {
    fingerprint: `${version}-${lexicon.fingerprint}`,
    isStopWord: (token) => token.kind === 'word' && isStopWord(token.form),
    isKnown: (word) => lexicon.has(word.toLowerCase()),
    beginsOtherwise: (term) => lexicon.beginsOtherwise(term),
    analyze: (text) => {
      const tokens: Token[] = []
      const stretches = scan(text)
      stretches.forEach((stretch, position) => {
        pushStretch(tokens, text, stretch, position, (count) =>
          stretches.slice(position + 1, position + 1 + count),
        )
      })
      return tokens
    },
    words: (text) => known.in(text),
    reader: (numberOf, cutter) => new CutReader(cutter, new WordReader(knowledge, numberOf)),
    placedWords: (text, from, to) => {
      const starts: number[] = []
      return { words: known.in(text, starts, from, to), starts }
    },
    startsFrom: (text, start, count) => stretchesFrom(text, start, count).map((stretch) => stretch.start),
    tokensAt: (text, start) => {
      const tokens: Token[] = []
      const stretch = stretchAt(text, start)
      pushStretch(tokens, text, stretch, 0, (count) => stretchesFrom(text, stretch.end, count))
      return tokens
    },
  }
}

function pushWhole(tokens: Token[], stretch: Stretch, text: string, position: number): void {
  const { kind } = stretch
  const form = wholeForm(text, stretch)
  for (const { term, start, end } of wholeTerms(text, stretch))
    tokens.push({ term, start, end, position, kind, form })
}

function wholeForm(text: string, { start, end, terms }: Stretch): string {
  return fold(terms?.[0]?.term ?? text.slice(start, end))
}

// An abbreviation of one word is also found under that word.
function wholeTerms(text: string, stretch: Stretch): readonly StretchTerm[] {
  const { kind, start, end } = stretch
  const terms = (stretch.terms ?? []).map((term) => ({ ...term, term: fold(term.term) }))
  const full = kind === 'abbreviation' ? fullWordOf(wholeForm(text, stretch)) : undefined
  return full === undefined ? terms : [...terms, { term: fold(full), start, end }]
}

function pushWord(
  tokens: Token[],
  { start, end }: Stretch,
  { form, terms }: WordAnalysis,
  position: number,
): void {
  for (const term of terms) {
    tokens.push({
      term: term.term,
      start: start + Math.min(term.start, end - start),
      end: Math.min(start + term.end, end),
      position,
      kind: term.isPart ? 'part' : 'word',
      form,
    })
  }
}

// "børne-" of "børne- og ungeudvalget" is also "børneudvalget": found there under all of its terms.
function pushCompleted(
  tokens: Token[],
  { start, end }: Stretch,
  { terms }: WordAnalysis,
  position: number,
): void {
  const form = tokens.at(-1)?.form ?? ''
  for (const { term, isPart } of terms)
    tokens.push({ term, start, end, position, kind: isPart ? 'part' : 'word', form })
}
