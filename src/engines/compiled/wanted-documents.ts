// The documents that bounds are asked for, and when they are so few that most of a list is passed over.

import type { Columns } from './columns.ts'
import type { DocumentSet } from './document-set.ts'
import type { Matches } from './matches.ts'

// Of a list with so many times as many postings as documents are wanted most are passed over.
const narrowRatio = 5

// Of so many times as many documents as are wanted any list has few of them.
const fewRatio = 12

/** Whether of so many documents any list has few. */
export function isFewOf({ documentCount }: Pick<Columns, 'documentCount'>, wanted: number): boolean {
  return wanted < documentCount / fewRatio
}

/** Wanted documents, in order and as bits. */
export interface Members {
  readonly matches: Matches
  readonly words: Uint32Array
}

/** The documents whose bounds are asked for. */
export class WantedDocuments {
  readonly matches: Matches
  readonly #members: DocumentSet
  readonly #areFew: boolean
  #isFilled = false

  /** `members` is empty, and is so again after `end`; `areFew` where of any list most are passed over. */
  constructor(members: DocumentSet, matches: Matches, areFew: boolean) {
    this.#members = members
    this.matches = matches
    this.#areFew = areFew
  }

  /** Those of which a list of so many documents has so few that most of it is passed over; undefined when it has more. */
  among(documentCount: number): Members | undefined {
    if (!this.#areFew && this.matches.length >= documentCount / narrowRatio) return undefined
    if (!this.#isFilled) this.#members.fill(this.matches)
    this.#isFilled = true
    return { matches: this.matches, words: this.#members.words }
  }

  end(): void {
    if (this.#isFilled) this.#members.empty(this.matches)
  }
}
