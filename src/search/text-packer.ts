// Texts in small: every distinct word, and every distinct run of signs between words, stands once in a table, the most
// frequent first, and a text is the numbers of its pieces, the first 128 of them in one byte. A single blank between
// two words is not written. Any text can be read alone.

import type { Analyzer } from '../danish/analyzer.ts'
import { kindAt, pieceKinds } from '../danish/piece-kinds.ts'
import type { TextCutter } from '../danish/text-cutter.ts'
import type { ListedWords } from '../danish/word-table.ts'
import { ByteWriter, longestNumber } from './binary/byte-writer.ts'
import { grown } from './binary/grown.ts'
import type { NotedWords } from './noted-words.ts'
import type { PieceKnowledge } from './piece-knowledge.ts'
import { PieceLearner } from './piece-learner.ts'

/** Packed records, each a few texts, and the table of their pieces. */
export interface PackedTexts {
  /** Per record and text the number of its pieces, then the pieces. */
  readonly records: Uint8Array
  /** Where each record starts, and where the last one ends. */
  readonly recordStarts: Uint32Array
  /** The pieces in UTF-8, the most frequent first; a lone half of a surrogate pair has become U+FFFD. */
  readonly pieces: Uint8Array
  readonly pieceStarts: Uint32Array
  /** 1 for a word, 0 for signs. */
  readonly isWord: Uint8Array
}

/** Records that follow one another, before the numbers of their pieces are known to go by frequency. */
export interface PackedPart {
  /** Records as in `PackedTexts`, pieces numbered as they first appear in the part. */
  readonly stream: Uint8Array<ArrayBuffer>
  /** Where each record ends. */
  readonly ends: Uint32Array<ArrayBuffer>
  /** The pieces by their numbers, and how often each stands. */
  readonly pieces: ListedWords
  readonly counts: Uint32Array<ArrayBuffer>
  readonly knowledge: PieceKnowledge<ArrayBuffer>
}

/** The buffers of a part, for handing it over. */
export function buffersOf({ stream, ends, pieces, counts, knowledge }: PackedPart): readonly ArrayBuffer[] {
  const { bits, unitCounts, hashEnds, hashes } = knowledge
  const arrays = [stream, ends, pieces.letters, pieces.ends, counts, bits, unitCounts, hashEnds, hashes]
  return arrays.map(({ buffer }) => buffer)
}

/** Takes records one at a time, part after part; the same records give the same bytes. */
export class TextPacker {
  readonly #cutter: TextCutter
  readonly #noted: NotedWords
  // Told of a piece when it is first met: whoever indexes the same text has just had its words noted.
  readonly #learner: PieceLearner
  // Pieces in the order of first appearance, numbered by frequency at the end; by the cutter's number one more than ours.
  #numbers = new Uint32Array(1 << 10)
  // By our number.
  #cutNumbers = new Uint32Array(1 << 10)
  #counts = new Uint32Array(1 << 10)
  #count = 0
  readonly #stream = new ByteWriter()
  readonly #ends: number[] = []

  /** `noted` are the words of whoever indexes the same texts, cut by the same cutter. */
  constructor(analyzer: Analyzer, cutter: TextCutter, noted: NotedWords) {
    this.#cutter = cutter
    this.#noted = noted
    this.#learner = new PieceLearner(analyzer)
  }

  add(texts: readonly string[]): void {
    const stream = this.#stream
    for (const text of texts) {
      const { count, numbers, starts, ends } = this.#cutter.cut(text)
      stream.reserve(longestNumber * (count + 1))
      stream.putNumber(count)
      for (let index = 0; index < count; index += 1) {
        const cutNumber = numbers[index] ?? 0
        const known = this.#numbers[cutNumber] ?? 0
        const number =
          known === 0 ? this.#add(cutNumber, text, starts[index] ?? 0, ends[index] ?? 0) : known - 1
        this.#counts[number] = (this.#counts[number] ?? 0) + 1
        stream.putNumber(number)
      }
    }
    this.#ends.push(stream.length)
  }

  #add(cutNumber: number, text: string, start: number, end: number): number {
    const number = this.#count
    this.#count += 1
    this.#numbers = grown(this.#numbers, cutNumber + 1)
    this.#numbers[cutNumber] = number + 1
    this.#counts = grown(this.#counts, number + 1)
    this.#cutNumbers = grown(this.#cutNumbers, number + 1)
    this.#cutNumbers[number] = cutNumber
    if (this.#learner.knows(cutNumber)) return number
    // As the piece is read again: without lone halves of surrogate pairs.
    const piece = text.slice(start, end).replaceAll(/\p{Cs}/gu, '\ufffd')
    const isWord = kindAt(text, start) === pieceKinds.word
    this.#learner.learn(cutNumber, piece, isWord, this.#noted.wordOf(cutNumber))
    return number
  }

  /** What was added since the part before. */
  endPart(): PackedPart {
    const cutNumbers = this.#cutNumbers.subarray(0, this.#count)
    const part: PackedPart = {
      stream: this.#stream.bytes.slice(0, this.#stream.length),
      ends: Uint32Array.from(this.#ends),
      pieces: chosenWords(this.#cutter.pieces(), cutNumbers),
      counts: this.#counts.slice(0, this.#count),
      knowledge: this.#learner.knowledgeOf(cutNumbers),
    }
    this.#numbers.fill(0)
    this.#counts.fill(0)
    this.#count = 0
    this.#stream.length = 0
    this.#ends.length = 0
    return part
  }
}

function chosenWords({ letters, ends }: ListedWords, chosen: Uint32Array): ListedWords {
  const chosenLetters = new Uint16Array(letters.length)
  let length = 0
  const chosenEnds = new Uint32Array(chosen.length)
  chosen.forEach((word, index) => {
    const end = ends[word] ?? 0
    for (let at = ends[word - 1] ?? 0; at < end; at += 1, length += 1)
      chosenLetters[length] = letters[at] ?? 0
    chosenEnds[index] = length
  })
  return { letters: chosenLetters.slice(0, length), ends: chosenEnds }
}
