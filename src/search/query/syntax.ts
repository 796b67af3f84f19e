// A query as it is written, before anything is looked up.

import type { QueryProblem } from '../results.ts'
import type { FieldMeaning } from './query-fields.ts'

/** Where something stands in the query: UTF-16 offsets, half-open. */
export interface QueryPlace {
  readonly start: number
  readonly end: number
}

/**
 * `words`: plain words that follow one another; each of them must be found. `phrase`: what stands in quotation marks.
 * `prefix`: the letters before an asterisk. `years`: `2015..2018`. `nothing`: nothing that could be looked for.
 */
export type QueryNode =
  | (QueryPlace & { readonly kind: 'words' | 'phrase' | 'prefix'; readonly text: string })
  | (QueryPlace & {
      readonly kind: 'field'
      readonly name: string
      readonly meaning: FieldMeaning
      readonly value: QueryNode
    })
  | (QueryPlace & { readonly kind: 'years'; readonly from: string; readonly to: string })
  | (QueryPlace & { readonly kind: 'not'; readonly node: QueryNode })
  | (QueryPlace & { readonly kind: 'and' | 'or'; readonly nodes: readonly QueryNode[] })
  | (QueryPlace & { readonly kind: 'nothing' })

/** A query and what was not understood in it. */
export interface QuerySyntax {
  readonly node: QueryNode
  readonly problems: readonly QueryProblem[]
}
