import { analyzeWord, type WordAnalysis } from './analyze-word.ts'
import type { Analyzer } from './analyzer.ts'
import { fold } from './fold.ts'
import { scan } from './scan.ts'
import type { Stretch } from './stretch.ts'
import type { Token } from './token.ts'
import { isStopWord } from './stop-words.ts'

// Changed by hand with every change that can give other tokens; a snapshot of another version is refused.
const version = 'danish-1'

// Distinct words kept with their analysis: the words of some 100,000 items. Then the cache starts anew.
const cachedWords = 300_000

/** The analyser of Danish text. It remembers the words it has met, which changes its speed and nothing else. */
export function createAnalyzer(): Analyzer {
  const cache = new Map<string, WordAnalysis>()

  function wordAnalysis(printed: string): WordAnalysis {
    const known = cache.get(printed)
    if (known) return known
    if (cache.size >= cachedWords) cache.clear()
    const analysis = analyzeWord(printed)
    cache.set(printed, analysis)
    return analysis
  }

  return {
    fingerprint: version,
    isStopWord: (token) => token.kind === 'word' && isStopWord(token.form),
    analyze: (text) => {
      const tokens: Token[] = []
      let position = 0
      for (const stretch of scan(text)) {
        if (stretch.terms) pushWhole(tokens, stretch, text, position)
        else pushWord(tokens, stretch, wordAnalysis(text.slice(stretch.start, stretch.end)), position)
        position += 1
      }
      return tokens
    },
  }
}

function pushWhole(tokens: Token[], stretch: Stretch, text: string, position: number): void {
  const form = fold(stretch.terms?.[0]?.term ?? text.slice(stretch.start, stretch.end))
  for (const { term, start, end } of stretch.terms ?? []) {
    tokens.push({ term: fold(term), start, end, position, kind: stretch.kind, form })
  }
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
