// What single words match of one query, whatever stands around them; learned of each once.

import type { KnownPieces } from './known-pieces.ts'
import { rangeIn, type Range, type RunMatcher } from './marks.ts'
import type { WantedTerms } from './wanted-terms.ts'

/** What a plain word matches by itself, from its beginning; or that a longer run may open with it. */
export interface PieceMatch {
  readonly ranges: readonly Range[]
  readonly opensMore: boolean
}

/** What is known of plain words and one query. */
export class PieceMatches {
  readonly #matcher: RunMatcher
  readonly #known: KnownPieces
  readonly #hashes: WantedTerms['hashes']
  readonly #matches = new Map<number, PieceMatch>()

  constructor(matcher: RunMatcher, known: KnownPieces, hashes: WantedTerms['hashes']) {
    this.#matcher = matcher
    this.#known = known
    this.#hashes = hashes
  }

  /** What a piece matches. */
  of(piece: number): PieceMatch {
    const found = this.#matches.get(piece) ?? matchIn(this.#matcher, this.#known, piece)
    this.#matches.set(piece, found)
    return found
  }

  /** Whether a piece with a wanted bit may match. */
  mayMatch(piece: number): boolean {
    return this.#hashes === undefined || this.#known.hasOneOf(piece, this.#hashes)
  }
}

function matchIn({ runs }: RunMatcher, known: KnownPieces, piece: number): PieceMatch {
  const tokens = known.tokens(piece)
  const opened = runs.flatMap(([first, ...others]) => {
    const range = first && rangeIn(tokens, first)
    return range ? [{ range, isLonger: others.length > 0 }] : []
  })
  return {
    ranges: opened.map(({ range }) => range),
    opensMore: opened.some(({ isLonger }) => isLonger),
  }
}
