// Collects where terms occur in the texts of a run: the words of all texts as they follow one another, which say all there is to
// say in four bytes a word. What each term has is put together when the run ends (sorted-occurrences.ts).

import { grown } from '../../search/binary/grown.ts'
import { layers } from '../../search/engine.ts'
import { fieldCount } from './posting-format.ts'
import { RunWords } from './run-words.ts'
import { bitsOfLayer, mostOfLayer, TermGroups } from './term-groups.ts'
import type { TermTable } from './term-table.ts'

/** Texts of a document in its layers. */
const lengthCount = layers.length * fieldCount
// A text of millions of pages; what follows is not found.
const mostPositions = 2 ** 28

// What is noted of a word: how often it occurs, and one more than the text it was met in last.
const noteSize = 2
const [ofCount, ofText] = [0, 1]

/** The occurrences of terms in documents, each of which has a text for every field. */
export class Occurrences {
  readonly words: RunWords
  readonly groups: TermGroups
  #room = new Uint32Array(1 << 12)
  #notes = new Uint32Array(0)
  // Of each group one more than the text it was met in last.
  #lastTexts = new Uint32Array(0)
  #counts = new Uint32Array(1 << 10)
  /** The words of all texts, when all was counted by their numbers in the run; longer than there are any. */
  tokens = new Uint32Array(1 << 14)
  /** Where each text ends among the words; longer than there are texts. */
  textEnds = new Uint32Array(1 << 10)
  /** Texts of all documents. */
  textCount = 0
  // Distinct terms per layer and field, all of one document together.
  #lengths = new Uint32Array(1 << 14)

  constructor(table: TermTable) {
    this.words = new RunWords(table)
    this.groups = new TermGroups(this.words)
  }

  get documentCount(): number {
    return Math.ceil(this.textCount / fieldCount)
  }

  /** Words of all texts. */
  get wordCount(): number {
    return this.textEnds[this.textCount - 1] ?? 0
  }

  /** Distinct terms per layer and field, all of one document together, when all was counted. */
  get lengths(): Uint32Array {
    return this.#lengths
  }

  /** How often the terms of a group occur, when all was counted. */
  countOf(group: number): number {
    return this.#counts[group] ?? 0
  }

  /** Room for so many numbers, the same for each step in the end of a run: what stands there is good until the next one. */
  roomFor(count: number): Uint32Array<ArrayBuffer> {
    if (this.#room.length < count) this.#room = new Uint32Array(count)
    return this.#room
  }

  /** Adds the words of the next text by position, by their numbers in the table. The fields of a document come in their order. */
  addText(words: Uint32Array): void {
    const start = this.textEnds[this.textCount - 1] ?? 0
    const end = start + Math.min(words.length, mostPositions)
    this.tokens = grown(this.tokens, end)
    this.tokens.set(words.subarray(0, end - start), start)
    this.textEnds = grown(this.textEnds, this.textCount + 1)
    this.textEnds[this.textCount] = end
    this.textCount += 1
  }

  /**
   * Numbers the words and counts the terms, when all texts were added. It is done for all of them one after the other, because what
   * is known of words is then near; between the other work with a document it would have to be fetched every time.
   */
  count(): void {
    const { words, groups } = this
    words.number(this.tokens, this.wordCount)
    groups.collect(this.roomFor(2 * words.listedCount + 2))
    const noteCount = noteSize * words.wordCount
    const room = this.roomFor(noteCount + groups.count)
    this.#notes = room.subarray(0, noteCount).fill(0)
    this.#lastTexts = room.subarray(noteCount, noteCount + groups.count).fill(0)
    this.#counts = grown(this.#counts, groups.count)
    this.#lengths = grown(this.#lengths, lengthCount * this.documentCount)
    for (let text = 0; text < this.textCount; text += 1) this.#countIn(text)
    this.#countGroups()
  }

  // The terms of a word that is met again were counted.
  #countIn(text: number): void {
    const [notes, lastTexts, tokens] = [this.#notes, this.#lastTexts, this.tokens]
    const { starts, listed } = this.words
    const { termCounts } = this.groups
    let [ofForms, ofWholes, ofHeads, ofParts] = [0, 0, 0, 0]
    const last = this.textEnds[text] ?? 0
    for (let token = this.textEnds[text - 1] ?? 0; token < last; token += 1) {
      const word = tokens[token] ?? 0
      const note = noteSize * word
      notes[note + ofCount] = (notes[note + ofCount] ?? 0) + 1
      if (notes[note + ofText] === text + 1) continue
      notes[note + ofText] = text + 1
      const end = starts[word + 1] ?? 0
      for (let at = starts[word] ?? 0; at < end; at += 1) {
        const group = listed[at] ?? 0
        if (lastTexts[group] === text + 1) continue
        lastTexts[group] = text + 1
        const counts = termCounts[group] ?? 0
        ofForms += counts & mostOfLayer
        ofWholes += (counts >>> bitsOfLayer) & mostOfLayer
        ofHeads += (counts >>> (2 * bitsOfLayer)) & mostOfLayer
        ofParts += counts >>> (3 * bitsOfLayer)
      }
    }
    const ofDocument = lengthCount * Math.floor(text / fieldCount) + (text % fieldCount)
    this.#lengths[ofDocument] = ofForms
    this.#lengths[ofDocument + fieldCount] = ofWholes
    this.#lengths[ofDocument + 2 * fieldCount] = ofHeads
    this.#lengths[ofDocument + 3 * fieldCount] = ofParts
  }

  #countGroups(): void {
    const [notes, counts] = [this.#notes, this.#counts]
    const { starts, listed } = this.words
    for (let word = 0; word < this.words.wordCount; word += 1) {
      const count = notes[noteSize * word + ofCount] ?? 0
      const end = starts[word + 1] ?? 0
      for (let at = starts[word] ?? 0; at < end; at += 1) {
        const group = listed[at] ?? 0
        counts[group] = (counts[group] ?? 0) + count
      }
    }
  }

  /** Ends the run; what is added afterwards belongs to the next one. */
  clear(): void {
    this.#counts.fill(0)
    this.#lengths.fill(0)
    this.textCount = 0
    this.words.clear()
  }
}
