// The terms that marks can begin with, as they are looked for among what is known of pieces.

import type { Analyzer } from '../danish/analyzer.ts'
import { isFoundInJoinedRuns, isFoundInRuns } from '../danish/text-pieces.ts'
import { KeptHashes } from './kept-hashes.ts'
import type { MarkedRun } from './marks.ts'
import {
  abbreviatedHash,
  abbreviatedLetters,
  anyTerm,
  beginningHash,
  beginningLetters,
  termBit,
  termHash,
} from './piece-knowledge.ts'

/** The terms that a run can open with, as pieces know them. */
export interface WantedTerms {
  /** 0 where there is no run. */
  readonly bits: number
  /** As pieces keep them; undefined where any may be met. */
  readonly hashes: KeptHashes | undefined
  /** Besides these, for runs that stand in a stretch in doubt. */
  readonly hashesInDoubt: KeptHashes
  /** Whether a stretch in doubt can have them only where one of its runs may. */
  readonly areInRuns: boolean
  /** As `hashesInDoubt`, for runs beside a hyphen; undefined where joined runs may have any of them. */
  readonly hashesInJoin: KeptHashes | undefined
}

/** What runs can open with. */
export function wantedTerms(analyzer: Analyzer, runs: readonly MarkedRun[]): WantedTerms {
  const terms = [...new Set(runs.flatMap(([first]) => first ?? []).map(({ term }) => term))]
  const beginnings = terms.filter((term) => term.endsWith('*')).map((term) => term.slice(0, -1))
  const hashes = terms.map(termHash)
  const beginningOf = (term: string) =>
    Array.from({ length: abbreviatedLetters }, (_, index) => abbreviatedHash(term.slice(0, index + 1)))
  const hashesInDoubt = [...hashes, ...terms.flatMap(beginningOf)]
  const opening = terms.flatMap((term) => [beginningHash(term), beginningHash(term.slice(0, 1))])
  return {
    bits: beginnings.length === 0 ? hashes.reduce((bits, hash) => bits | termBit(hash), 0) : anyTerm,
    hashes: beginnings.some(({ length }) => length < beginningLetters)
      ? undefined
      : new KeptHashes([...hashes, ...beginnings.map(beginningHash)]),
    hashesInDoubt: new KeptHashes(hashesInDoubt),
    areInRuns: terms.every(isFoundInRuns),
    hashesInJoin: terms.every((term) => isFoundInJoinedRuns(analyzer, term))
      ? new KeptHashes([...hashesInDoubt, ...opening])
      : undefined,
  }
}
