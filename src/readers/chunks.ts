// Cuts a text where no block of markdown goes on, because remark's work grows with the square of what it is given
// (240 kB of headings and lists took 5.6 s whole, 0.8 s in pieces).

/** A stretch of a text, half-open. */
export interface Chunk {
  readonly start: number
  readonly end: number
}

/** From here on the next good place is taken; smaller pieces cost more than they save. */
const wantedCharacters = 8_000
/** A piece is cut at any line end when no good place came before. */
const maximumCharacters = 40_000

/**
 * Cut `text` into pieces that can be parsed one by one; together they are the text.
 *
 * A good place is a blank line before a line that opens at the margin with a letter or a heading mark.
 */
export function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = []
  let start = 0
  let isAfterBlank = false
  let at = 0
  for (const line of text.split('\n')) {
    const isGood = isAfterBlank && /^(?:\p{L}|#)/u.test(line)
    if ((isGood && at - start >= wantedCharacters) || at - start >= maximumCharacters) {
      chunks.push({ start, end: at })
      start = at
    }
    isAfterBlank = line.trim() === ''
    at += line.length + 1
  }
  return [...chunks, { start, end: text.length }]
}
