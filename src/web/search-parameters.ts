// Reads the parameters of a search address. Whatever is not understood is refused with a sentence, never ignored.

import { recordOf } from '../search/facet-columns.ts'
import type { FacetName, RoutinePlace, SortOrder } from '../search/results.ts'
import { facetNames, routinePlaces, sortOrders } from '../search/results.ts'
import { defaultSort, hitsPerPage, type SearchState } from './search-state.ts'

/** A state, or why the address has none. `parameter` is as typed and may be unknown. */
export type ParsedSearch =
  | { readonly kind: 'state'; readonly state: SearchState }
  | { readonly kind: 'refused'; readonly parameter: string; readonly message: string }

const maximumQueryLength = 500 // Longer than any question; the time of a search grows with its words.
const maximumChoices = 60 // More alternatives than a page of check boxes offers.
const maximumHits = 100
const maximumPage = 10_000
const single = ['q', 'sort', 'side', 'limit', 'opdelt', 'rutine'] as const
const known: readonly string[] = [...single, ...facetNames]

/** The state that `parameters` stand for. */
export function parseSearchParameters(parameters: URLSearchParams): ParsedSearch {
  const refusal = refusalOf(parameters)
  if (refusal) return { kind: 'refused', ...refusal }
  const query = (parameters.get('q') ?? '').trim()
  const choices = (facet: FacetName) => [...new Set(parameters.getAll(facet))]
  return {
    kind: 'state',
    state: {
      query,
      selection: recordOf(choices),
      sort: parseSort(parameters.get('sort')) ?? defaultSort(query),
      page: Number(parameters.get('side') ?? 1),
      limit: Number(parameters.get('limit') ?? hitsPerPage),
      isSplit: parameters.has('opdelt'),
      routine: parseRoutine(parameters.get('rutine')),
    },
  }
}

interface BadParameter {
  readonly parameter: string
  readonly message: string
}

function refusalOf(parameters: URLSearchParams): BadParameter | undefined {
  const names = [...parameters.keys()]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const message = `Parameteren "${clipped(unknown)}" findes ikke. Søgningen forstår ${listed(known)}.`
    return { parameter: unknown, message }
  }
  const repeated = single.find((name) => parameters.getAll(name).length > 1)
  if (repeated) {
    const message = `Parameteren "${repeated}" står der flere gange; den må kun stå én gang.`
    return { parameter: repeated, message }
  }
  return (
    badQuery(parameters) ??
    badChoice(parameters) ??
    badSort(parameters) ??
    badSplit(parameters) ??
    badRoutine(parameters) ??
    badNumber(parameters)
  )
}

function badQuery(parameters: URLSearchParams): BadParameter | undefined {
  const length = parameters.get('q')?.length ?? 0
  if (length <= maximumQueryLength) return undefined
  return {
    parameter: 'q',
    message: `Søgningen er på ${length} tegn; den må højst være på ${maximumQueryLength}.`,
  }
}

function badChoice(parameters: URLSearchParams): BadParameter | undefined {
  const empty = facetNames.find((facet) => parameters.getAll(facet).includes(''))
  if (empty) return { parameter: empty, message: `Parameteren "${empty}" mangler en værdi.` }
  const crowded = facetNames.find((facet) => parameters.getAll(facet).length > maximumChoices)
  if (!crowded) return undefined
  return { parameter: crowded, message: `Der må højst vælges ${maximumChoices} værdier af "${crowded}".` }
}

function badSort(parameters: URLSearchParams): BadParameter | undefined {
  const sort = parameters.get('sort')
  if (sort === null || parseSort(sort)) return undefined
  return {
    parameter: 'sort',
    message: `Sorteringen "${clipped(sort)}" findes ikke. Vælg mellem ${listed(sortOrders)}.`,
  }
}

function badSplit(parameters: URLSearchParams): BadParameter | undefined {
  const split = parameters.get('opdelt')
  if (split === null || split === 'kommune') return undefined
  return {
    parameter: 'opdelt',
    message: `Årene kan kun opdeles efter kommune, ikke efter "${clipped(split)}".`,
  }
}

function badRoutine(parameters: URLSearchParams): BadParameter | undefined {
  const routine = parameters.get('rutine')
  if (routine === null || parseRoutine(routine)) return undefined
  return {
    parameter: 'rutine',
    message: `Rutinepunkter kan stå ${listed(routinePlaces)}, ikke "${clipped(routine)}".`,
  }
}

function badNumber(parameters: URLSearchParams): BadParameter | undefined {
  const limits = { side: maximumPage, limit: maximumHits } as const
  for (const name of ['side', 'limit'] as const) {
    const text = parameters.get(name)
    if (text === null || (/^[1-9]\d{0,5}$/.test(text) && Number(text) <= limits[name])) continue
    const message = `"${clipped(text)}" kan ikke bruges som ${name}; skriv et helt tal fra 1 til ${limits[name]}.`
    return { parameter: name, message }
  }
  return undefined
}

function parseSort(text: string | null): SortOrder | undefined {
  return sortOrders.find((sort) => sort === text)
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} og ${names.at(-1) ?? ''}`
}

function parseRoutine(text: string | null): RoutinePlace | undefined {
  return routinePlaces.find((place) => place === text)
}

/** What was typed, short enough for a sentence. */
function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
