// Where a stored text matches a query, without reading it: nearly all its pieces are words of which it is known that they
// do not match. Only what the pieces leave in doubt is read and analysed. Gives what `createMarker` gives for the text.

import type { Analyzer } from '../danish/analyzer.ts'
import type { KnownPieces } from './known-pieces.ts'
import { RunMatcher, withoutOverlap, type MarkedRun, type Range } from './marks.ts'
import { PieceMatches } from './piece-matches.ts'
import { readAround } from './read-around.ts'
import type { Snippet } from './results.ts'
import type { StoredText } from './text-reader.ts'
import { walkPieces } from './walk-pieces.ts'
import { wantedTerms } from './wanted-terms.ts'

/** Finds the ranges of a stored text that match, in order, without overlap. */
export type StoredMarker = (stored: StoredText) => Snippet['marks']

/** Marks what matches any of `runs`; what it has learned of a piece holds for every text it is given. */
export function createStoredMarker(
  analyzer: Analyzer,
  known: KnownPieces,
  runs: readonly MarkedRun[],
): StoredMarker {
  const matcher = new RunMatcher(analyzer, runs)
  const wanted = wantedTerms(analyzer, runs)
  const pieceMatches = new PieceMatches(matcher, known, wanted.hashes)
  return (stored) => {
    if (wanted.bits === 0) return []
    const found: Range[] = []
    const text = known.read(stored)
    walkPieces(known, text, wanted, pieceMatches, {
      plain: (index) => {
        const start = text.starts[index] ?? 0
        const { ranges, opensMore } = pieceMatches.of(text.pieces[index] ?? 0)
        if (!opensMore) for (const range of ranges) found.push(moved(range, start))
        else {
          const part = readAround(known, text, { first: index, end: index + 1 }, matcher.longestRun)
          for (const range of matcher.at(part.text, start - part.start)) found.push(moved(range, part.start))
        }
      },
      // A stretch may be as long as the text.
      doubtful: (pieces, from, to) => {
        const part = readAround(known, text, pieces)
        for (const range of matcher.between(part.text, from - part.start, to - part.start))
          found.push(moved(range, part.start))
      },
    })
    return found.length === 0 ? [] : withoutOverlap(found)
  }
}

function moved([start, end]: Range, by: number): Range {
  return [start + by, end + by]
}
