// Documents with most of the parts of a query, rare parts counting more.

import type { IndexState } from './index-state.ts'
import type { Matches } from './matches.ts'

/** Those documents of `parts` that have at least `share` of their rarity; the parts are given back to the pool. */
export function joinMost(
  { pool, accumulator, columns }: IndexState,
  parts: readonly Matches[],
  share: number,
): Matches {
  const rarities = parts.map(({ length }) => Math.log(1 + columns.documentCount / Math.max(1, length)))
  const whole = rarities.reduce((sum, rarity) => sum + rarity, 0)
  for (const part of parts) accumulator.add(part)
  const found = accumulator.takeOut(pool)
  parts.forEach((part, index) => {
    part.scores.fill(rarities[index] ?? 0, 0, part.length)
    accumulator.add(part)
    pool.give(part)
  })
  const matched = accumulator.takeOut(pool)
  let kept = 0
  for (let index = 0; index < found.length; index += 1) {
    const reached = whole === 0 ? 0 : (matched.scores[index] ?? 0) / whole
    if (reached < share) continue
    found.documents[kept] = found.documents[index] ?? 0
    found.scores[kept] = (found.scores[index] ?? 0) * reached
    kept += 1
  }
  found.length = kept
  pool.give(matched)
  return found
}
