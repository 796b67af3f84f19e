// The first hits of an order without sorting all of them: a heap of as many as are wanted, the last of them on top.

/** Collects documents and keeps the best: by higher score, then by lower rank. */
export class BestHits {
  /** As many are kept. */
  readonly wanted: number
  readonly ranks: Uint32Array
  readonly #documents: Uint32Array
  readonly #scores: Float64Array
  #count = 0

  /** `wanted` hits of at most `most` offered; `ranks` has a different number for every document. */
  constructor(wanted: number, most: number, ranks: Uint32Array) {
    this.wanted = Math.min(wanted, most)
    this.ranks = ranks
    this.#documents = new Uint32Array(this.wanted)
    this.#scores = new Float64Array(this.wanted)
  }

  offer(document: number, score: number): void {
    if (this.#count < this.wanted) {
      this.#rise(this.#count, document, score)
      this.#count += 1
      return
    }
    if (this.wanted === 0) return
    const worst = this.#scores[0] ?? 0
    if (score < worst) return
    if (score === worst && this.#rank(document) > this.#rank(this.#documents[0] ?? 0)) return
    this.#sink(document, score)
  }

  /** What a further document must reach to be kept; below everything while there is room. */
  get lowestScore(): number {
    return this.#count < this.wanted ? -Infinity : (this.#scores[0] ?? -Infinity)
  }

  /** What was kept, best first. */
  inOrder(): readonly { readonly document: number; readonly score: number }[] {
    const hits = Array.from({ length: this.#count }, (_, index) => ({
      document: this.#documents[index] ?? 0,
      score: this.#scores[index] ?? 0,
    }))
    return hits.sort(
      (one, other) => other.score - one.score || this.#rank(one.document) - this.#rank(other.document),
    )
  }

  #rank(document: number): number {
    return this.ranks[document] ?? 0
  }

  // Whether the hit at `index` comes after the given one in the order.
  #isAfter(index: number, document: number, score: number): boolean {
    const own = this.#scores[index] ?? 0
    return own !== score ? own < score : this.#rank(this.#documents[index] ?? 0) > this.#rank(document)
  }

  #rise(from: number, document: number, score: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#isAfter(parent, document, score)) break
      this.#move(parent, at)
      at = parent
    }
    this.#put(at, document, score)
  }

  #sink(document: number, score: number): void {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= this.#count) break
      const right = child + 1
      if (right < this.#count && this.#isAfter(right, this.#documents[child] ?? 0, this.#scores[child] ?? 0))
        child = right
      if (!this.#isAfter(child, document, score)) break
      this.#move(child, at)
      at = child
    }
    this.#put(at, document, score)
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#documents[from] ?? 0, this.#scores[from] ?? 0)
  }

  #put(at: number, document: number, score: number): void {
    this.#documents[at] = document
    this.#scores[at] = score
  }
}
