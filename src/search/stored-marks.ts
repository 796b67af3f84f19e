// Where a stored text matches a query, without reading it: nearly all its pieces are words of which it is known that they
// do not match. Only what the pieces leave in doubt is read and analysed. Gives what `createMarker` gives for the text.

import type { Analyzer } from '../danish/analyzer.ts'
import { isFoundInJoinedRuns, isFoundInRuns } from '../danish/text-pieces.ts'
import type { KnownPieces } from './known-pieces.ts'
import {
  abbreviatedHash,
  abbreviatedLetters,
  anyTerm,
  beginningHash,
  beginningLetters,
  keptHash,
  pieceBits,
  termBit,
  termHash,
} from './piece-knowledge.ts'
import { readAround, type PlacedPieces } from './read-around.ts'
import { rangeIn, RunMatcher, withoutOverlap, type MarkedRun, type Range } from './marks.ts'
import type { Snippet } from './results.ts'
import type { StoredText } from './text-reader.ts'

/** Finds the ranges of a stored text that match, in order, without overlap. */
export type StoredMarker = (stored: StoredText) => Snippet['marks']

/** Marks what matches any of `runs`; what it has learned of a piece holds for every text it is given. */
export function createStoredMarker(
  analyzer: Analyzer,
  known: KnownPieces,
  runs: readonly MarkedRun[],
): StoredMarker {
  const matcher = new RunMatcher(analyzer, runs)
  const wanted = wantedOf(analyzer, runs)
  const pieceMatches = new PieceMatches(matcher, known, wanted.hashes)
  return (stored) => {
    if (wanted.bits === 0) return []
    const found: Range[] = []
    const pieces = stored.pieces()
    walk(known, pieces, wanted, pieceMatches, {
      plain: (index, start) => {
        const { ranges, opensMore } = pieceMatches.of(pieces[index] ?? 0)
        if (!opensMore) for (const [from, to] of ranges) found.push([start + from, start + to])
        else {
          const part = readAround(known, pieces, { first: index, end: index + 1, start }, matcher.longestRun)
          for (const range of matcher.at(part.text, start - part.start)) found.push(moved(range, part.start))
        }
      },
      // A stretch may be as long as the text.
      doubtful: (placed, from, to) => {
        const part = readAround(known, pieces, placed)
        for (const range of matcher.between(part.text, from - part.start, to - part.start))
          found.push(moved(range, part.start))
      },
    })
    return found.length === 0 ? [] : withoutOverlap(found)
  }
}

function moved([start, end]: Range, by: number): Range {
  return [start + by, end + by]
}

/** The terms that a run can open with, as pieces know them. */
interface Wanted {
  /** 0 where there is no run. */
  readonly bits: number
  /** As pieces keep them; undefined where any may be met. */
  readonly hashes: readonly number[] | undefined
  /** Besides these, for runs that stand in a stretch in doubt. */
  readonly hashesInDoubt: readonly number[]
  /** Whether a stretch in doubt can have them only where one of its runs may. */
  readonly areInRuns: boolean
  /** As `hashesInDoubt`, for runs beside a hyphen; undefined where joined runs may have any of them. */
  readonly hashesInJoin: readonly number[] | undefined
}

function wantedOf(analyzer: Analyzer, runs: readonly MarkedRun[]): Wanted {
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
      : [...hashes, ...beginnings.map(beginningHash)].map(keptHash),
    hashesInDoubt: hashesInDoubt.map(keptHash),
    areInRuns: terms.every(isFoundInRuns),
    hashesInJoin: terms.every((term) => isFoundInJoinedRuns(analyzer, term))
      ? [...hashesInDoubt, ...opening].map(keptHash)
      : undefined,
  }
}

/** What a plain word matches by itself, from its beginning; or that a longer run may open with it. */
interface PieceMatch {
  readonly ranges: readonly Range[]
  readonly opensMore: boolean
}

/** What is known of plain words and one query. */
class PieceMatches {
  readonly #matcher: RunMatcher
  readonly #known: KnownPieces
  readonly #hashes: Wanted['hashes']
  readonly #matches = new Map<number, PieceMatch>()
  // Of the most frequent pieces, whether they may match.
  readonly #verdicts = new Uint8Array(frequentPieces)

  constructor(matcher: RunMatcher, known: KnownPieces, hashes: Wanted['hashes']) {
    this.#matcher = matcher
    this.#known = known
    this.#hashes = hashes
  }

  /** What a piece matches. */
  of(piece: number): PieceMatch {
    const found = this.#matches.get(piece) ?? matchIn(this.#matcher, this.#known, piece)
    this.#matches.set(piece, found)
    return found
  }

  /** Whether a piece with a wanted bit may match. */
  mayMatch(piece: number): boolean {
    if (piece >= frequentPieces) return this.#lookUp(piece)
    const known = this.#verdicts[piece]
    if (known !== verdicts.unknown) return known === verdicts.may
    const may = this.#lookUp(piece)
    this.#verdicts[piece] = may ? verdicts.may : verdicts.never
    return may
  }

  #lookUp(piece: number): boolean {
    return this.#hashes === undefined || this.#known.hasOneOf(piece, this.#hashes)
  }
}

const verdicts = { unknown: 0, never: 1, may: 2 } as const
// Nine in ten pieces of a text; the numbers of pieces go by how often they stand.
const frequentPieces = 1 << 14

function matchIn({ runs }: RunMatcher, known: KnownPieces, piece: number): PieceMatch {
  const tokens = known.tokens(piece)
  const opened = runs.flatMap(([first, ...others]) => {
    const range = first && rangeIn(tokens, first)
    return range ? [{ range, isLonger: others.length > 0 }] : []
  })
  return {
    ranges: opened.map(({ range }) => range),
    opensMore: opened.some(({ isLonger }) => isLonger),
  }
}

