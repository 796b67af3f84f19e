// What one word is found under, whatever stands around it.

import { stemmer } from '@orama/stemmers/danish'
import { compoundParts } from './compounds.ts'
import { partsAtAllDepths } from './compound-tree.ts'
import { fold } from './fold.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { isStopWord } from './stop-words.ts'
import { danishSpelling } from './danish-spelling.ts'
import { piecesOf, type Piece } from './word-pieces.ts'

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
  readonly isStopWord: boolean
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
  const joined = pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map((piece) => piece.text).join('')
  if (joined === '') return plainAnalysis(printed)
  const isWhole = pieces.length === 1 || (/\n/.test(printed) && isGood(lexicon, joined))
  const lemmas = isWhole ? lemmasOf(lexicon, joined) : hyphenatedLemmas(lexicon, joined, pieces)
  const whole = lemmas.map((lemma) => ({ term: fold(lemma), start: 0, end: printed.length, isPart: false }))
  const parts = isWhole
    ? innerTerms(lexicon, joined, pieces)
    : pieces.flatMap((piece) => pieceTerms(lexicon, piece))
  return { form: fold(joined), terms: distinct([...whole, ...parts]), isStopWord: isStopWord(joined) }
}

function plainAnalysis(printed: string): WordAnalysis {
  const form = fold(printed) || printed
  return { form, terms: [{ term: form, start: 0, end: printed.length, isPart: false }], isStopWord: false }
}

/** Whether the dictionary has `word` or it splits into words that it has. */
function isGood(lexicon: Lexicon, word: string): boolean {
  return lexicon.has(word) || compoundParts(lexicon, word).length > 0
}

/** The lemmas of `word`, lower case: never empty. */
function lemmasOf(lexicon: Lexicon, word: string): readonly string[] {
  const readings = lexicon.readings(word)
  const own = readings.filter((reading) => reading.role !== 'link')
  if (own.length > 0) return distinctWords(own.map((reading) => reading.lemma))
  const head = compoundParts(lexicon, word).at(-1)
  if (head) return head.lemmas.map((lemma) => word.slice(0, head.start) + lemma)
  if (readings.length > 0) return distinctWords(readings.map((reading) => reading.lemma))
  const danish = danishSpelling(lexicon, word)
  if (danish !== undefined) return lemmasOf(lexicon, danish.word)
  return [decade.exec(word)?.[1] ?? (stemmer(word) || word)]
}

// "1950erne", "80ernes"
const decade = /^(\d{2,4}er)(?:ne)?s?$/

function hyphenatedLemmas(lexicon: Lexicon, joined: string, pieces: readonly Piece[]): readonly string[] {
  if (lexicon.readings(joined).some((reading) => reading.role !== 'link')) return lemmasOf(lexicon, joined)
  const last = pieces.at(-1)?.text ?? ''
  return lemmasOf(lexicon, last).map((lemma) => joined.slice(0, joined.length - last.length) + lemma)
}

function pieceTerms(lexicon: Lexicon, piece: Piece): readonly WordTerm[] {
  const end = piece.start + piece.text.length
  const own = lemmasOf(lexicon, piece.text).map((lemma) => ({
    term: fold(lemma),
    start: piece.start,
    end,
    isPart: true,
  }))
  return [...own, ...innerTerms(lexicon, piece.text, [piece])]
}

// The parts of `word`, which is written in one piece, or in two with a line end between.
function innerTerms(lexicon: Lexicon, word: string, pieces: readonly Piece[]): readonly WordTerm[] {
  const danish = isGood(lexicon, word) ? undefined : danishSpelling(lexicon, word)
  return partsAtAllDepths(lexicon, danish?.word ?? word).flatMap(({ start, end, lemmas }) => {
    const from = placeIn(pieces, danish?.places[start] ?? start)
    const to = placeIn(pieces, (danish?.places[end] ?? end) - 1) + 1
    return lemmas.map((lemma) => ({ term: fold(lemma), start: from, end: to, isPart: true }))
  })
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

function distinct(terms: readonly WordTerm[]): readonly WordTerm[] {
  if (terms.length < 2) return terms
  return terms.filter((term, index) => terms.findIndex((other) => isSame(term, other)) === index)
}

function isSame(one: WordTerm, other: WordTerm): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.isPart === other.isPart &&
    one.term === other.term
  )
}

function distinctWords(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : [...new Set(words)]
}
