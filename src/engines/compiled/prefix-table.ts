// Beginnings that stand for so many postings that what their commonest terms score at most is written down; where they stand
// for many terms, these and all their documents too: what somebody types begins with one of them, and would have thousands of
// lists read at every letter.

import { openFile, type FileFormat } from '../../search/binary/binary-file.ts'
import type { Layer, LayeredTerm, IndexFile } from '../../search/engine.ts'
import type { TermEntry } from './dictionary.ts'
import { DocumentSet } from './document-set.ts'
import { rangeCountOf, type RangeBounds } from './range-bounds.ts'
import { compareBytes, termBytes } from './term-bytes.ts'

/** The layer that is asked for by beginnings. */
export const prefixLayer: Layer = 'form'

/** A prefix scores by its commonest terms, so many of them: what comes after them adds little but time. */
export const scoredTerms = 64

/** Numbers of a term in the section of terms: documents, start of its list, UTF-16 units. */
const entryWidth = 3

/**
 * Sections: the beginnings in order; where each ends; its levels by range; their step; its number, from 1, among those with
 * documents, or 0; and of those the commonest terms, in order, and the bits of the documents.
 */
export const prefixFormat: FileFormat = { name: 'compiled.prefixes', version: 2, sectionCount: 7 }

/** What is known of a beginning. */
export interface KnownPrefix {
  /** What the commonest terms score at most in any fields, counting once. */
  readonly ranges: RangeBounds
  /** Undefined where it stands for few terms or in few documents. */
  readonly found: FoundPrefix | undefined
}

/** What a beginning finds. */
export interface FoundPrefix {
  readonly commonest: readonly TermEntry[]
  /** All documents of all its terms; nobody may change them. */
  readonly documents: DocumentSet
}

export class PrefixTable {
  readonly #bytes: Uint8Array
  readonly #ends: Uint32Array
  readonly #levels: Uint8Array
  readonly #rangeCount: number
  readonly #steps: Float64Array
  readonly #foundNumbers: Uint32Array
  readonly #entries: Uint32Array
  readonly #words: Uint32Array
  readonly #wordCount: number

  /** Throws when the file is missing or damaged. */
  constructor(files: readonly IndexFile[], documentCount: number) {
    const file = openFile(prefixFormat, files)
    this.#bytes = file.bytes(0)
    this.#ends = file.uint32(1)
    this.#levels = file.bytes(2)
    this.#rangeCount = rangeCountOf(documentCount)
    this.#steps = file.float64(3)
    this.#foundNumbers = file.uint32(4)
    this.#entries = file.uint32(5)
    this.#words = file.uint32(6)
    this.#wordCount = Math.ceil(documentCount / 32)
  }

  /** What was written down of a beginning; undefined when it stands for few postings. */
  known({ layer, term: prefix }: LayeredTerm): KnownPrefix | undefined {
    if (layer !== prefixLayer) return undefined
    const number = this.#find(termBytes(prefix))
    if (number < 0) return undefined
    const first = this.#rangeCount * number
    const levels = this.#levels.subarray(first, first + this.#rangeCount)
    const foundNumber = (this.#foundNumbers[number] ?? 0) - 1
    return {
      ranges: { levels, step: this.#steps[number] ?? 0 },
      found: foundNumber < 0 ? undefined : this.#found(foundNumber),
    }
  }

  #found(number: number): FoundPrefix {
    const first = this.#wordCount * number
    return {
      commonest: Array.from({ length: scoredTerms }, (_, index) => this.#entry(scoredTerms * number + index)),
      documents: new DocumentSet(0, this.#words.subarray(first, first + this.#wordCount)),
    }
  }

  #find(wanted: Uint8Array): number {
    let low = 0
    let high = this.#ends.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const order = compareBytes(
        this.#bytes.subarray(this.#ends[middle - 1] ?? 0, this.#ends[middle]),
        wanted,
      )
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle
    }
    return -1
  }

  #entry(number: number): TermEntry {
    const [documentCount = 0, listStart = 0, length = 0] = this.#entries.subarray(entryWidth * number)
    return { documentCount, listStart, length }
  }
}
