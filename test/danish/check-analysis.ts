import { createAnalyzer } from '../../src/danish/create-analyzer.ts'
import type { Token, TokenKind } from '../../src/danish/token.ts'
import { loadLexicon } from '../../src/store/lexicon-file.ts'

const analyzer = createAnalyzer(await loadLexicon())

/** The door of the room: the tokens of `text`. */
export function checkAnalysis(text: string): readonly Token[] {
  return analyzer.analyze(text)
}

/** The terms of one kind, in order. */
export function termsOf(text: string, kind: TokenKind): readonly string[] {
  return checkAnalysis(text)
    .filter((token) => token.kind === kind)
    .map((token) => token.term)
}

/** The innermost parts of a word as they are printed, joined by `|`; the word itself when it has none. */
export function partsOf(word: string): string {
  const parts = checkAnalysis(word).filter((token) => token.kind === 'part')
  const innermost = parts.filter(
    (part) =>
      !parts.some(
        (other) =>
          other.start >= part.start &&
          other.end <= part.end &&
          other.end - other.start < part.end - part.start,
      ),
  )
  const spans = [...new Map(innermost.map(({ start, end }) => [start, word.slice(start, end)])).values()]
  return spans.length === 0 ? word : spans.join('|')
}
