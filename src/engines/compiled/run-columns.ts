// What a run knows of its documents besides their terms.

import type { SearchDocument } from '../../search/documents.ts'
import { layers, textFields } from '../../search/engine.ts'
import { facetValuesOf } from '../../search/facet-columns.ts'
import { facetNames } from '../../search/results.ts'

/** The values of one facet: distinct sets in the order they are met, and the number of each document's set. */
export interface RunFacet {
  readonly sets: readonly (readonly string[])[]
  readonly ofDocument: Uint32Array
}

/** One entry per document in every column. */
export interface RunColumns extends OtherColumns {
  /** Distinct terms per layer and field, at `layer * fields + field`. */
  readonly lengths: readonly Uint32Array[]
}

/** Those that no score depends on. */
export interface OtherColumns {
  /** In the order of `facetNames`. */
  readonly facets: readonly RunFacet[]
  /** Empty for a document without a date. */
  readonly dates: readonly string[]
  readonly ids: readonly string[]
  /** 1 for a routine item. */
  readonly routine: readonly number[]
}

/** Collects the columns document by document. */
export class ColumnCollector {
  #count = 0
  readonly #facets = facetNames.map((facet) => ({ facet, collector: new SetCollector() }))
  readonly #dates: string[] = []
  readonly #ids: string[] = []
  readonly #routine: number[] = []

  add(document: SearchDocument): void {
    for (const { facet, collector } of this.#facets) collector.add(facetValuesOf(document, facet))
    this.#dates.push(document.date ?? '')
    this.#ids.push(document.id)
    this.#routine.push(document.isRoutine ? 1 : 0)
    this.#count += 1
  }

  /** `lengths` has the distinct terms of every document per layer and field, all of one document together. */
  finish(lengths: Uint32Array): RunColumns {
    const textCount = layers.length * textFields.length
    return {
      lengths: Array.from({ length: textCount }, (_, text) =>
        Uint32Array.from(
          { length: this.#count },
          (_each, document) => lengths[textCount * document + text] ?? 0,
        ),
      ),
      facets: this.#facets.map(({ collector }) => collector.finish()),
      dates: this.#dates,
      ids: this.#ids,
      routine: this.#routine,
    }
  }
}

/** Numbers sets of values in the order they are met. */
class SetCollector {
  readonly #numbers = new Map<string, number>()
  readonly #sets: (readonly string[])[] = []
  readonly #ofDocument: number[] = []

  add(values: readonly string[]): void {
    const key = values.length === 1 ? ` ${values[0] ?? ''}` : JSON.stringify(values)
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.#sets.length
      this.#numbers.set(key, number)
      this.#sets.push(values)
    }
    this.#ofDocument.push(number)
  }

  finish(): RunFacet {
    return { sets: this.#sets, ofDocument: Uint32Array.from(this.#ofDocument) }
  }
}
