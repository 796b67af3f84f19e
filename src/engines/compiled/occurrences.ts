// Collects where terms occur in the texts of a run: the words of all texts as they follow one another, which say all there is to
// say in four bytes a word. What each term has is put together when the run ends (sorted-occurrences.ts).

import { grown } from '../../search/binary/grown.ts'
import { layers } from '../../search/engine.ts'
import { fieldCount } from './posting-format.ts'
import { layerBits, layerMask, RunWords } from './run-words.ts'
import type { TermTable } from './term-table.ts'

/** Texts of a document in its layers. */
const textCount = layers.length * fieldCount
// A text of millions of pages; what follows is not found.
const mostPositions = 2 ** 28

// What is noted of a term: how often it occurs, and one more than the text it was met in last.
const noteSize = 2
const [ofCount, ofText] = [0, 1]

/** The occurrences of terms in documents, each of which has a text for every field. */
export class Occurrences {
  readonly words: RunWords
  #notes = new Uint32Array(noteSize << 12)
  /** The words of all texts, when all was counted by their numbers in the run; longer than there are any. */
  tokens = new Uint32Array(1 << 14)
  /** Where each text ends among the words; longer than there are texts. */
  textEnds = new Uint32Array(1 << 10)
  #textCount = 0
  // Distinct terms per layer and field, all of one document together.
  #lengths = new Uint32Array(1 << 14)

  constructor(table: TermTable) {
    this.words = new RunWords(table)
  }

  get documentCount(): number {
    return Math.ceil(this.#textCount / fieldCount)
  }

  /** Words of all texts. */
  get wordCount(): number {
    return this.textEnds[this.#textCount - 1] ?? 0
  }

  /** Distinct terms per layer and field, all of one document together, when all was counted. */
  get lengths(): Uint32Array {
    return this.#lengths
  }

  /** How often a term of the run occurs, when all was counted. */
  countOf(term: number): number {
    return this.#notes[noteSize * term + ofCount] ?? 0
  }

  /** Adds the words of the next text by position, by their numbers in the table. The fields of a document come in their order. */
  addText(words: Uint32Array): void {
    const start = this.textEnds[this.#textCount - 1] ?? 0
    const end = start + Math.min(words.length, mostPositions)
    this.tokens = grown(this.tokens, end)
    this.tokens.set(words.subarray(0, end - start), start)
    this.textEnds = grown(this.textEnds, this.#textCount + 1)
    this.textEnds[this.#textCount] = end
    this.#textCount += 1
  }

  /**
   * Numbers the words and counts the terms, when all texts were added. It is done for all of them one after the other, because what
   * is known of words is then near; between the other work with a document it would have to be fetched every time.
   */
  count(): void {
    const { tokens, words, wordCount } = this
    for (let token = 0; token < wordCount; token += 1) tokens[token] = words.numberOf(tokens[token] ?? 0)
    this.#notes = grown(this.#notes, noteSize * words.termCount)
    this.#lengths = grown(this.#lengths, textCount * this.documentCount)
    for (let text = 0; text < this.#textCount; text += 1) this.#countIn(text)
  }

  #countIn(text: number): void {
    const [notes, lengths, tokens] = [this.#notes, this.#lengths, this.tokens]
    const { starts, terms } = this.words
    const ofDocument = textCount * Math.floor(text / fieldCount) + (text % fieldCount)
    const last = this.textEnds[text] ?? 0
    for (let token = this.textEnds[text - 1] ?? 0; token < last; token += 1) {
      const word = tokens[token] ?? 0
      const end = starts[word + 1] ?? 0
      for (let at = starts[word] ?? 0; at < end; at += 1) {
        const term = terms[at] ?? 0
        const note = noteSize * (term >>> layerBits)
        notes[note + ofCount] = (notes[note + ofCount] ?? 0) + 1
        if (notes[note + ofText] === text + 1) continue
        notes[note + ofText] = text + 1
        const length = ofDocument + fieldCount * (term & layerMask)
        lengths[length] = (lengths[length] ?? 0) + 1
      }
    }
  }

  /** Ends the run; what is added afterwards belongs to the next one. */
  clear(): void {
    this.#notes.fill(0)
    this.#lengths.fill(0)
    this.#textCount = 0
    this.words.clear()
  }
}
