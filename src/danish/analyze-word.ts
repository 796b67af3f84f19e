// What one word is found under, whatever stands around it.

import { fold } from './fold.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { standingRoles } from './lexicon/readings.ts'
import { piecesOf, type Piece } from './word-pieces.ts'
import { wholeLemmas } from './whole-lemmas.ts'
import { knownFacts, wordFacts, type WordFacts } from './word-facts.ts'

/** A term of a word with offsets into the word itself. */
export interface WordTerm {
  readonly term: string
  readonly start: number
  readonly end: number
  readonly isPart: boolean
}

/** All that is known of a word as it is printed. */
export interface WordAnalysis {
  /** Lower case and folded. */
  readonly form: string
  /** Terms for the whole word first, then those of its parts from left to right. Never empty. */
  readonly terms: readonly WordTerm[]
}

/**
 * The analysis of `printed`, one word without blanks; hyphens part it ("Lyngby-Taarbæk", "it-strategi", "integra-",
 * line end, "tion").
 *
 * The whole is found under its lemmas; where the dictionary lacks it, under what comes before the last part of the
 * compound with the lemmas of that part; else under its Snowball stem.
 */
export function analyzeWord(lexicon: Lexicon, printed: string): WordAnalysis {
  const pieces = piecesOf(printed)
  const [first] = pieces
  if (!first) return plainAnalysis(printed)
  if (pieces.length === 1) return wholeAnalysis(printed, first.text, wordFacts(lexicon, first.text), pieces)
  const joined = pieces.map((piece) => piece.text).join('')
  if (printed.includes('\n')) {
    const facts = wordFacts(lexicon, joined)
    if (facts.isKnown) return wholeAnalysis(printed, joined, facts, pieces)
  }
  return hyphenatedAnalysis(lexicon, printed, joined, pieces)
}

function plainAnalysis(printed: string): WordAnalysis {
  const form = fold(printed) || printed
  return { form, terms: [{ term: form, start: 0, end: printed.length, isPart: false }] }
}

// Of a word in one piece, or one that a line end cut.
function wholeAnalysis(
  printed: string,
  word: string,
  { lemmas, parts }: WordFacts,
  pieces: readonly Piece[],
): WordAnalysis {
  const terms: WordTerm[] = []
  pushTerms(terms, lemmas, { start: 0, end: printed.length, isPart: false })
  for (const part of parts) {
    const start = placeIn(pieces, part.start)
    const end = placeIn(pieces, part.end - 1) + 1
    pushTerms(terms, part.lemmas, { start, end, isPart: true })
  }
  return { form: fold(word), terms }
}

// Under all letters together, and by its pieces under theirs.
function hyphenatedAnalysis(
  lexicon: Lexicon,
  printed: string,
  joined: string,
  pieces: readonly Piece[],
): WordAnalysis {
  const terms: WordTerm[] = []
  const lemmas = hyphenatedLemmas(lexicon, joined, pieces.at(-1)?.text ?? '')
  pushTerms(terms, lemmas, { start: 0, end: printed.length, isPart: false })
  for (const { text, start } of pieces) {
    const facts = knownFacts(lexicon, text)
    pushTerms(terms, facts.lemmas, { start, end: start + text.length, isPart: true })
    for (const part of facts.parts)
      pushTerms(terms, part.lemmas, { start: start + part.start, end: start + part.end, isPart: true })
  }
  return { form: fold(joined), terms }
}

function hyphenatedLemmas(lexicon: Lexicon, joined: string, last: string): readonly string[] {
  const { readings } = lexicon
  const number = lexicon.numberOf(joined)
  const own = readings.bits(number) & standingRoles
  if (own !== 0) return readings.lemmas(number, own, joined, 0, joined.length)
  return wholeLemmas(joined, joined.length - last.length, knownFacts(lexicon, last).lemmas)
}

// Where the letter at `offset` of the joined pieces stands in the word as printed.
function placeIn(pieces: readonly Piece[], offset: number): number {
  let before = 0
  for (const piece of pieces) {
    if (offset < before + piece.text.length) return piece.start + offset - before
    before += piece.text.length
  }
  return offset
}

// Different lemmas may be one term, which is put once.
function pushTerms(terms: WordTerm[], lemmas: readonly string[], place: Omit<WordTerm, 'term'>): void {
  const { start, end, isPart } = place
  for (const lemma of lemmas) {
    const term = { term: fold(lemma), start, end, isPart }
    if (!holds(terms, term)) terms.push(term)
  }
}

function holds(terms: readonly WordTerm[], { term, start, end, isPart }: WordTerm): boolean {
  for (const other of terms) {
    if (other.start === start && other.end === end && other.isPart === isPart && other.term === term)
      return true
  }
  return false
}
