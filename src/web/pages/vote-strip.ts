// A vote as a strip: each side as wide as its share of the votes.

import type { Votes } from '../../model/decision.ts'

/** One side's stretch of the strip, in hundredths of its length. */
export interface VoteStretch {
  readonly tone: string
  readonly x: string
  readonly width: string
}

/** The stretches from left to right; none where a side prints no number, or only one has votes to compare. */
export function voteStrip(votes: Votes | undefined): readonly VoteStretch[] {
  if (!votes) return []
  const sides = [
    { tone: 'yes', side: votes.for },
    { tone: 'calm', side: votes.abstaining },
    { tone: 'no', side: votes.against },
  ].flatMap(({ tone, side }) => (side ? [{ tone, count: side.count }] : []))
  const counts = sides.map(({ count }) => count ?? 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (sides.some(({ count }) => count === undefined) || counts.filter((count) => count > 0).length < 2)
    return []
  let done = 0
  return sides.map(({ tone }, index) => {
    const width = (100 * (counts[index] ?? 0)) / total
    const stretch = { tone, x: rounded(done), width: rounded(width) }
    done += width
    return stretch
  })
}

function rounded(length: number): string {
  return String(Math.round(length * 100) / 100)
}
