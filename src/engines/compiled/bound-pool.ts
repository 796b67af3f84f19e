// Lends arrays with a number for every document, used again from query to query.

export class BoundPool {
  readonly #documentCount: number
  readonly #free: Float32Array[] = []

  constructor(documentCount: number) {
    this.#documentCount = documentCount
  }

  /** An array of zeros. */
  take(): Float32Array {
    return this.#free.pop() ?? new Float32Array(this.#documentCount)
  }

  give(bounds: Float32Array): void {
    this.#free.push(bounds.fill(0))
  }
}
