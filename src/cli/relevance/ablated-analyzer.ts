// An analyser with something taken out of it, to measure what that is worth.

import type { AnalyzedWord, Analyzer, WordTerms } from '../../danish/analyzer.ts'
import { isHeadOf, type Token } from '../../danish/token.ts'

/** What stands in place of a token; `printed` is the text it stands for. */
export type TokenChange = (token: Token, printed: string) => Token | undefined

/** `analyzer` with its tokens changed, for indexing and for queries alike. */
export function withTokens(analyzer: Analyzer, change: TokenChange): Analyzer {
  const analyze = (text: string) =>
    analyzer.analyze(text).flatMap((token) => change(token, text.slice(token.start, token.end)) ?? [])
  return ablated({ ...analyzer, analyze })
}

/** `analyzer` to which no word is too common. */
export function withoutStopWords(analyzer: Analyzer): Analyzer {
  return ablated({ ...analyzer, isStopWord: () => false })
}

// Words for indexing are made from the tokens, so that both sides lack the same.
function ablated(analyzer: Analyzer): Analyzer {
  const known = new Map<string, AnalyzedWord>()
  const numbered = (tokens: readonly Token[]): AnalyzedWord => {
    const word = wordOf(analyzer, tokens)
    const key = JSON.stringify(word)
    const found = known.get(key) ?? { ...word, number: known.size }
    known.set(key, found)
    return found
  }
  const wordsIn = (text: string) => tokensByPosition(analyzer.analyze(text))
  return {
    ...analyzer,
    words: (text) => wordsIn(text).map(numbered),
    reader: (numberOf) => ({
      read: (text) => Uint32Array.from(wordsIn(text), (tokens) => numberOf(wordOf(analyzer, tokens))),
      wordOf: () => -1,
    }),
    placedWords: (text, from = 0, to = text.length) => {
      const words = wordsIn(text).filter((tokens) => startOf(tokens) >= from && startOf(tokens) < to)
      return { words: words.map(numbered), starts: words.map(startOf) }
    },
    tokensAt: (text, start) => wordsIn(text).find((tokens) => startOf(tokens) === start) ?? [],
  }
}

function startOf([first]: readonly Token[]): number {
  return first?.start ?? 0
}

function tokensByPosition(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const words = new Map<number, Token[]>()
  for (const token of tokens) words.set(token.position, [...(words.get(token.position) ?? []), token])
  return [...words.values()]
}

function wordOf(analyzer: Analyzer, tokens: readonly Token[]): WordTerms {
  const [first] = tokens
  const isHead = (token: Token) => first !== undefined && isHeadOf(token, first)
  const termsOf = (isWanted: (token: Token) => boolean) => tokens.filter(isWanted).map(({ term }) => term)
  return {
    form: first?.form ?? '',
    wholes: termsOf((token) => token.kind !== 'part' && !analyzer.isStopWord(token)),
    heads: termsOf((token) => token.kind === 'part' && isHead(token)),
    parts: termsOf((token) => token.kind === 'part' && !isHead(token)),
  }
}
