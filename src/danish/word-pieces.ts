/** A run of a word between hyphens: lower case, without invisible signs and without a genitive apostrophe. */
export interface Piece {
  readonly text: string
  /** Where it starts in the word as printed. */
  readonly start: number
}

/** The pieces of `printed`; one for most words, none for a word of nothing but signs. */
export function piecesOf(printed: string): readonly Piece[] {
  if (plain.test(printed)) return [{ text: printed.toLowerCase(), start: 0 }]
  const runs = Array.from(printed.matchAll(/[^-‐‑\s]+/gu), (match) => ({
    text: cleaned(match[0]),
    start: match.index,
  }))
  return runs.filter((piece) => piece.text !== '')
}

const plain = /^[a-zæøåA-ZÆØÅ0-9]+$/

/** `printed` in small letters where that leaves its pieces as they are, else as it is. */
export function inSmallLetters(printed: string): string {
  return plainRuns.test(printed) ? printed.toLowerCase() : printed
}

const plainRuns = /^[a-zæøåA-ZÆØÅ0-9-]+$/

function cleaned(run: string): string {
  if (plain.test(run)) return run.toLowerCase()
  return run
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d]/gu, '')
    .replace(/['’´]s?$/u, '')
    .replace(/['’´]/gu, '')
}
