import type { TextField } from './engine.ts'

/** How much a match counts by the text it stands in; measured, see test/relevance/RESULTS.md. */
export const fieldWeights: Readonly<Record<TextField, number>> = {
  title: 4,
  decision: 2,
  body: 1,
  meeting: 0.2,
}
