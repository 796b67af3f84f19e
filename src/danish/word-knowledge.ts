import type { WordAnalysis } from './analyze-word.ts'
import type { Stretch } from './stretch.ts'

/** What the reader is told of words; the analyser answers the same for its tokens. */
export interface WordKnowledge {
  /** The analysis of a word as it is printed. */
  readonly analysisOf: (printed: string) => WordAnalysis
  /** The word that a stretch with a suspended hyphen stands for, as in "børne- og ungeudvalget". */
  readonly completed: (text: string, stretch: Stretch) => string | undefined
  /** Form and terms of a stretch that is kept whole. */
  readonly wholeTerms: (
    text: string,
    stretch: Stretch,
  ) => { readonly form: string; readonly terms: readonly string[] }
}
