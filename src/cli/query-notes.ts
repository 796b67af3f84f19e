// What a reader of hits must know of the query: what was not understood, taken as a filter, or searched in another spelling.

import type { SearchResults } from '../search/results.ts'

/** Lines for the shell, each ended; empty where the query was searched just as it was typed. Problems speak Danish. */
export function queryNotes({ query, partialTotal }: SearchResults): string {
  const lines = [
    ...query.problems.map(({ start, message }) => `Query, sign ${start + 1}: ${message}`),
    ...query.filters.map(({ text, facet, value }) => `"${text}" was taken as --${facet} ${value}`),
    ...query.corrections.map(({ from, to, applied }) =>
      applied
        ? `No "${from}" is in the archive; searched for "${to}"`
        : `Did you mean "${to}" for "${from}"?`,
    ),
    ...(partialTotal > 0
      ? [`No item has all the words; ${partialTotal} have most of them (--json lists them)`]
      : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
