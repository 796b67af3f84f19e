// Why hits rank where they do: the share of every part of the query in the score.

import type { Clause, EngineHit, SearchEngine } from './engine.ts'
import type { UnderstoodSearch } from './query/understand.ts'
import type { ScoreLine } from './results.ts'
import { rankedHits } from './ranked-hits.ts'

/** For each hit the lines of its explanation, in the order of the query. */
export async function explanations(
  engine: SearchEngine,
  { interpretation, clause: whole }: UnderstoodSearch,
  hits: readonly EngineHit[],
): Promise<ReadonlyMap<number, readonly ScoreLine[]>> {
  const lines = new Map<number, ScoreLine[]>(hits.map((hit) => [hit.document, []]))
  const tell = async (text: string, how: string, clause: Clause) => {
    const scores = await scoresOf(engine, clause)
    for (const [document, found] of lines) {
      const score = scores.get(document)
      if (score !== undefined) found.push({ text, how, score })
    }
  }
  for (const { part, clause } of interpretation.understood) {
    if (part.kind === 'excluded' || part.kind === 'field') continue
    for (const [how, way] of waysOf(clause)) await tell(part.text, how, way)
  }
  for (const { text, clause } of interpretation.close) await tell(text, 'tæt på hinanden', clause)
  if (whole.kind === 'newer') await tellNewer(engine, whole, hits, lines)
  return lines
}

// What the date adds: the score with it less the score without.
async function tellNewer(
  engine: SearchEngine,
  { clause }: Extract<Clause, { readonly kind: 'newer' }>,
  hits: readonly EngineHit[],
  lines: ReadonlyMap<number, ScoreLine[]>,
): Promise<void> {
  const scores = await scoresOf(engine, clause)
  for (const { document, score } of hits) {
    const added = score - (scores.get(document) ?? score)
    if (added > 0)
      lines.get(document)?.push({ text: 'mødets dato', how: 'nyere møder lidt højere', score: added })
  }
}

// The ways of a clause, by their Danish names. Of the ways of one word the best counts, and the exact form on top.
function waysOf(clause: Clause): readonly (readonly [how: string, clause: Clause])[] {
  switch (clause.kind) {
    case 'prefer':
      return [...waysOf(clause.clause), ...waysOf(clause.extra)]
    case 'best':
    case 'any':
      return clause.clauses.flatMap(waysOf)
    case 'term':
      return [[layerNames[clause.layer], clause]]
    case 'prefix':
      return [['begynder sådan', clause]]
    case 'sequence':
      return [['ordene lige efter hinanden', clause]]
    case 'near':
      return [['delene tæt på hinanden', clause]]
    case 'all':
      return [['delene hver for sig', clause]]
    case 'most':
    case 'newer':
    case 'without':
    case 'facet':
    case 'dates':
    case 'routine':
    case 'everything':
      return []
  }
}

const layerNames = {
  form: 'præcis denne form',
  word: 'ordet i en bøjning',
  head: 'sidste led af et sammensat ord',
  part: 'del af et sammensat ord',
} as const

async function scoresOf(engine: SearchEngine, clause: Clause): Promise<ReadonlyMap<number, number>> {
  const hits = await rankedHits(engine, clause, engine.documentCount)
  return new Map(hits.map(({ document, score }) => [document, score]))
}
