// What the commonest terms of a beginning score at most by range of documents, found while an index is written.

import { prefixLayer } from './prefix-table.ts'
import { ListBounds } from './list-bounds.ts'
import { MatchPool } from './matches.ts'
import { allFields } from './plan.ts'
import { PostingBlock } from './posting-block.ts'
import { blockPostings } from './posting-format.ts'
import { putLevels } from './range-bounds.ts'
import { prefixTermWeight } from './score-term.ts'
import { saturations, type TextLengths } from './text-lengths.ts'

/** A term with its posting list, which starts with the first byte. */
export interface TermList {
  readonly documentCount: number
  /** UTF-16 units of the term. */
  readonly length: number
  readonly list: Uint8Array
}

/** Adds up what terms score at most, one beginning after another. */
export class PrefixBounds {
  readonly #index: ConstructorParameters<typeof ListBounds>[0]
  readonly #sums: Float32Array

  constructor(documentCount: number, texts: TextLengths) {
    this.#index = {
      postings: new Uint8Array(0),
      columns: { documentCount, lengthNumbers: texts.lengthNumbers },
      saturation: saturations(texts),
      scored: new MatchPool().take(blockPostings),
      block: new PostingBlock(),
    }
    this.#sums = new Float32Array(documentCount)
  }

  /** Adds a term of a beginning of so many units. */
  add({ documentCount, length, list }: TermList, prefixLength: number): void {
    const entry = { documentCount, length, listStart: 0 }
    const index = { ...this.#index, postings: list }
    new ListBounds(index, scoring, undefined, this.#sums).join(
      entry,
      prefixTermWeight(entry, prefixLength),
      false,
    )
  }

  /** Writes the levels of all that was added to `levels`, gives their step, and begins anew. */
  putLevels(levels: Uint8Array): number {
    const step = putLevels(this.#sums, levels)
    this.#sums.fill(0)
    return step
  }
}

const scoring = { layer: prefixLayer, fields: allFields, weight: 1, familyCounts: undefined }
