// The items of a snapshot by municipality and title, in eight bytes an item: a map of titles would hold every title again.

import { hashOf } from '../danish/word-table.ts'
import type { ItemSummary } from '../search/archive.ts'

/** Finds items by what they are called. */
export class TitleIndex<Item extends Pick<ItemSummary, 'municipality' | 'title'>> {
  readonly #items: readonly Item[]
  /** The numbers of items, bucket after bucket, in each in their order. */
  readonly #numbers: Uint32Array
  /** Where each bucket ends. */
  readonly #ends: Uint32Array

  constructor(items: readonly Item[]) {
    this.#items = items
    this.#ends = new Uint32Array(1 << Math.ceil(Math.log2(items.length + 1)))
    const buckets = Uint32Array.from(items, ({ municipality, title = '' }) =>
      this.#bucketOf(municipality, title.toLowerCase()),
    )
    for (const bucket of buckets) this.#ends[bucket] = (this.#ends[bucket] ?? 0) + 1
    this.#ends.forEach((count, bucket) => (this.#ends[bucket] = count + (this.#ends[bucket - 1] ?? 0)))
    const free = Uint32Array.from(this.#ends, (_, bucket) => this.#ends[bucket - 1] ?? 0)
    this.#numbers = new Uint32Array(items.length)
    buckets.forEach((bucket, number) => {
      const place = free[bucket] ?? 0
      this.#numbers[place] = number
      free[bucket] = place + 1
    })
  }

  /** The items of the municipality with this title, whatever the case of its letters, in their order. */
  find(municipality: string, title: string): readonly Item[] {
    const wanted = title.toLowerCase()
    const bucket = this.#bucketOf(municipality, wanted)
    const numbers = this.#numbers.subarray(this.#ends[bucket - 1] ?? 0, this.#ends[bucket])
    return Array.from(numbers).flatMap((number) => {
      const item = this.#items[number]
      return item?.municipality === municipality && item.title?.toLowerCase() === wanted ? item : []
    })
  }

  // `title` in small letters.
  #bucketOf(municipality: string, title: string): number {
    const hash = hashOf(title, 0, title.length) + Math.imul(hashOf(municipality, 0, municipality.length), 31)
    return (hash ^ (hash >>> 16)) & (this.#ends.length - 1)
  }
}
