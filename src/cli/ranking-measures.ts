// How good a ranking is, by the usual measures.

/** The measures over all queries; each is a mean from 0 to 1, `medianMs` a time. */
export interface RankingMeasures {
  readonly ndcg10: number
  readonly mrr10: number
  readonly recall100: number
  /** The share of queries that found nothing. */
  readonly zeroHits: number
  readonly medianMs: number
}

/** What one query gave: the ids found, best first, and the grade of every relevant id. */
export interface JudgedRanking {
  readonly found: readonly string[]
  readonly grades: ReadonlyMap<string, number>
  readonly tookMs: number
}

/** The measures of `rankings`; all zero when there are none. Queries without a relevant id count as found nothing. */
export function rankingMeasures(rankings: readonly JudgedRanking[]): RankingMeasures {
  return {
    ndcg10: mean(rankings.map(ndcgAt10)),
    mrr10: mean(rankings.map(({ found, grades }) => reciprocalRank(found.slice(0, 10), grades))),
    recall100: mean(rankings.map(({ found, grades }) => recall(found.slice(0, 100), grades))),
    zeroHits: mean(rankings.map(({ found }) => (found.length === 0 ? 1 : 0))),
    medianMs: median(rankings.map(({ tookMs }) => tookMs)),
  }
}

/** Normalised discounted cumulative gain of the first ten, with gains 2^grade - 1. */
function ndcgAt10({ found, grades }: Pick<JudgedRanking, 'found' | 'grades'>): number {
  const ideal = gain([...grades.values()].sort((one, other) => other - one))
  return ideal === 0 ? 0 : gain(found.map((id) => grades.get(id) ?? 0)) / ideal
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0)
}

function reciprocalRank(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const rank = found.findIndex((id) => (grades.get(id) ?? 0) > 0)
  return rank < 0 ? 0 : 1 / (rank + 1)
}

function recall(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const relevant = [...grades].filter(([, grade]) => grade > 0)
  return relevant.length === 0 ? 0 : relevant.filter(([id]) => found.includes(id)).length / relevant.length
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
