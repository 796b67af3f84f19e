// Texts in small: every distinct word, and every distinct run of signs between words, stands once in a table, the most
// frequent first, and a text is the numbers of its pieces, the first 128 of them in one byte. A single blank between
// two words is not written. Any text can be read alone.

import type { Analyzer } from '../danish/analyzer.ts'
import { kindAt, pieceKinds } from '../danish/piece-kinds.ts'
import type { TextCutter } from '../danish/text-cutter.ts'
import type { ListedWords } from '../danish/word-table.ts'
import { ByteWriter, longestNumber } from './binary/byte-writer.ts'
import { grown } from './binary/grown.ts'
import { bytesOf, storedIn, type StoredBytes } from './binary/stored-bytes.ts'
import type { IndexPart, KeptPart } from './engine.ts'
import type { NotedWords } from './noted-words.ts'
import type { PieceKnowledge } from './piece-knowledge.ts'
import { PieceLearner } from './piece-learner.ts'

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
  #isEnded = false

  /** `noted` are the words of whoever indexes the same texts, cut by the same cutter. */
  constructor(analyzer: Analyzer, cutter: TextCutter, noted: NotedWords) {
    this.#cutter = cutter
    this.#noted = noted
    this.#learner = new PieceLearner(analyzer)
  }

  add(texts: readonly string[]): void {
    if (this.#isEnded) this.#begin()
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

  /** What was added since the part before, good until more is added. */
  endPart(): PackedPart {
    if (this.#isEnded) this.#begin()
    this.#isEnded = true
    const cutNumbers = this.#cutNumbers.subarray(0, this.#count)
    return {
      stream: this.#stream.written(),
      ends: Uint32Array.from(this.#ends),
      pieces: chosenWords(this.#cutter.pieces(), cutNumbers),
      counts: this.#counts.subarray(0, this.#count),
      knowledge: this.#learner.knowledgeOf(cutNumbers),
    }
  }

  #begin(): void {
    this.#numbers.fill(0)
    this.#counts.fill(0)
    this.#count = 0
    this.#stream.length = 0
    this.#ends.length = 0
    this.#isEnded = false
  }
}

function chosenWords({ letters, ends }: ListedWords, chosen: Uint32Array): ListedWords {
  const chosenEnds = new Uint32Array(chosen.length)
  let length = 0
  chosen.forEach((word, index) => {
    length += (ends[word] ?? 0) - (ends[word - 1] ?? 0)
    chosenEnds[index] = length
  })
  const chosenLetters = new Uint16Array(length)
  let to = 0
  for (const word of chosen) {
    const end = ends[word] ?? 0
    for (let at = ends[word - 1] ?? 0; at < end; at += 1, to += 1) chosenLetters[to] = letters[at] ?? 0
  }
  return { letters: chosenLetters, ends: chosenEnds }
}
