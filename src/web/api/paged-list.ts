// A list in portions: each answer names the address of the next one, which starts after the last entry by its id.

import { badParameter } from '../shown-error.ts'

/** One portion of a list. */
export interface PagedJson<T> {
  /** Entries of the whole list. */
  readonly total: number
  readonly entries: readonly T[]
  /** The path of the next portion, or null at the end. */
  readonly next: string | null
}

/** What a visitor asks of a list. */
export interface ListRequest {
  readonly limit: number
  /** The id after which to begin; undefined for the beginning. */
  readonly after: string | undefined
}

const known: readonly string[] = ['limit', 'cursor']
const usualLimit = 50
const highestLimit = 200

/** Reads `limit` and `cursor`; refuses everything else. */
export function listRequestOf(parameters: URLSearchParams): ListRequest {
  const names = [...parameters.keys()]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw badParameter(unknown, `Parameteren "${unknown.slice(0, 60)}" findes ikke her.`)
  const repeated = known.find((name) => parameters.getAll(name).length > 1)
  if (repeated !== undefined) throw badParameter(repeated, `Parameteren "${repeated}" må kun stå én gang.`)
  const limit = parameters.get('limit') ?? String(usualLimit)
  if (!/^[1-9]\d{0,3}$/.test(limit) || Number(limit) > highestLimit) {
    throw badParameter('limit', `Skriv et helt tal fra 1 til ${highestLimit} som limit.`)
  }
  return { limit: Number(limit), after: parameters.get('cursor') ?? undefined }
}

/** The portion of `list` that `request` asks for; `path` is the address of the list. */
export function pagedJson<T extends { readonly id: string }, Json>(
  list: readonly T[],
  request: ListRequest,
  path: string,
  json: (entry: T) => Json,
): PagedJson<Json> {
  const start = request.after === undefined ? 0 : list.findIndex((entry) => entry.id === request.after) + 1
  if (start === 0 && request.after !== undefined) {
    throw badParameter('cursor', 'Denne cursor findes ikke i arkivet længere; begynd forfra uden.')
  }
  const entries = list.slice(start, start + request.limit)
  const last = entries.at(-1)
  const hasMore = last !== undefined && start + entries.length < list.length
  const parameters = new URLSearchParams({ limit: String(request.limit), cursor: last?.id ?? '' })
  return {
    total: list.length,
    entries: entries.map(json),
    next: hasMore ? `${path}?${parameters.toString()}` : null,
  }
}
