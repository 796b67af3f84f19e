// Documents with most of the parts of a query, rare parts counting more: the share of the rarity of all parts that a
// document reaches decides whether it is found, and is multiplied with what it scores.

import type { Columns } from './columns.ts'
import { DocumentSet, isAmong } from './document-set.ts'
import type { MatchPool } from './matches.ts'

export class MostParts {
  readonly #parts: readonly DocumentSet[]
  readonly #rarities: readonly number[]
  readonly #whole: number

  /** `parts` has the documents of each part. */
  constructor({ documentCount }: Columns, parts: readonly DocumentSet[]) {
    this.#parts = parts
    this.#rarities = parts.map((part) => Math.log(1 + documentCount / Math.max(1, part.count())))
    this.#whole = this.#rarities.reduce((sum, rarity) => sum + rarity, 0)
  }

  /** The share that `document` reaches, 0 to 1. */
  shareOf(document: number): number {
    if (this.#whole === 0) return 0
    let reached = 0
    for (let part = 0; part < this.#parts.length; part += 1)
      if (isAmong(this.#parts[part]?.words ?? noWords, document)) reached += this.#rarities[part] ?? 0
    return reached / this.#whole
  }

  /** The documents of any part that reach at least `share`. */
  documents({ documentCount }: Columns, share: number, pool: MatchPool): DocumentSet {
    const all = new DocumentSet(documentCount)
    for (const part of this.#parts) all.include(part)
    const found = new DocumentSet(documentCount)
    const matches = all.matches(pool)
    for (let index = 0; index < matches.length; index += 1) {
      const document = matches.documents[index] ?? 0
      if (this.shareOf(document) >= share) found.add(document)
    }
    pool.give(matches)
    return found
  }
}

const noWords = new Uint32Array(0)
