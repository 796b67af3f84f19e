/** The postings of wanted documents in a block of a long list. */
export interface FoundMembers {
  /** Where the block starts, how many postings it has, and the last document before it. */
  start: number
  postingCount: number
  before: number
  /** Where its codes start. */
  codesStart: number
  /** How many were found; their numbers in the block, and their documents. */
  count: number
  readonly postings: Uint8Array
  readonly documents: Uint32Array
}
