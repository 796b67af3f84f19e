// The query as a whole: its interpretation, and the names in it that become filters.

import type { Clause, SearchEngine } from '../engine.ts'
import { emptySelection } from '../facet-columns.ts'
import type { FacetSelection, RecognisedFilter, UnderstoodQuery } from '../results.ts'
import { interpret, type Interpretation, type Knowledge } from './interpret.ts'
import { parseSyntax } from './parse-syntax.ts'
import { filterCandidates, type FilterCandidate } from './recognise-filters.ts'
import type { QuerySyntax } from './syntax.ts'
import { wordClause } from './word-clause.ts'

/** A query ready to be asked. */
export interface UnderstoodSearch {
  readonly interpretation: Interpretation
  /** What a document must hold; everything when nothing was asked. */
  readonly clause: Clause
  /** What shows where no document has all of it; undefined when there is nothing to have a part of. */
  readonly partialClause: Clause | undefined
  readonly filters: readonly RecognisedFilter[]
}

/** Understands `text` without asking an engine: no filters are recognised. */
export function understand(knowledge: Knowledge, text: string): UnderstoodSearch {
  return understandSyntax(knowledge, parseSyntax(text))
}

function understandSyntax(knowledge: Knowledge, { node, problems }: QuerySyntax): UnderstoodSearch {
  const interpretation = interpret(knowledge, node)
  return searchOf({ ...interpretation, problems: [...problems, ...interpretation.problems] }, [], [])
}

/** What finding filters needs to know of the search besides the text. */
export interface FilterContext {
  readonly engine: SearchEngine
  readonly selection: FacetSelection
}

/**
 * Understands `text`, and takes a municipality, a council or a year among its words as a filter where that leaves
 * something to search, where the filter leaves something to find, and where no document outside of it has all the
 * words in its own text.
 */
export async function understandWithFilters(
  knowledge: Knowledge,
  { engine, selection }: FilterContext,
  text: string,
): Promise<UnderstoodSearch> {
  const syntax = parseSyntax(text)
  const plain = understandSyntax(knowledge, syntax)
  const filters: RecognisedFilter[] = []
  const narrowed: Clause[] = []
  let left = text
  const { plainWords } = plain.interpretation
  for (const candidate of filterCandidates(knowledge.catalogue, syntax.node, plainWords)) {
    if (selection[candidate.facet].length > 0 || filters.some(({ facet }) => facet === candidate.facet))
      continue
    const rest = withoutPlace(left, candidate)
    const others = interpret(knowledge, parseSyntax(rest).node)
    const facet: Clause = { kind: 'facet', facet: candidate.facet, values: [candidate.value] }
    if (!others.clause || others.partial.length === 0) continue
    if ((await countOf(engine, [others.clause, facet, ...narrowed])) === 0) continue
    const asText = candidate.words.map((word) => wordClause(word, ['title', 'decision', 'body']))
    const outside: Clause = {
      kind: 'without',
      clause: { kind: 'all', clauses: [others.clause, ...asText] },
      excluded: [facet],
    }
    if ((await countOf(engine, [outside])) > 0) continue
    left = rest
    narrowed.push(facet)
    filters.push(recognised(text, candidate))
  }
  if (filters.length === 0) return plain
  const { node: leftNode, problems } = parseSyntax(left)
  const interpretation = interpret(knowledge, leftNode)
  return searchOf(
    { ...interpretation, problems: [...problems, ...interpretation.problems] },
    narrowed,
    filters,
  )
}

/** How the page tells the query. */
export function toldQuery(text: string, { interpretation, filters }: UnderstoodSearch): UnderstoodQuery {
  const { understood, ignored, problems } = interpretation
  return { text, understood: understood.map(({ part }) => part), ignored, filters, problems, corrections: [] }
}

// Where nothing has all the words: most of them, rare ones counting more. A word that stands nowhere is the rarest.
const smallestShare = 0.4

function searchOf(
  interpretation: Interpretation,
  narrowed: readonly Clause[],
  filters: readonly RecognisedFilter[],
): UnderstoodSearch {
  const { clause, partial, conditions, excluded } = interpretation
  const asked = [...(clause ? [clause] : []), ...narrowed]
  const most: Clause = { kind: 'most', clauses: partial, share: smallestShare }
  const all: Clause = { kind: 'all', clauses: [most, ...conditions, ...narrowed] }
  const some: Clause = excluded.length === 0 ? all : { kind: 'without', clause: all, excluded }
  return {
    interpretation,
    clause: asked.length === 0 ? { kind: 'everything' } : preferringNewer({ kind: 'all', clauses: asked }),
    partialClause: partial.length < 2 ? undefined : preferringNewer(some),
    filters,
  }
}

// A tenth for the newest meeting of the archive, half of that for one four years older: it decides between items that
// answer nearly as well. Measured in test/relevance/RESULTS.md.
const newerWeight = 0.1

/** `clause` with newer meetings raised a little. */
export function preferringNewer(clause: Clause): Clause {
  return { kind: 'newer', clause, weight: newerWeight }
}

async function countOf(engine: SearchEngine, clauses: readonly Clause[]): Promise<number> {
  const answer = await engine.search({
    clause: { kind: 'all', clauses },
    selection: emptySelection,
    sort: 'nyeste',
    offset: 0,
    limit: 0,
    hasFacets: false,
  })
  return answer.total
}

function recognised(text: string, { facet, value, label, start, end }: FilterCandidate): RecognisedFilter {
  const typed = text.slice(start, end)
  return {
    facet,
    value,
    label,
    text: typed,
    undoQuery: `${text.slice(0, start)}"${typed}"${text.slice(end)}`,
    restQuery: `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim(),
  }
}

// Blanks keep the places of everything else.
function withoutPlace(text: string, { start, end }: FilterCandidate): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}
