// Texts in small: every distinct word, and every distinct run of signs between words, stands once in a table, the most
// frequent first, and a text is the numbers of its pieces, the first 128 of them in one byte. A single blank between
// two words is not written. Any text can be read alone.

import type { Analyzer } from '../danish/analyzer.ts'
import type { TextCutter } from '../danish/text-cutter.ts'
import type { ListedWords } from '../danish/word-table.ts'
import { ByteWriter, longestNumber } from './binary/byte-writer.ts'
import { grown } from './binary/grown.ts'
import { bytesOf, storedIn, type StoredBytes } from './binary/stored-bytes.ts'
import type { IndexPart, KeptPart } from './engine.ts'
import type { NotedWords } from './noted-words.ts'
import type { PieceKnowledge } from './piece-knowledge.ts'
import { PieceLearner } from './piece-learner.ts'
import { PartPieces } from './part-pieces.ts'
import { isWordAt, textOfUnits } from './piece-text.ts'

/** Records that follow one another, before the numbers of their pieces are known to go by frequency. */
export interface PackedPart {
  /** Records as in `joinTexts`, pieces numbered as they first appear in the part. */
  readonly stream: Uint8Array
  /** Where each record ends. */
  readonly ends: Uint32Array
  /** The pieces by their numbers, and how often each stands. */
  readonly pieces: ListedWords
  readonly counts: Uint32Array
  readonly knowledge: PieceKnowledge
}

/** A part where it is kept. */
export type KeptTexts = Readonly<
  Record<'stream' | 'ends' | 'letters' | 'pieceEnds' | 'counts' | 'bits' | 'hashEnds' | 'hashes', StoredBytes>
>

/** A part as it is kept. */
export function sectionsOf({ stream, ends, pieces, counts, knowledge }: PackedPart): IndexPart['sections'] {
  const { bits, hashEnds, hashes } = knowledge
  const arrays = [stream, ends, pieces.letters, pieces.ends, counts, bits, hashEnds, hashes]
  return arrays.map((array) => [bytesOf(array)])
}

/** The part with the sections that `sectionsOf` gave; nothing of it is read yet. */
export function keptTexts(sections: KeptPart['sections']): KeptTexts {
  const at = (index: number) => sections[index] ?? storedIn([])
  const [stream, ends, letters, pieceEnds, counts] = [at(0), at(1), at(2), at(3), at(4)]
  const [bits, hashEnds, hashes] = [at(5), at(6), at(7)]
  return { stream, ends, letters, pieceEnds, counts, bits, hashEnds, hashes }
}

// Pieces that are numbered together, those of some 800 agenda items: what is known of pieces is then near, and between the other work
// with a document it would have to be fetched every time.
const numberedTogether = 1 << 18

const loneHalves = /\p{Cs}/gu

/** Takes records one at a time, part after part; the same records give the same bytes. */
export class TextPacker {
  readonly #cutter: TextCutter
  readonly #noted: NotedWords
  // Told of every piece when it is first met: whoever indexes the same text has just had its words noted.
  readonly #learner: PieceLearner
  // Texts that wait for being numbered, one after the other: of each the number of its pieces, then the cutter's numbers of them.
  #waiting = new Uint32Array(1 << 14)
  #length = 0
  // Where each record ends there, and where those that were numbered end in the stream.
  readonly #waitingEnds: number[] = []
  readonly #ends: number[] = []
  readonly #stream = new ByteWriter()
  #pieces = new PartPieces()
  #isEnded = false

  /** `noted` are the words of whoever indexes the same texts, cut by the same cutter. */
  constructor(analyzer: Analyzer, cutter: TextCutter, noted: NotedWords) {
    this.#cutter = cutter
    this.#noted = noted
    this.#learner = new PieceLearner(analyzer)
  }

  add(texts: readonly string[]): void {
    if (this.#isEnded) this.#begin()
    for (const text of texts) {
      const { count, numbers } = this.#cutter.cut(text)
      const start = this.#length + 1
      this.#waiting = grown(this.#waiting, start + count)
      this.#waiting[start - 1] = count
      this.#waiting.set(numbers.subarray(0, count), start)
      this.#length = start + count
    }
    this.#waitingEnds.push(this.#length)
    this.#learnNew()
    if (this.#length >= numberedTogether) this.#numberWaiting()
  }

  // All that the cutter has met since, whoever had it cut.
  #learnNew(): void {
    const { pieceCount } = this.#cutter
    if (this.#learner.count === pieceCount) return
    const { letters, ends } = this.#cutter.pieces()
    for (let piece = this.#learner.count; piece < pieceCount; piece += 1) {
      const [start, end] = [ends[piece - 1] ?? 0, ends[piece] ?? 0]
      // As the piece is read again: without lone halves of surrogate pairs.
      const text = textOfUnits(letters, start, end).replace(loneHalves, '\ufffd')
      const number = this.#noted.numberOf(piece)
      const word = number < 0 ? undefined : { number, noted: this.#noted.wordOf(number) }
      this.#learner.learn(text, isWordAt(letters, start, end), word)
    }
  }

  #numberWaiting(): void {
    const [waiting, stream, pieces] = [this.#waiting, this.#stream, this.#pieces]
    let at = 0
    for (const recordEnd of this.#waitingEnds) {
      stream.reserve(longestNumber * (recordEnd - at))
      while (at < recordEnd) {
        const count = waiting[at] ?? 0
        const end = at + 1 + count
        stream.putNumber(count)
        for (at += 1; at < end; at += 1) stream.putNumber(pieces.numberOf(waiting[at] ?? 0))
      }
      this.#ends.push(stream.length)
    }
    this.#length = 0
    this.#waitingEnds.length = 0
  }

  /** What was added since the part before, good until more is added. */
  endPart(): PackedPart {
    if (this.#isEnded) this.#begin()
    this.#isEnded = true
    this.#numberWaiting()
    const { chosen, counts } = this.#pieces
    return {
      stream: this.#stream.written(),
      ends: Uint32Array.from(this.#ends),
      pieces: this.#pieces.among(this.#cutter.pieces()),
      counts,
      knowledge: this.#learner.knowledgeOf(chosen),
    }
  }

  #begin(): void {
    this.#stream.length = 0
    this.#ends.length = 0
    this.#pieces = new PartPieces()
    this.#isEnded = false
  }
}
