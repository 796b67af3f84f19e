// Asking an engine: for all the words first, then for what was meant, then for most of the words.

import type { EngineAnswer } from './engine.ts'
import { correctionsOf, type CorrectionSource } from './query/corrections.ts'
import type { Knowledge } from './query/interpret.ts'
import { understandWithFilters, type UnderstoodSearch } from './query/understand.ts'
import { askWithRoutine } from './ask-with-routine.ts'
import type { Correction, SearchRequest, SortOrder } from './results.ts'

/** What asking needs. */
export interface Asking extends CorrectionSource {
  readonly knowledge: Knowledge
}

/** What was asked in the end, and what came back. */
export interface Asked {
  readonly search: UnderstoodSearch
  readonly answer: EngineAnswer
  /** Routine items that can be set aside. */
  readonly routineTotal: number
  /** Documents with most of the words, when none has all. */
  readonly partial: EngineAnswer | undefined
  readonly corrections: readonly Correction[]
}

/**
 * Asks for documents with all the words. Where there is none, misspelt words are corrected, and the corrected query
 * is asked if that finds something; else documents with most of the words are given apart.
 */
export async function ask(asking: Asking, request: SearchRequest): Promise<Asked> {
  const first = await askOnce(asking, request, request.query)
  if (first.answer.total + first.routineTotal > 0) return { ...first, partial: undefined, corrections: [] }
  const corrections = await correctionsOf(asking, first.search, request.query)
  const corrected = corrections.at(-1)?.query
  if (corrected !== undefined) {
    const second = await askOnce(asking, request, corrected)
    const applied = corrections.map((correction) => ({ ...correction, query: corrected, applied: true }))
    if (second.answer.total + second.routineTotal > 0)
      return { ...second, partial: undefined, corrections: applied }
  }
  return { ...first, partial: await askForMost(asking, request, first.search), corrections: [] }
}

/** Asks for documents with most of the words; undefined when the query has nothing to have a part of. */
async function askForMost(
  { engine }: Asking,
  { selection, sort, offset, limit }: SearchRequest,
  { partialClause }: UnderstoodSearch,
): Promise<EngineAnswer | undefined> {
  if (!partialClause) return undefined
  return engine.search({ clause: partialClause, selection, sort, offset, limit })
}

async function askOnce(
  { engine, knowledge }: Asking,
  { selection, sort, offset, limit, routine = 'bland' }: SearchRequest,
  text: string,
): Promise<Pick<Asked, 'search' | 'answer' | 'routineTotal'>> {
  const search = await understandWithFilters(knowledge, { engine, selection }, text)
  const query = { clause: search.clause, selection, sort: orderFor(sort, search), offset, limit }
  const words = search.interpretation.partial
  return { search, ...(await askWithRoutine(engine, query, routine, words)) }
}

// Without words there is nothing to be relevant to.
function orderFor(sort: SortOrder, { interpretation }: UnderstoodSearch): SortOrder {
  return sort === 'relevans' && interpretation.partial.length === 0 ? 'nyeste' : sort
}
