import { analyzeWord, type WordAnalysis } from './analyze-word.ts'
import type { Analyzer } from './analyzer.ts'
import { fold } from './fold.ts'
import { scan } from './scan.ts'
import type { Stretch } from './stretch.ts'
import type { Token } from './token.ts'
import { fullWordOf } from './abbreviated-words.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { isStopWord } from './stop-words.ts'
import { completedWord } from './suspended-hyphen.ts'

// Changed by hand with every change that can give other tokens; a snapshot of another version is refused.
const version = 'danish-3'

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
    const analysis = analyzeWord(lexicon, printed)
    cache.set(printed, analysis)
    return analysis
  }

  return {
    fingerprint: `${version}-${lexicon.fingerprint}`,
    isStopWord: (token) => token.kind === 'word' && isStopWord(token.form),
    analyze: (text) => {
      const tokens: Token[] = []
      const stretches = scan(text)
      stretches.forEach((stretch, position) => {
        if (stretch.terms) pushWhole(tokens, stretch, text, position)
        else pushWord(tokens, stretch, wordAnalysis(text.slice(stretch.start, stretch.end)), position)
        const completed = completedWord(lexicon, text, stretches, position)
        if (completed !== undefined) pushCompleted(tokens, stretch, wordAnalysis(completed), position)
      })
      return tokens
    },
  }
}

function pushWhole(tokens: Token[], stretch: Stretch, text: string, position: number): void {
  const form = fold(stretch.terms?.[0]?.term ?? text.slice(stretch.start, stretch.end))
  for (const { term, start, end } of stretch.terms ?? []) {
    tokens.push({ term: fold(term), start, end, position, kind: stretch.kind, form })
  }
  const full = stretch.kind === 'abbreviation' ? fullWordOf(form) : undefined
  const { start, end, kind } = stretch
  if (full !== undefined) tokens.push({ term: fold(full), start, end, position, kind, form })
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
