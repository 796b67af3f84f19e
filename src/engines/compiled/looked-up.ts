// The terms of one query: a word stands in it many times, as itself, in its family and beside others.

import { textFields, type LayeredTerm } from '../../search/engine.ts'
import type { TermEntry } from './dictionary.ts'
import type { IndexState } from './index-state.ts'
import { openList } from './posting-list.ts'

/** Looks every term and every family of a query up once. */
export class LookedUp {
  readonly #state: IndexState
  readonly #entries = new Map<string, TermEntry | undefined>()
  readonly #families = new Map<readonly LayeredTerm[], readonly number[]>()

  constructor(state: IndexState) {
    this.#state = state
  }

  /** The entry of a term, or undefined. */
  entry(wanted: LayeredTerm): TermEntry | undefined {
    const key = `${wanted.layer} ${wanted.term}`
    const known = this.#entries.get(key)
    if (known || this.#entries.has(key)) return known
    const entry = this.#state.dictionary.entry(wanted)
    this.#entries.set(key, entry)
    return entry
  }

  /** The entries of the terms of each step that the index has. */
  entriesOf(steps: readonly (readonly LayeredTerm[])[]): readonly (readonly TermEntry[])[] {
    return steps.map((terms) => terms.map((term) => this.entry(term)).filter((entry) => entry !== undefined))
  }

  /** Per text field how many documents have the commonest term of a family. */
  familyCounts(family: readonly LayeredTerm[]): readonly number[] {
    const known = this.#families.get(family)
    if (known) return known
    const most: number[] = textFields.map(() => 0)
    for (const term of family) {
      const entry = this.entry(term)
      if (!entry) continue
      const { postings, block } = this.#state
      const { fieldCounts } = openList(postings, entry.listStart, entry.documentCount, block)
      fieldCounts.forEach((count, field) => (most[field] = Math.max(count, most[field] ?? 0)))
    }
    this.#families.set(family, most)
    return most
  }
}
