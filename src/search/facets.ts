// The facets: what each is called and how a value is shown.

import { outcomes, type Outcome } from '../model/outcome.ts'
import type { SearchDocument } from './documents.ts'
import { caseTypes, type CaseType } from './case-types.ts'
import { recordOf } from './facet-columns.ts'
import type { FacetName, FacetSelection, FacetValue } from './results.ts'

/** The Danish heading of every facet. */
export const facetLabels = {
  kommune: 'Kommune',
  raad: 'Råd',
  aar: 'År',
  emne: 'Emne',
  udfald: 'Udfald',
  sagstype: 'Sagstype',
} as const satisfies Record<FacetName, string>

/** The Danish name of every outcome. */
export const outcomeLabels = {
  adopted: 'Vedtaget',
  noted: 'Taget til efterretning',
  postponed: 'Udsat',
  rejected: 'Forkastet',
  referred: 'Sendt videre',
  discussed: 'Drøftet',
  withdrawn: 'Taget af dagsordenen',
  none: 'Ingen beslutning',
  other: 'Anden beslutning',
  unclear: 'Uklart',
} as const satisfies Record<Outcome, string>

const caseTypeLabels = {
  beslutning: 'Beslutning',
  droeftelse: 'Drøftelse',
  orientering: 'Orientering',
  lukket: 'Lukket punkt',
} as const satisfies Record<CaseType, string>

/** For every facet the values that occur in the archive, with their labels. */
export type FacetCatalogue = Readonly<Record<FacetName, ReadonlyMap<string, string>>>

/** Collects the catalogue document by document. */
export class CatalogueCollector {
  readonly #labels = recordOf(() => new Map<string, string>())

  get catalogue(): FacetCatalogue {
    return this.#labels
  }

  add(document: SearchDocument): void {
    const labels = this.#labels
    labels.kommune.set(document.municipalitySlug, document.municipality)
    labels.raad.set(document.councilSlug, document.council)
    if (document.date) labels.aar.set(document.date.slice(0, 4), document.date.slice(0, 4))
    for (const { code, title } of document.topics) labels.emne.set(code, title)
  }
}

/** The catalogue of documents that follow one another in several ones; the last name of a value counts. */
export function joinedCatalogue(catalogues: readonly FacetCatalogue[]): FacetCatalogue {
  const labels = recordOf((facet) => new Map(catalogues.flatMap((catalogue) => [...catalogue[facet]])))
  for (const outcome of outcomes) labels.udfald.set(outcome, outcomeLabels[outcome])
  for (const type of caseTypes) labels.sagstype.set(type, caseTypeLabels[type])
  return labels
}

/** The values of one facet as a page lists them: most hits first, years newest first, a chosen value always. */
export function facetValues(
  facet: FacetName,
  counts: ReadonlyMap<string, number>,
  catalogue: FacetCatalogue,
  selection: FacetSelection,
): readonly FacetValue[] {
  const [labels, chosen] = [catalogue[facet], selection[facet]]
  const values: FacetValue[] = []
  for (const [value, count] of counts)
    values.push({ value, label: labels.get(value) ?? value, count, selected: chosen.includes(value) })
  for (const value of new Set(chosen))
    if (!counts.has(value))
      values.push({ value, label: labels.get(value) ?? value, count: 0, selected: true })
  return values.sort(facet === 'aar' ? newestFirst : mostFirst)
}

function newestFirst(one: FacetValue, other: FacetValue): number {
  return one.value < other.value ? 1 : -1
}

function mostFirst(one: FacetValue, other: FacetValue): number {
  return other.count - one.count || (one.value < other.value ? -1 : 1)
}
