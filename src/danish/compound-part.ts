/** A part of a compound. The parts of a word follow one another without a gap; linking letters end a part. */
export interface CompoundPart {
  /** Offsets into the word, half-open. */
  readonly start: number
  readonly end: number
  readonly lemmas: readonly string[]
}
