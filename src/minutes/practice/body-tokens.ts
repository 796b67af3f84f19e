// What the finders of bodies share: words with their places, and the result they give.

/** The name of a body in a text. */
export interface PrintedBody {
  /** The name without genitive, term of office and shouting: `Integrationsrådet` for "Integrationsrådets". */
  readonly name: string
  readonly printed: string
  readonly start: number
  readonly end: number
}

/** A word, or "&"; a hyphen at its end belongs to it ("Miljø-"). */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words of the text in printed order. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*-?|&/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** True for the words that join the parts of a name. */
export function isConnector(word: string): boolean {
  return word === '&' || /^og$/iu.test(word)
}

/** The body printed from `start` to `end`, called `name`. */
export function bodyOf(text: string, start: number, end: number, name: string): PrintedBody {
  return { name, printed: text.slice(start, end), start, end }
}
