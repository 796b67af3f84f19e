// Joins parts of packed texts: one table of pieces for all, the most frequent first, and the records renumbered. Parts are read
// twice: their pieces, and when it is known which are frequent, their records.

import type { ListedWords } from '../danish/word-table.ts'
import { numberAt } from './binary/byte-reader.ts'
import { ByteWindow } from './binary/byte-window.ts'
import { ByteWriter, longestNumber } from './binary/byte-writer.ts'
import type { SectionWriter } from './binary/section-writer.ts'
import { uint32In } from './binary/stored-bytes.ts'
import { JoinedPieces } from './joined-pieces.ts'
import { knowledgeInOrder, type PieceKnowledge } from './piece-knowledge.ts'
import { isWordAt, textOfUnits } from './piece-text.ts'
import type { KeptTexts } from './text-packer.ts'

/** Packed texts whose records were written elsewhere. A record is a few texts: of each the number of its pieces, then the pieces. */
export interface JoinedTexts {
  /** Where each record starts, and where the last one ends. */
  readonly recordStarts: Uint32Array
  /** The pieces in UTF-8, the most frequent first; a lone half of a surrogate pair has become U+FFFD. */
  readonly pieces: Uint8Array
  readonly pieceStarts: Uint32Array
  /** 1 for a word, 0 for signs. */
  readonly isWord: Uint8Array
  readonly knowledge: PieceKnowledge
}

// As much of the records of a part is read at once.
const windowBytes = 1 << 18

/** The texts of all parts: the same wherever one part ends. Their records go to `records`. */
export function joinTexts(parts: readonly KeptTexts[], records: SectionWriter): JoinedTexts {
  const joined = new JoinedPieces()
  const numbers = parts.map((part) => joined.add(part))
  const byCount = mostFirst(joined.counts)
  const ranks = new Uint32Array(byCount.length)
  byCount.forEach((number, rank) => (ranks[number] = rank))
  const recordStarts = new Uint32Array(1 + parts.reduce((sum, { ends }) => sum + ends.size / 4, 0))
  let recordCount = 0
  parts.forEach((part, index) => {
    const partRanks = numbers[index]?.map((number) => ranks[number] ?? 0) ?? ranks
    const stream = new ByteWindow(part.stream, windowBytes)
    let start = 0
    for (const end of uint32In(part.ends)) {
      renumberRecord(stream, end - start, partRanks, records)
      start = end
      recordCount += 1
      recordStarts[recordCount] = records.length
    }
  })
  return {
    recordStarts,
    ...tableOf(joined.pieces, byCount),
    knowledge: knowledgeInOrder(joined.knowledge, byCount),
  }
}

function renumberRecord(stream: ByteWindow, size: number, ranks: Uint32Array, records: SectionWriter): void {
  stream.need(size)
  // A number of one byte may become one of five.
  const writer = records.writerFor(longestNumber * size)
  const end = stream.at + size
  while (stream.at < end) {
    const count = numberAt(stream)
    writer.putNumber(count)
    for (let left = count; left > 0; left -= 1) writer.putNumber(ranks[numberAt(stream)] ?? 0)
  }
}

/** The numbers of all entries, the one with the highest count first, then in their order: a counting sort. */
function mostFirst(counts: Uint32Array): Uint32Array {
  const order = counts.map((_, number) => number)
  // Nearly all words stand once or twice.
  const frequent = order.filter((number) => (counts[number] ?? 0) >= manyTimes)
  frequent.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other)
  order.set(frequent)
  let at = frequent.length
  for (let times = manyTimes - 1; times >= 0; times -= 1)
    for (let number = 0; number < counts.length; number += 1)
      if (counts[number] === times) {
        order[at] = number
        at += 1
      }
  return order
}

const manyTimes = 8

function tableOf(
  { letters, ends }: ListedWords,
  byCount: Uint32Array,
): Pick<JoinedTexts, 'pieces' | 'pieceStarts' | 'isWord'> {
  const pieces = new ByteWriter(letters.length + (letters.length >> 2))
  const pieceStarts = new Uint32Array(byCount.length + 1)
  const isWord = new Uint8Array(byCount.length)
  byCount.forEach((number, rank) => {
    const [start, end] = [ends[number - 1] ?? 0, ends[number] ?? 0]
    putUtf8(pieces, letters, start, end)
    pieceStarts[rank + 1] = pieces.length
    isWord[rank] = isWordAt(letters, start, end) ? 1 : 0
  })
  return { pieces: pieces.written(), pieceStarts, isWord }
}

const encoder = new TextEncoder()

function putUtf8(writer: ByteWriter, letters: Uint16Array, start: number, end: number): void {
  writer.reserve(2 * (end - start))
  const before = writer.length
  for (let at = start; at < end; at += 1) {
    const unit = letters[at] ?? 0
    if (unit < 0x80) writer.putByte(unit)
    else if (unit < 0x800) {
      writer.putByte(0xc0 | (unit >> 6))
      writer.putByte(0x80 | (unit & 63))
    } else {
      // Rare enough to be left to the encoder.
      writer.length = before
      writer.append(encoder.encode(textOfUnits(letters, start, end)))
      return
    }
  }
}
