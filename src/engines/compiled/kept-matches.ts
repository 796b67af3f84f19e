// What parts of a plan found, kept for scoring some of the documents again.

import { copyMatches, gallop, keepOnly, type Matches, type MatchPool } from './matches.ts'
import type { Plan } from './plan.ts'

/** Keeps what the chosen parts find; gives it back once that is wanted. */
export class KeptMatches {
  readonly #chosen: ReadonlySet<Plan>
  readonly #kept = new Map<Plan, Matches>()
  #isGiving = false

  constructor(chosen: ReadonlySet<Plan>) {
    this.#chosen = chosen
  }

  /** From now on what was kept is given, and nothing more kept. */
  startGiving(): void {
    this.#isGiving = true
  }

  /** Whether `plan` is to be found as a whole, so that it can be kept. */
  wants(plan: Plan): boolean {
    return this.#chosen.has(plan)
  }

  /** Keeps what `plan` found, if it was chosen. */
  keep(plan: Plan, { documents, scores, length }: Matches): void {
    if (this.#isGiving || !this.#chosen.has(plan)) return
    this.#kept.set(plan, { documents: documents.slice(0, length), scores: scores.slice(0, length), length })
  }

  /** Those of the documents that `plan` found that `within` has, as the caller's own; undefined if nothing was kept. */
  given(plan: Plan, within: Matches | undefined, pool: MatchPool): Matches | undefined {
    const known = this.#isGiving ? this.#kept.get(plan) : undefined
    if (!known) return undefined
    return within ? ownWithin(known, within, pool) : copyMatches(known, pool)
  }
}

// The other way round when `within` is the shorter one, as it mostly is.
function ownWithin(known: Matches, within: Matches, pool: MatchPool): Matches {
  if (within.length >= known.length) {
    const matches = copyMatches(known, pool)
    keepOnly(matches, within)
    return matches
  }
  const matches = pool.take(within.length)
  let at = 0
  for (let index = 0; index < within.length; index += 1) {
    const document = within.documents[index] ?? 0
    at = gallop(known, document, at)
    if (known.documents[at] !== document || at >= known.length) continue
    matches.documents[matches.length] = document
    matches.scores[matches.length] = known.scores[at] ?? 0
    matches.length += 1
  }
  return matches
}
