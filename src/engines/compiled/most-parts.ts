// Documents with most of the parts of a query, rare parts counting more: the share of the rarity of all parts that a
// document reaches decides whether it is found, and is multiplied with what it scores.

import type { Columns } from './columns.ts'
import { DocumentSet, isAmong } from './document-set.ts'
import type { MatchPool } from './matches.ts'

/** What a document must reach: a share of the rarity of all parts, and so many parts. */
interface Needed {
  readonly share: number
  readonly least: number
}

export class MostParts {
  readonly #parts: readonly DocumentSet[]
  readonly #needed: Needed
  readonly #rarities: readonly number[]
  readonly #whole: number
  /** The documents that have enough parts, whatever share these are. */
  readonly #withLeast: DocumentSet

  /** `parts` has the documents of each part. */
  constructor({ documentCount }: Columns, parts: readonly DocumentSet[], needed: Needed) {
    this.#parts = parts
    this.#needed = needed
    this.#rarities = parts.map((part) => Math.log(1 + documentCount / Math.max(1, part.count())))
    this.#whole = this.#rarities.reduce((sum, rarity) => sum + rarity, 0)
    this.#withLeast = withLeast(documentCount, parts, needed.least)
  }

  /** The share that `document` reaches, 0 to 1. */
  shareOf(document: number): number {
    if (this.#whole === 0) return 0
    let reached = 0
    for (let part = 0; part < this.#parts.length; part += 1)
      if (isAmong(this.#parts[part]?.words ?? noWords, document)) reached += this.#rarities[part] ?? 0
    return reached / this.#whole
  }

  /** Whether `document` reaches what is needed. */
  has(document: number): boolean {
    return isAmong(this.#withLeast.words, document) && this.shareOf(document) >= this.#needed.share
  }

  /** The documents that reach what is needed, as the caller's own. */
  documents(pool: MatchPool): DocumentSet {
    const found = this.#withLeast.copy()
    if (this.#needed.share <= 0) return found
    const matches = found.matches(pool)
    for (let index = 0; index < matches.length; index += 1) {
      const document = matches.documents[index] ?? 0
      if (this.shareOf(document) < this.#needed.share) found.remove(document)
    }
    pool.give(matches)
    return found
  }
}

// Part by part those that have one so far, two so far, and so on.
function withLeast(documentCount: number, parts: readonly DocumentSet[], least: number): DocumentSet {
  const counted = Array.from({ length: Math.max(1, least) }, () => new DocumentSet(documentCount))
  for (const part of parts) {
    for (let more = counted.length - 1; more > 0; more -= 1)
      counted[more]?.includeShared(counted[more - 1] ?? part, part)
    counted[0]?.include(part)
  }
  return counted.at(-1) ?? new DocumentSet(documentCount)
}

const noWords = new Uint32Array(0)
