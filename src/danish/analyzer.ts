import type { TextCutter } from './text-cutter.ts'
import type { Token } from './token.ts'

/** Turns Danish text into tokens; one and the same object serves indexing and queries. */
export interface Analyzer {
  /** Changes whenever the same text could give other tokens. */
  readonly fingerprint: string
  /** The tokens of `text` in order of position; never throws, whatever the text. */
  readonly analyze: (text: string) => readonly Token[]
  /** The same without offsets and much faster, for indexing: the word at each position of `text`. */
  readonly words: (text: string) => readonly AnalyzedWord[]
  /**
   * Reads texts for indexing, faster still: for the word at each position the number that `numberOf` gave for it, below 2^29,
   * which is asked once for nearly every distinct word. `cutter` may have cut the texts for others too; of texts that it cut ahead
   * `numberOf` may be asked for a word that stands in something longer alone, and whose number no text has.
   */
  readonly reader: (numberOf: (word: WordTerms) => number, cutter: TextCutter) => IndexingReader
  /**
   * The words with the offset at which each word begins, for finding a few words in a text; of a part of the text where
   * `from`, at which a word begins, and `to` are given.
   */
  readonly placedWords: (text: string, from?: number, to?: number) => PlacedWords
  /** Where the first `count` words begin that begin from `start`, at which one does. */
  readonly startsFrom: (text: string, start: number, count: number) => readonly number[]
  /** The tokens of the word that begins at `start`, one of the offsets of `placedWords`; their position is 0. */
  readonly tokensAt: (text: string, start: number) => readonly Token[]
  /** Whether a token is too common to mean anything alone; such words are found by their exact form only. */
  readonly isStopWord: (token: Token) => boolean
  /** Whether the dictionary has `word`, in any inflection; compounds that it does not list are not asked for. */
  readonly isKnown: (word: string) => boolean
  /** Whether a term has a form in the dictionary that does not begin with its first two letters: "barn" has "børn". */
  readonly beginsOtherwise: (term: string) => boolean
}

/** Reads the words of texts by their numbers. */
export interface IndexingReader {
  /** The numbers of the words of `text` by position, until the next text is read. */
  readonly read: (text: string) => Uint32Array
  /** The number of the word that a piece of the cutter was where it stood alone; -1 for one that was not read so. */
  readonly wordOf: (piece: number) => number
}

/** The words of a text and where they stand. */
export interface PlacedWords {
  readonly words: readonly AnalyzedWord[]
  /** Where the word at the same index begins. */
  readonly starts: readonly number[]
}

/** All that a word is indexed under. */
export interface WordTerms {
  /** The form of its tokens. */
  readonly form: string
  /** The terms of its tokens but those of kind `part`; a stop word has none. */
  readonly wholes: readonly string[]
  /** The terms of its tokens of kind `part` that the word ends with (`isHeadOf`). */
  readonly heads: readonly string[]
  /** Those of its other parts. */
  readonly parts: readonly string[]
}

/** A word of a text. Words that are printed alike are one and the same object. */
export interface AnalyzedWord extends WordTerms {
  /** A number that no other object of this analyser has; counts up from 0 as words are met. */
  readonly number: number
}