/** Told of the words of a text that may match. */
interface Walker {
  /** The piece at `index` is a word by itself, and may have a term that is wanted. */
  readonly plain: (index: number, start: number) => void
  /** A stretch that begins with a word and may hold several; `placed` are its pieces. */
  readonly doubtful: (placed: PlacedPieces, from: number, to: number) => void
}

/** Goes through a text piece by piece. */
function walk(
  known: KnownPieces,
  pieces: Uint32Array,
  wanted: Wanted,
  matches: PieceMatches,
  { plain, doubtful }: Walker,
): void {
  const { bits: table, unitCounts } = known.knowledge
  const { bits: wantedBits, areInRuns } = wanted
  let at = 0
  let doubtFrom = -1 // where a word begins whose end the pieces do not tell; -1 where one has ended
  let doubted = { first: 0, end: 0, start: 0 }
  let mayMatch = false // what stands from there
  let before = 0 // the bits of the piece before
  const { length } = pieces
  for (let index = 0; index < length; index += 1) {
    const piece = pieces[index] ?? 0
    const bits = table[piece] ?? 0
    if ((bits & pieceBits.isWord) === 0) {
      if (doubtFrom < 0 && (bits & pieceBits.hasParagraph) !== 0) {
        doubtFrom = at + known.paragraphAt(piece)
        doubted = { first: index, end: index, start: at }
        mayMatch = !areInRuns
      } else if (doubtFrom >= 0 && !mayMatch && (bits & pieceBits.mayJoin) !== 0) {
        mayMatch = mayMatchJoined(known, pieces, index, wanted)
      }
    } else {
      if ((before & pieceBits.isWord) !== 0) at += 1
      if (doubtFrom >= 0 && (before & followsBlank) !== 0 && (bits & pieceBits.mayGoOn) === 0) {
        if (mayMatch) doubtful({ ...doubted, end: index }, doubtFrom, at)
        doubtFrom = -1
      }
      if (doubtFrom < 0) {
        if (!isPlainAt(known, table, pieces, index, bits)) {
          doubtFrom = at
          doubted = { first: index, end: index, start: at }
          mayMatch = !areInRuns
        } else if ((bits & wantedBits) !== 0 && matches.mayMatch(piece)) plain(index, at)
      }
      if (doubtFrom >= 0 && !mayMatch) mayMatch = mayMatchInDoubt(known, piece, bits, wanted)
    }
    at += unitCounts[piece] ?? 0
    before = bits
  }
  if (doubtFrom >= 0 && mayMatch) doubtful({ ...doubted, end: length }, doubtFrom, at)
}

// Between two words there is a blank.
const followsBlank = pieceBits.isWord | pieceBits.hasBlank

function mayMatchInDoubt(known: KnownPieces, piece: number, bits: number, wanted: Wanted): boolean {
  if ((bits & pieceBits.mayBeCut) !== 0) return true
  const mayHave = (bits & wanted.bits) !== 0 || known.unitCount(piece) <= abbreviatedLetters
  return mayHave && known.hasOneOf(piece, wanted.hashesInDoubt)
}

/** Whether the runs that the signs at `index` stand between may match as one word. */
function mayMatchJoined(known: KnownPieces, pieces: Uint32Array, index: number, wanted: Wanted): boolean {
  if (standsBetweenNumbers(known, pieces, index)) return false
  const { hashesInJoin } = wanted
  if ((known.bits(pieces[index] ?? 0) & pieceBits.isHyphen) === 0 || !hashesInJoin) return true
  if (index === 0 || index + 1 >= pieces.length) return true
  return (
    known.hasOneOf(pieces[index - 1] ?? 0, hashesInJoin) ||
    known.hasOneOf(pieces[index + 1] ?? 0, hashesInJoin)
  )
}

// "2017-02-23", "17-19"
function standsBetweenNumbers(known: KnownPieces, pieces: Uint32Array, index: number): boolean {
  if (index === 0 || index + 1 >= pieces.length) return false
  const both = known.bits(pieces[index - 1] ?? 0) & known.bits(pieces[index + 1] ?? 0)
  return (both & pieceBits.isWord) !== 0 && (both & pieceBits.isNumber) !== 0
}

/** Whether the run at `index`, which has `bits`, is a word or number by itself. */
function isPlainAt(
  known: KnownPieces,
  table: Int32Array,
  pieces: Uint32Array,
  index: number,
  bits: number,
): boolean {
  if ((bits & pieceBits.isPlain) === 0) return false
  if (index + 1 === pieces.length) return true
  const piece = pieces[index + 1] ?? 0
  const next = table[piece] ?? 0
  if ((bits & pieceBits.isNumber) !== 0) return isNumberBefore(known, next, pieces[index + 2] ?? 0)
  if ((next & pieceBits.isWord) !== 0) return true
  if ((bits & pieceBits.isShort) !== 0) return (next & pieceBits.endShortWord) !== 0
  return (next & (index + 2 === pieces.length ? pieceBits.endLastWord : pieceBits.endWord)) !== 0
}

/** Whether a plain number ends before a piece with the bits `next` that `behind` follows. */
function isNumberBefore(known: KnownPieces, next: number, behind: number): boolean {
  if ((next & pieceBits.isWord) !== 0) return (next & pieceBits.mayGoOnFromNumber) === 0
  if ((next & pieceBits.endNumber) !== 0) return true
  const mayEnd = (next & pieceBits.mayEndNumber) !== 0
  return mayEnd && (known.bits(behind) & pieceBits.mayGoOnFromNumber) === 0
}
