import type { Token } from './token.ts'

/** Turns Danish text into tokens; one and the same object serves indexing and queries. */
export interface Analyzer {
  /** Changes whenever the same text could give other tokens. */
  readonly fingerprint: string
  /** The tokens of `text` in order of position; never throws, whatever the text. */
  readonly analyze: (text: string) => readonly Token[]
  /** Whether a token is too common to mean anything alone; such words are found by their exact form only. */
  readonly isStopWord: (token: Token) => boolean
}
