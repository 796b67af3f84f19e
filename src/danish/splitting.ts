// Finds the cheapest way to cut a word into words. What is best from a place on is worked out once, and only for places that a
// piece before can end at. The graph of the dictionary is walked letter by letter; no letters are copied on the way.

import { isCompoundHead, isPrefix, isShortLink, longestShortLink } from './affixes.ts'
import type { CompoundPart } from './compound-part.ts'
import { emptyLexicon, type Lexicon } from './lexicon/lexicon.ts'
import { roleBits, standingRoles } from './lexicon/readings.ts'
import { numberAt, step } from './lexicon/word-graph.ts'
import { mayBeListed } from './listed-words.ts'
import { goesOnAsOneWord } from './simplex-words.ts'
import { wholeLemmas } from './whole-lemmas.ts'

/** Longer than any Danish word; what is longer is no word. */
export const longestWord = 60

// A piece costs four; one that the dictionary does not license nearly as much as two; a short one a little more.
const pieceCost = 4
const unlicensedCost = 7
const shortCost = 1
// A cost of nothing is not known yet.
const notLookedAt = 0
const noWay = 1 << 20

// What a piece is: a linking shape, by the number of its readings, or one of these: the inflected word at the end, a word that
// links as it is, and one that takes a linking letter.
const inflected = -1
const bare = -2
const withLetter = -3

const verbEnding = /^r(?:e[ts]?|ers?|ede|ende|ing(?:en|er|erne)?s?)$/
const [letterE = 0, letterR = 0, letterS = 0] = Array.from('ers', (letter) => letter.charCodeAt(0))

/** Splits one word after the other; holds nothing but the ways through the word at hand. */
export class Splitting {
  #lexicon: Lexicon = emptyLexicon
  #word = ''
  // The lemmas of the whole word, where the dictionary has it.
  #known: readonly string[] = []
  readonly #labels = new Uint8Array(longestWord)
  // By the place it begins at, the best piece: what it and the rest cost, where it ends, what it is.
  readonly #costs = new Int32Array(longestWord)
  readonly #ends = new Int32Array(longestWord)
  readonly #pieces = new Int32Array(longestWord)
  // The lemmas of the inflected word that begins there.
  readonly #heads: (readonly string[])[] = []

