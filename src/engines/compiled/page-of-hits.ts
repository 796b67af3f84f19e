// The hits of a page with their full scores. Most documents are known not to reach it by what they score at least.

import type { EngineHit, EngineQuery } from '../../search/engine.ts'
import { facetNames } from '../../search/results.ts'
import { BestHits } from './best-hits.ts'
import { fullScores, type Found } from './find-documents.ts'
import type { IndexState } from './index-state.ts'
import { gallop, type Matches } from './matches.ts'
import { membership } from './set-members.ts'

/** The page in order of scores; `best` has the first hits by the scores of `found`, `ranks` decide between equals. */
export function bestScored(
  state: IndexState,
  found: Found,
  { selection, offset, limit }: EngineQuery,
  best: BestHits,
  ranks: Uint32Array,
): readonly EngineHit[] {
  if (found.slack === 0 || limit === 0) return best.inOrder().slice(offset)
  const contenders = state.pool.take(found.matches.length)
  const lowest = best.lowestScore
  // Sums of the same numbers in another order differ by less.
  const needed = lowest - found.slack - 1e-9 * Math.abs(lowest)
  const isChosen = selected(state, selection)
  const { documents, scores, length } = found.matches
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    if (!((scores[index] ?? 0) >= needed) || !isChosen(document)) continue
    contenders.documents[contenders.length] = document
    contenders.length += 1
  }
  const scored = fullScores(state, found, contenders)
  const again = new BestHits(offset + limit, scored.length, ranks)
  for (let index = 0; index < scored.length; index += 1)
    again.offer(scored.documents[index] ?? 0, scored.scores[index] ?? 0)
  state.pool.give(contenders)
  state.pool.give(scored)
  return again.inOrder().slice(offset)
}

/** The given documents in their order, with their scores. */
export function withScores(
  state: IndexState,
  found: Found,
  hits: readonly EngineHit[],
): readonly EngineHit[] {
  if (found.slack === 0)
    return hits.map(({ document }) => ({ document, score: scoreIn(found.matches, document) }))
  const wanted = state.pool.take(hits.length)
  const documents = hits.map(({ document }) => document).sort((one, other) => one - other)
  wanted.documents.set(documents)
  wanted.length = documents.length
  const scored = fullScores(state, found, wanted)
  const all = hits.map(({ document }) => ({ document, score: scoreIn(scored, document) }))
  state.pool.give(wanted)
  state.pool.give(scored)
  return all
}

function scoreIn(matches: Matches, document: number): number {
  return matches.scores[gallop(matches, document, 0)] ?? 0
}

function selected(
  { columns }: IndexState,
  selection: EngineQuery['selection'],
): (document: number) => boolean {
  const chosen = facetNames
    .filter((facet) => selection[facet].length > 0)
    .map((facet) => membership(columns, { kind: 'facet', facet, values: selection[facet] }))
  return (document) => chosen.every((isChosen) => isChosen(document))
}
