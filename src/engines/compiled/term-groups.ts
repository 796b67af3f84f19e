// The terms of a run that belong to the same words of it, and so occur in the same places: most words have several that no other
// word has. What a group has is counted, sorted and written down once for all of its terms.

import { grown } from '../../search/binary/grown.ts'
import type { RunWords } from './run-words.ts'

/** The bits of a layer among the numbers of terms of a group. */
export const bitsOfLayer = 8
/** The most terms of a layer in a group. */
export const mostOfLayer = (1 << bitsOfLayer) - 1

/** Numbers from 0 for the groups, in the order of their first terms. */
export class TermGroups {
  readonly #words: RunWords
  count = 0
  /** The group of each term of the run. */
  ofTerms = new Uint32Array(1 << 10)
  /** For each group how many terms it has in each layer, a byte for each. */
  termCounts = new Uint32Array(1 << 10)

  // Of each set of words the one that was last added to it, counted from 1, and the set that came of it.
  #lastWords = new Uint32Array(0)
  #nextSets = new Uint32Array(0)

  constructor(words: RunWords) {
    this.#words = words
  }

  /**
   * Puts the terms of the run into groups, when all its words are numbered. Its list of the terms of all words becomes one of their
   * groups; a word has a group as often as it had each of its terms. `room` has space for two numbers a term of that list and two
   * more, and is free again afterwards.
   */
  collect(room: Uint32Array<ArrayBuffer>): void {
    const mostSets = this.#words.listedCount + 1
    this.#lastWords = room.subarray(0, mostSets)
    this.#nextSets = room.subarray(mostSets, 2 * mostSets)
    this.ofTerms = grown(this.ofTerms, this.#words.termCount)
    this.termCounts = grown(this.termCounts, this.#words.termCount)
    const setCount = this.#findSets()
    this.#listGroups(this.#numberSets(setCount))
  }

  /** Whether a group has more than one term. */
  hasMany(group: number): boolean {
    let count = 0
    for (let rest = this.termCounts[group] ?? 0; rest > 0; rest >>>= bitsOfLayer) count += rest & mostOfLayer
    return count > 1
  }

  // Puts into `ofTerms` the set of words of each term; gives how many sets there are. Terms with the same words so far have the
  // same set, 0 without any, and from the word that is added to it comes another one.
  #findSets(): number {
    const { wordCount, termCount, starts, listed } = this.#words
    const [lastWords, nextSets, setOf] = [this.#lastWords, this.#nextSets, this.ofTerms]
    lastWords.fill(0)
    setOf.fill(0, 0, termCount)
    let setCount = 1
    for (let word = 0; word < wordCount; word += 1) {
      const end = starts[word + 1] ?? 0
      for (let at = starts[word] ?? 0; at < end; at += 1) {
        const term = listed[at] ?? 0
        const set = setOf[term] ?? 0
        if (lastWords[set] !== word + 1) {
          lastWords[set] = word + 1
          nextSets[set] = setCount
          setCount += 1
        }
        setOf[term] = nextSets[set] ?? 0
      }
    }
    return setCount
  }

  // Puts their groups in place of the sets; gives the first term of each group.
  #numberSets(setCount: number): Uint32Array {
    const { termCount, layers } = this.#words
    const { ofTerms, termCounts } = this
    // The sets are found, so that their room is free: by set one more than its group, and by group its first term.
    const [groupOfSet, firstTerms] = [this.#nextSets, this.#lastWords]
    groupOfSet.fill(0, 0, setCount)
    termCounts.fill(0, 0, termCount)
    let count = 0
    for (let term = 0; term < termCount; term += 1) {
      const set = ofTerms[term] ?? 0
      const shift = bitsOfLayer * (layers[term] ?? 0)
      const known = groupOfSet[set] ?? 0
      // One that is full is followed by another one with the same words.
      const hasRoom = known > 0 && (((termCounts[known - 1] ?? 0) >>> shift) & mostOfLayer) < mostOfLayer
      if (!hasRoom) {
        firstTerms[count] = term
        count += 1
        groupOfSet[set] = count
      }
      const group = (groupOfSet[set] ?? 0) - 1
      ofTerms[term] = group
      termCounts[group] = (termCounts[group] ?? 0) + (1 << shift)
    }
    this.count = count
    return firstTerms
  }

  // The list gets shorter, so that each group stands where its term was or before.
  #listGroups(firstTerms: Uint32Array): void {
    const { wordCount, starts, listed } = this.#words
    const { ofTerms } = this
    let to = 0
    let at = 0
    for (let word = 0; word < wordCount; word += 1) {
      for (const end = starts[word + 1] ?? 0; at < end; at += 1) {
        const term = listed[at] ?? 0
        const group = ofTerms[term] ?? 0
        if (firstTerms[group] !== term) continue
        listed[to] = group
        to += 1
      }
      starts[word + 1] = to
    }
  }
}
