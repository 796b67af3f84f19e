/**
 * The stretches in printed order, none of them overlapping: of two that do, the one that stands earlier in the list given.
 * Takes a sort and one pass.
 */
export function withoutOverlap<T extends { readonly start: number; readonly end: number }>(
  byPreference: readonly T[],
): readonly T[] {
  const ranked = byPreference.map((stretch, rank) => ({ stretch, rank }))
  ranked.sort((a, b) => a.stretch.start - b.stretch.start || a.rank - b.rank)
  const kept: { readonly stretch: T; readonly rank: number }[] = []
  for (const candidate of ranked) {
    const last = kept.at(-1)
    if (!last || last.stretch.end <= candidate.stretch.start) kept.push(candidate)
    else if (candidate.rank < last.rank) kept[kept.length - 1] = candidate
  }
  return kept.map(({ stretch }) => stretch)
}
