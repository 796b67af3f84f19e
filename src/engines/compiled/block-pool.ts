// Lends blocks: a query reads many lists side by side, and each keeps a block of its own.

import { PostingBlock } from './posting-block.ts'

export class BlockPool {
  readonly #free: PostingBlock[] = []

  take(): PostingBlock {
    return this.#free.pop() ?? new PostingBlock()
  }

  /** What is given back may be lent again at once. */
  give(block: PostingBlock): void {
    this.#free.push(block)
  }
}
