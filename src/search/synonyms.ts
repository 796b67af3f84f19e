// The operator's synonyms: what one word lets a search also find. Applied to queries, never to the index.

/** One line: searching for `from` also finds `to`. */
export interface Synonym {
  readonly from: string
  readonly to: string
}

export type Synonyms = readonly Synonym[]

/** A line that is none. */
export interface SynonymProblem {
  /** From 1. */
  readonly line: number
  readonly text: string
  /** UTF-16 offset of the line in the text. */
  readonly start: number
}

/**
 * Reads `synonyms.tsv`: a word or more, a tab, `=` (both ways) or `>` (the first also finds the second), a tab, a word
 * or more. Empty lines and lines that begin with `#` are left out.
 */
export function parseSynonyms(text: string): {
  readonly synonyms: Synonyms
  readonly problems: readonly SynonymProblem[]
} {
  const synonyms: Synonym[] = []
  const problems: SynonymProblem[] = []
  let next = 0
  for (const [index, printed] of text.split('\n').entries()) {
    const start = next
    next += printed.length + 1
    const line = printed.replace(/\r$/, '')
    if (line.trim() === '' || line.startsWith('#')) continue
    const [from = '', sign = '', to = ''] = line.split('\t').map((cell) => cell.trim())
    if (from === '' || to === '' || (sign !== '=' && sign !== '>')) {
      problems.push({ line: index + 1, text: line, start })
      continue
    }
    synonyms.push({ from, to })
    if (sign === '=') synonyms.push({ from: to, to: from })
  }
  return { synonyms, problems }
}
