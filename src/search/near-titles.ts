// Items whose titles are like one that is given: they share two of its words, or two parts of its compounds.

import type { Analyzer } from '../danish/analyzer.ts'
import type { Clause, EngineHit, SearchEngine } from './engine.ts'
import { emptySelection } from './facet-columns.ts'
import { queryWords } from './query/query-words.ts'
import { preferringNewer } from './query/understand.ts'
import { looseClauses } from './query/word-clause.ts'
import { rankedHits } from './ranked-hits.ts'
import type { NearTitleRequest, NearTitles } from './results.ts'

const leastLetters = 4 // Shorter words stand in every second title.
const mostWords = 8
const leastShared = 2 // One in common is chance; a compound in common is two.

/** The documents whose titles share the most with a title, routine items left out; none where that says too little. */
export async function nearTitles(
  engine: SearchEngine,
  analyzer: Analyzer,
  { title, municipality, limit }: NearTitleRequest,
): Promise<NearTitles<EngineHit>> {
  const words = titleWords(title).flatMap((word) => queryWords(analyzer, word))
  const clauses = words.filter((word) => !word.isStopWord).flatMap((word) => looseClauses(word, ['title']))
  if (clauses.length < leastShared) return { here: [], elsewhere: [] }
  const near = preferringNewer({ kind: 'most', clauses, share: 0, least: leastShared })
  const others: Clause = { kind: 'without', clause: near, excluded: [{ kind: 'routine' }] }
  const own: Clause = { kind: 'facet', facet: 'kommune', values: [municipality] }
  return {
    here: await rankedHits(engine, others, limit, { ...emptySelection, kommune: [municipality] }),
    elsewhere: await rankedHits(engine, { kind: 'without', clause: others, excluded: [own] }, limit),
  }
}

/** The words of a title that may mean something, each once. */
function titleWords(title: string): readonly string[] {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? []
  return [...new Set(words)].filter((word) => word.length >= leastLetters).slice(0, mostWords)
}
