// What one word is found under, whatever stands around it.

import { stemmer } from '@orama/stemmers/danish'
import { fold } from './fold.ts'
import { isStopWord } from './stop-words.ts'

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

/** The analysis of `printed`, one word without blanks; hyphens part it ("Lyngby-Taarbæk", "it-strategi"). */
export function analyzeWord(printed: string): WordAnalysis {
  const lower = printed.normalize('NFKC').toLowerCase()
  const pieces = piecesOf(lower)
  const joined = pieces.map((piece) => piece.text).join('')
  const form = fold(joined)
  const whole = { term: fold(stemmer(joined)) || form, start: 0, end: printed.length, isPart: false }
  const parts = pieces.length < 2 ? [] : pieces.map((piece) => partOf(piece))
  return { form: form || lower, terms: [whole, ...parts], isStopWord: isStopWord(joined) }
}

interface Piece {
  readonly text: string
  readonly start: number
}

function piecesOf(lower: string): readonly Piece[] {
  return Array.from(lower.matchAll(/[^-‐‑\s]+/gu), (match) => ({
    text: match[0].replace(/[\u00ad\u200b-\u200d]/gu, '').replace(/['’´]s?$/u, ''),
    start: match.index,
  })).filter((piece) => piece.text !== '')
}

function partOf({ text, start }: Piece): WordTerm {
  return { term: fold(stemmer(text)) || fold(text), start, end: start + text.length, isPart: true }
}
