// Joins parts of packed texts: one table of pieces for all, the most frequent first, and the records renumbered.

import { WordTable, type ListedWords } from '../danish/word-table.ts'
import { numberAt, type ByteReader } from './binary/byte-reader.ts'
import { ByteWriter, longestNumber } from './binary/byte-writer.ts'
import { grown } from './binary/grown.ts'
import { chosenKnowledge, type PieceKnowledge } from './piece-knowledge.ts'
import { isWordAt, textOfUnits } from './piece-text.ts'
import type { PackedPart, PackedTexts } from './text-packer.ts'

/** The texts of all parts: the same wherever one part ends. */
export function packedTexts(
  parts: readonly PackedPart[],
): PackedTexts & { readonly knowledge: PieceKnowledge } {
  const { pieces, counts, numbers, knowledge } = joinedPieces(parts)
  const byCount = mostFirst(counts)
  const ranks = new Uint32Array(byCount.length)
  byCount.forEach((number, rank) => (ranks[number] = rank))
  const records = new ByteWriter(parts.reduce((sum, part) => sum + part.stream.length, 0))
  const recordStarts = new Uint32Array(parts.reduce((sum, { ends }) => sum + ends.length, 1))
  let recordCount = 0
  parts.forEach((part, index) => {
    const ofPart = numbers[index]
    const partRanks = ofPart ? ofPart.map((number) => ranks[number] ?? 0) : ranks
    const reader: ByteReader = { bytes: part.stream, at: 0 }
    for (const end of part.ends) {
      while (reader.at < end) renumberText(reader, partRanks, records)
      recordCount += 1
      recordStarts[recordCount] = records.length
    }
  })
  return {
    records: records.written(),
    recordStarts,
    ...tableOf(pieces, byCount),
    knowledge: chosenKnowledge(byCount.length, (rank) => ({ source: knowledge, piece: byCount[rank] ?? 0 })),
  }
}

function renumberText(reader: ByteReader, ranks: Uint32Array, records: ByteWriter): void {
  const count = numberAt(reader)
  records.reserve(longestNumber * (count + 1))
  records.putNumber(count)
  for (let left = count; left > 0; left -= 1) records.putNumber(ranks[numberAt(reader)] ?? 0)
}

interface JoinedPieces {
  readonly pieces: ListedWords
  readonly counts: Uint32Array
  readonly knowledge: PieceKnowledge
  /** For each part the numbers of its pieces among all; undefined where they are the same. */
  readonly numbers: readonly (Uint32Array | undefined)[]
}

// The pieces in the order they first appear in all parts.
function joinedPieces(parts: readonly PackedPart[]): JoinedPieces {
  const [first] = parts
  if (first && parts.length === 1) return { ...first, numbers: [undefined] }
  const table = new WordTable()
  const numbers = parts.map(({ pieces }) => table.addAll(pieces))
  let counts = new Uint32Array(0)
  parts.forEach((part, index) => {
    counts = grown(counts, table.count)
    part.counts.forEach((count, own) => {
      const number = numbers[index]?.[own] ?? 0
      counts[number] = (counts[number] ?? 0) + count
    })
  })
  return {
    pieces: table.words(),
    counts: counts.subarray(0, table.count),
    numbers,
    knowledge: joinedKnowledge(parts, numbers, table.count),
  }
}

// What the first part that has a piece knows of it: all that have it know the same.
function joinedKnowledge(
  parts: readonly PackedPart[],
  numbers: readonly Uint32Array[],
  count: number,
): PieceKnowledge {
  const from = new Int32Array(count).fill(-1)
  const own = new Uint32Array(count)
  numbers.forEach((ofPart, part) => {
    ofPart.forEach((number, index) => {
      if (from[number] !== -1) return
      from[number] = part
      own[number] = index
    })
  })
  const sources = parts.map(({ knowledge }) => knowledge)
  return chosenKnowledge(count, (number) => ({
    source: sources[from[number] ?? 0],
    piece: own[number] ?? 0,
  }))
}

/** The numbers of all entries, the one with the highest count first, then in their order: a counting sort. */
function mostFirst(counts: Uint32Array): Uint32Array {
  const order = Uint32Array.from(counts, (_, number) => number)
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
): Pick<PackedTexts, 'pieces' | 'pieceStarts' | 'isWord'> {
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
