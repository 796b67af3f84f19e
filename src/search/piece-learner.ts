// Learns what there is to know of the pieces of stored texts when they are indexed.

import type { Analyzer } from '../danish/analyzer.ts'
import { restsOf, runKind, signKind, type RunKind } from '../danish/text-pieces.ts'
import type { Token } from '../danish/token.ts'
import { grown } from './binary/grown.ts'
import type { NotedWord } from './noted-words.ts'
import {
  abbreviatedHash,
  abbreviatedLetters,
  anyTerm,
  beginningHash,
  keptHash,
  knowledgeInOrder,
  pieceBits,
  termBit,
  termHash,
  type PieceKnowledge,
} from './piece-knowledge.ts'

// Their number is kept in two bytes.
const mostHashes = 0xffff

/** The word that a piece is where it stands alone. */
export interface WordOfPiece {
  readonly number: number
  /** What was noted of it when it was read for the first time. */
  readonly noted: NotedWord | undefined
}

/** Learns of pieces in the order of their numbers, and remembers them. */
export class PieceLearner {
  readonly #analyzer: Analyzer
  #count = 0
  #bits = new Uint32Array(1 << 10)
  #hashEnds = new Uint32Array(1 << 10)
  #hashes = new Uint16Array(1 << 12)
  #hashCount = 0
  // By the number of a word one more than a plain piece that is this word and was learned of from what was noted.
  #pieces = new Uint32Array(1 << 10)
  // Of the piece at hand.
  #found: number[] = []

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer
  }

  /** How many pieces are known. */
  get count(): number {
    return this.#count
  }

  /** Learns the next piece: letters and digits alone, or signs. */
  learn(text: string, isWord: boolean, word: WordOfPiece | undefined): void {
    const piece = this.#count
    this.#count += 1
    this.#bits = grown(this.#bits, piece + 1)
    this.#hashEnds = grown(this.#hashEnds, piece + 1)
    this.#bits[piece] = isWord ? this.#learnWord(text, word) : bitsOfSigns(text)
    this.#hashEnds[piece] = this.#hashCount
  }

  /** What was learned of the pieces with these numbers. */
  knowledgeOf(numbers: Uint32Array): PieceKnowledge {
    const known: PieceKnowledge = {
      bits: new Int32Array(this.#bits.buffer),
      hashEnds: this.#hashEnds,
      hashes: this.#hashes,
    }
    return knowledgeInOrder(known, numbers)
  }

  #learnWord(run: string, word: WordOfPiece | undefined): number {
    const kind = runKind(run)
    let bits = bitsOfRun(kind)
    // Written in other letters, large or small, a word has the same terms.
    const other = word && !word.noted && kind.isPlain ? (this.#pieces[word.number] ?? 0) : 0
    if (other > 0) return bits | this.#copyFound(other - 1)
    this.#found.length = 0
    bits |= word?.noted ? this.#findNoted(run, word.noted) : this.#findTokens(run, kind)
    // A run that has more is looked at wherever it stands.
    if (!this.#keepFound()) return bits | pieceBits.mayBeCut
    if (word?.noted && kind.isPlain) {
      this.#pieces = grown(this.#pieces, word.number + 1)
      this.#pieces[word.number] = this.#count
    }
    return bits
  }

  // Gives the bits of the terms.
  #copyFound(piece: number): number {
    const [start, end] = [this.#hashEnds[piece - 1] ?? 0, this.#hashEnds[piece] ?? 0]
    this.#growHashes(this.#hashCount + end - start)
    this.#hashes.copyWithin(this.#hashCount, start, end)
    this.#hashCount += end - start
    return (this.#bits[piece] ?? 0) & anyTerm
  }

  // Gives the bits of the terms.
  #findNoted(run: string, { hashes, start, end, beginning, abbreviated }: NotedWord): number {
    let bits = 0
    for (let at = start; at < end; at += 1) bits |= this.#findTerm(hashes[at] ?? 0)
    this.#found.push(keptHash(beginning))
    if (run.length <= abbreviatedLetters) this.#found.push(keptHash(abbreviated))
    return bits
  }

  #findTokens(run: string, kind: RunKind): number {
    let bits = 0
    if (!kind.isPlain) for (const term of this.#termsInWord(run)) bits |= this.#findTerm(termHash(term))
    for (const { term, form } of this.#tokensOf(run, kind)) {
      bits |= this.#findTerm(termHash(term)) | this.#findTerm(termHash(form))
      this.#found.push(keptHash(beginningHash(form)))
      if (run.length <= abbreviatedLetters) this.#found.push(keptHash(abbreviatedHash(form)))
    }
    return bits
  }

  #findTerm(hash: number): number {
    this.#found.push(keptHash(hash))
    return termBit(hash)
  }

  // In capitals a word looks like an acronym, and is none among others in capitals.
  #tokensOf(run: string, { isPlain, mayBeCut }: RunKind): readonly Token[] {
    const { analyze } = this.#analyzer
    if (isPlain) return analyze(run)
    const rests = mayBeCut ? [] : restsOf(run)
    return [run, ...rests].flatMap((rest) => [...analyze(rest), ...analyze(rest.toLowerCase())])
  }

  // What is kept whole by itself is a piece like others behind a hyphen.
  #termsInWord(run: string): readonly string[] {
    const parts = this.#analyzer.analyze(opening + run).filter(({ start }) => start >= opening.length)
    return parts.map(({ term }) => term)
  }

  // Each once, ascending; false and none of them when they are too many.
  #keepFound(): boolean {
    const found = this.#found
    sortNumbers(found)
    const start = this.#hashCount
    this.#growHashes(start + found.length)
    let end = start
    let last = -1
    for (const hash of found) {
      if (hash === last) continue
      this.#hashes[end] = hash
      end += 1
      last = hash
    }
    if (end - start > mostHashes) return false
    this.#hashCount = end
    return true
  }

  #growHashes(count: number): void {
    if (count <= this.#hashes.length) return
    const hashes = new Uint16Array(Math.max(count, 2 * this.#hashes.length))
    hashes.set(this.#hashes)
    this.#hashes = hashes
  }
}

// More numbers are sorted faster by the general way.
const fewNumbers = 32

// Most words have a handful of terms.
function sortNumbers(numbers: number[]): void {
  if (numbers.length > fewNumbers) {
    numbers.sort((one, other) => one - other)
    return
  }
  for (let count = 1; count < numbers.length; count += 1) {
    const number = numbers[count] ?? 0
    let at = count
    for (; at > 0 && (numbers[at - 1] ?? 0) > number; at -= 1) numbers[at] = numbers[at - 1] ?? 0
    numbers[at] = number
  }
}

const opening = 'x-'

function bitsOfRun(kind: RunKind): number {
  return (
    pieceBits.isWord |
    (kind.isPlain ? pieceBits.isPlain : 0) |
    (kind.isNumber ? pieceBits.isNumber : 0) |
    (kind.mayBeCut ? pieceBits.mayBeCut : 0) |
    (kind.isShort ? pieceBits.isShort : 0) |
    (kind.mayGoOn ? pieceBits.mayGoOn : 0) |
    (kind.mayGoOnFromNumber ? pieceBits.mayGoOnFromNumber : 0)
  )
}

function bitsOfSigns(signs: string): number {
  const kind = signKind(signs)
  return (
    (kind.endShortWord ? pieceBits.endShortWord : 0) |
    (kind.endWord ? pieceBits.endWord : 0) |
    (kind.endLastWord ? pieceBits.endLastWord : 0) |
    (kind.endNumber ? pieceBits.endNumber : 0) |
    (kind.mayEndNumber ? pieceBits.mayEndNumber : 0) |
    (kind.hasBlank ? pieceBits.hasBlank : 0) |
    (kind.mayJoin ? pieceBits.mayJoin : 0) |
    (kind.isHyphen ? pieceBits.isHyphen : 0) |
    (kind.paragraphAt >= 0 ? pieceBits.hasParagraph : 0)
  )
}