  /** The parts of `word`, of at most `longestWord` letters, whose lemmas as a whole are `known`; empty when it does not split. */
  parts(lexicon: Lexicon, word: string, known: readonly string[]): readonly CompoundPart[] {
    this.#lexicon = lexicon
    this.#word = word
    this.#known = known
    const { labels } = lexicon.forms
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at)
      this.#labels[at] = unit < labels.length ? (labels[unit] ?? 0) : 0
      this.#costs[at] = notLookedAt
    }
    const parts: CompoundPart[] = []
    if (this.#costFrom(0) === noWay) return parts
    for (let start = 0; start < word.length;) {
      const end = this.#ends[start] ?? word.length
      parts.push({ start, end, lemmas: this.#lemmas(start, end) })
      start = end
    }
    return parts
  }

  // What the best way from `start` to the end costs.
  #costFrom(start: number): number {
    const known = this.#costs[start] ?? noWay
    if (known !== notLookedAt) return known
    this.#costs[start] = noWay
    const { forms, readings } = this.#lexicon
    const length = this.#word.length
    if (start + 2 > length) return noWay
    let node = forms.pairs[(this.#labels[start] ?? 0) * forms.stride + (this.#labels[start + 1] ?? 0)] ?? 0
    for (let end = start + 2; node !== 0; end += 1) {
      const number = numberAt(forms.graph, node)
      if (end === length) {
        if (number >= 0 && start > 0) this.#offerHead(start, number)
        break
      }
      if (number >= 0) this.#offerLinks(start, end, number, readings.bits(number))
      const label = this.#labels[end] ?? 0
      node = label === 0 ? 0 : step(forms.graph, node, label)
    }
    return this.#costs[start] ?? noWay
  }

  #offerHead(start: number, number: number): void {
    if ((this.#lexicon.readings.bits(number) & roleBits.head) === 0 || this.#endsVerb(start)) return
    const lemmas = this.#headLemmas(start, number)
    if (lemmas.length === 0) return
    this.#heads[start] = lemmas
    this.#offer(start, this.#word.length, pieceCost, inflected)
  }

  // "avanceret" and "avancering" belong to "avancere", whatever "ret" and "ring" mean.
  #endsVerb(start: number): boolean {
    const word = this.#word
    if (word.charCodeAt(start) !== letterR || word.charCodeAt(start - 1) !== letterE) return false
    if (!verbEnding.test(word.slice(start))) return false
    const { readings, numberOf } = this.#lexicon
    return (readings.bits(numberOf(`${word.slice(0, start)}re`)) & roleBits.ownLemma) !== 0
  }

  // Where the whole word is in the dictionary its inflection must be that of the head: `konto|ret` is none, because
  // the word is "kontor".
  #headLemmas(start: number, number: number): readonly string[] {
    const word = this.#word
    const lemmas = this.#lexicon.readings
      .lemmas(number, roleBits.head, word, start, word.length)
      .filter(isCompoundHead)
    if (this.#known.length === 0 || lemmas.length === 0) return lemmas
    const wholes = wholeLemmas(word, start, lemmas)
    return lemmas.filter((_, index) => this.#known.includes(wholes[index] ?? ''))
  }

  // The ways to go on behind the form from `start` to `end`, which the dictionary has.
  #offerLinks(start: number, end: number, number: number, bits: number): void {
    const length = end - start
    const isLicensed = (bits & roleBits.link) !== 0
    const isOwn = length > 2 && (bits & roleBits.ownHead) !== 0
    if (!isLicensed && !isOwn && length > longestShortLink) return
    const text = mayBeListed(this.#word, start, end) ? this.#word.slice(start, end) : ''
    if (text !== '' && (isPrefix(text) || goesOnAsOneWord(this.#word, text, end))) return
    if (isLicensed || (text !== '' && isShortLink(text))) this.#offer(start, end, pieceCost, number)
    if (!isOwn) return
    const next = this.#word.charCodeAt(end)
    // A compound takes -s- where its last word alone takes none: "byrådsmøde", "skolebestyrelsesmøde".
    if (start > 0 && next === letterS) this.#offer(start, end + 1, pieceCost, withLetter)
    // Fewer letters would make a word of many a chance beginning, most of all in a word that the dictionary has whole.
    if (length <= (this.#known.length === 0 ? 3 : 5)) return
    this.#offer(start, end, unlicensedCost, bare)
    if (next === letterS || next === letterE) this.#offer(start, end + 1, unlicensedCost, withLetter)
  }

  // Takes the piece from `start` to `end` where it is cheaper with the rest than others, or as cheap and longer.
  #offer(start: number, end: number, cost: number, piece: number): void {
    let rest = 0
    if (piece !== inflected) {
      rest = end < this.#word.length ? this.#costFrom(end) : noWay
      if (rest === noWay) return
    }
    const whole = cost + rest + (end - start > 3 ? 0 : shortCost)
    const best = this.#costs[start] ?? noWay
    if (whole > best || (whole === best && end <= (this.#ends[start] ?? 0))) return
    this.#costs[start] = whole
    this.#ends[start] = end
    this.#pieces[start] = piece
  }

  #lemmas(start: number, end: number): readonly string[] {
    const piece = this.#pieces[start] ?? bare
    if (piece === inflected) return this.#heads[start] ?? []
    if (piece < 0) return [this.#word.slice(start, piece === withLetter ? end - 1 : end)]
    const { readings } = this.#lexicon
    // A short link is not listed as one.
    const roles = (readings.bits(piece) & roleBits.link) === 0 ? standingRoles : roleBits.link
    return readings.lemmas(piece, roles, this.#word, start, end)
  }
}
