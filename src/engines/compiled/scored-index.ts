import type { Columns } from './columns.ts'
import type { FrequencySaturation } from './frequency-saturation.ts'
import type { Matches } from './matches.ts'

/** What scoring reads of an index. */
export interface ScoredIndex {
  readonly postings: Uint8Array
  readonly columns: Pick<Columns, 'documentCount' | 'lengthNumbers'>
  /** Per layer and field, as `textNumber` counts them. */
  readonly saturation: readonly FrequencySaturation[]
  /** Holds what was just scored of a block; its length means nothing. */
  readonly scored: Matches
}
