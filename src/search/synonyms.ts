// The operator's synonyms: what one word lets a search also find. Applied to queries, never to the index.

/** One line: searching for `from` also finds `to`. */
export interface Synonym {
  readonly from: string
  readonly to: string
}

export type Synonyms = readonly Synonym[]

/** A line that is none, with its number from 1 and one Danish sentence. */
export interface SynonymProblem {
  readonly line: number
  readonly message: string
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
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [from = '', sign = '', to = ''] = line.split('\t').map((cell) => cell.trim())
    if (from === '' || to === '' || (sign !== '=' && sign !== '>')) {
      problems.push({
        line: index + 1,
        message: `Linjen „${line.slice(0, 80)}“ er ikke ord, tabulator, = eller >, tabulator, ord.`,
      })
      continue
    }
    synonyms.push({ from, to })
    if (sign === '=') synonyms.push({ from: to, to: from })
  }
  return { synonyms, problems }
}
