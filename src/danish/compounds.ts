// Splits Danish compounds into the words they are made of.

import { isCompoundHead, isPrefix, isShortLink, longestShortLink } from './affixes.ts'
import type { FoundForm, Lexicon, Reading } from './lexicon/lexicon.ts'
import { remembered } from './remembered.ts'
import { goesOnAsOneWord } from './simplex-words.ts'

/** A part of a compound. The parts of a word follow one another without a gap; linking letters end a part. */
export interface CompoundPart {
  /** Offsets into the word, half-open. */
  readonly start: number
  readonly end: number
  readonly lemmas: readonly string[]
}

// Longer than any Danish word; what is longer is no word.
const longestWord = 60
const shortestWord = 5

/**
 * The parts of `word`, lower case, from left to right; empty when it is none or does not split completely.
 *
 * Every part but the last is a word in its linking shape ("integrations", "børne"), the last an inflected word. Of
 * several ways the one with the fewest parts is taken, then the one whose first parts are longest
 * ("musikskole|elever"). A word that the dictionary does not know may also link as it is, or with -s- or -e-.
 */
export const compoundParts = remembered(partsOf)

function partsOf(lexicon: Lexicon, word: string): readonly CompoundPart[] {
  if (word.length < shortestWord || word.length > longestWord) return []
  const known = lexicon.readings(word).filter((reading) => reading.role !== 'link')
  if (known.length === 0 || !known.every((reading) => reading.role === 'name')) {
    return new Splitting(lexicon, word, known).parts()
  }
  // A name is a compound where it is inflected like one: "Verdensbanken", and never "Frederikshavn".
  const parts = new Splitting(lexicon, word, []).parts()
  const last = parts.at(-1)
  return last && /(?:en|et|ne|ens|ets|nes)$/.test(word) && !last.lemmas.includes(word.slice(last.start))
    ? parts
    : []
}

/** One way to go on from some place of the word. */
interface Piece {
  readonly end: number
  readonly cost: number
  readonly lemmas: () => readonly string[]
}

// A piece costs four; one that the dictionary does not license nearly as much as two; a short one a little more.
const pieceCost = 4
const unlicensedCost = 7
const shortCost = 1

const verbEnding = /^r(?:e[ts]?|ers?|ede|ende|ing(?:en|er|erne)?s?)$/

class Splitting {
  readonly #lexicon: Lexicon
  readonly #word: string
  readonly #known: readonly Reading[]
  // Fewer letters would make a word of many a chance beginning, most of all in a word that the dictionary has whole.
  readonly #shortestUnlicensed: number
  readonly #best: (Piece | null | undefined)[] = []

  constructor(lexicon: Lexicon, word: string, known: readonly Reading[]) {
    this.#lexicon = lexicon
    this.#word = word
    this.#known = known
    this.#shortestUnlicensed = known.length === 0 ? 3 : 5
  }

  parts(): readonly CompoundPart[] {
    const parts: CompoundPart[] = []
    for (let start = 0; start < this.#word.length;) {
      const piece = this.#bestFrom(start)
      if (!piece) return []
      parts.push({ start, end: piece.end, lemmas: piece.lemmas() })
      start = piece.end
    }
    return parts
  }

  #bestFrom(start: number): Piece | null {
    const known = this.#best[start]
    if (known !== undefined) return known
    let chosen: Piece | null = null
    for (const found of this.#lexicon.formsAt(this.#word, start)) {
      const { end } = found
      if (end - start < 2 || (start === 0 && end === this.#word.length)) continue
      for (const piece of end === this.#word.length ? this.#head(start, found) : this.#links(start, found)) {
        if (!chosen || piece.cost < chosen.cost || (piece.cost === chosen.cost && piece.end > chosen.end))
          chosen = piece
      }
    }
    this.#best[start] = chosen
    return chosen
  }

  // Where the whole word is in the dictionary its inflection must be that of the head: `konto|ret` is none, because
  // the word is "kontor".
  #head(start: number, found: FoundForm): readonly Piece[] {
    if (!found.roles.head) return []
    const before = this.#word.slice(0, start)
    // "avanceret" and "avancering" belong to "avancere", whatever "ret" and "ring" mean.
    if (verbEnding.test(this.#word.slice(start)) && this.#isVerb(`${before}re`)) return []
    const lemmas = this.#lemmas(
      start,
      found,
      (reading) => reading.role === 'head' && isCompoundHead(reading.lemma),
    ).filter(
      (lemma) => this.#known.length === 0 || this.#known.some((reading) => reading.lemma === before + lemma),
    )
    return lemmas.length === 0
      ? []
      : [{ end: found.end, cost: this.#cost(start, found.end), lemmas: () => lemmas }]
  }

  #isVerb(infinitive: string): boolean {
    return (
      infinitive.endsWith('ere') &&
      this.#lexicon.readings(infinitive).some((reading) => reading.lemma === infinitive)
    )
  }

  #links(start: number, found: FoundForm): readonly Piece[] {
    const isLicensed = found.roles.link
    if (!isLicensed && !found.roles.head && found.end - start > longestShortLink) return []
    const next = this.#word[found.end]
    // Mostly nothing can follow, and then all else is in vain.
    if (!this.#goesOn(found.end) && !((next === 's' || next === 'e') && this.#goesOn(found.end + 1)))
      return []
    const text = this.#word.slice(start, found.end)
    if (isPrefix(text) || goesOnAsOneWord(this.#word, text, found.end)) return []
    const pieces: Piece[] = []
    if (isLicensed || isShortLink(text)) {
      this.#goOn(pieces, start, found.end, pieceCost, () =>
        this.#lemmas(start, found, (reading) => reading.role === 'link' || !isLicensed),
      )
    }
    if (!found.roles.head || text.length < 3) return pieces
    const own = () =>
      this.#lemmas(start, found, (reading) => reading.role === 'head' && reading.lemma === text)
    if (own().length === 0) return pieces
    // A compound takes -s- where its last word alone takes none: "byrådsmøde", "skolebestyrelsesmøde".
    if (start > 0 && next === 's') this.#goOn(pieces, start, found.end + 1, pieceCost, own)
    if (text.length > this.#shortestUnlicensed) {
      this.#goOn(pieces, start, found.end, unlicensedCost, own)
      if (next === 's' || next === 'e') this.#goOn(pieces, start, found.end + 1, unlicensedCost, own)
    }
    return pieces
  }

  #goesOn(end: number): boolean {
    return end < this.#word.length && this.#bestFrom(end) !== null
  }

  #goOn(pieces: Piece[], start: number, end: number, cost: number, lemmas: Piece['lemmas']): void {
    if (end >= this.#word.length) return
    const rest = this.#bestFrom(end)
    if (rest) pieces.push({ end, cost: cost - pieceCost + this.#cost(start, end) + rest.cost, lemmas })
  }

  #cost(start: number, end: number): number {
    return end - start > 3 ? pieceCost : pieceCost + shortCost
  }

  #lemmas(start: number, found: FoundForm, fits: (reading: Reading) => boolean): readonly string[] {
    const lemmas = this.#lexicon
      .readingsOf(this.#word, start, found)
      .filter(fits)
      .map((reading) => reading.lemma)
    return lemmas.length < 2 ? lemmas : [...new Set(lemmas)]
  }
}
