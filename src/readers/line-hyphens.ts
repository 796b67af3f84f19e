// Words that a hyphen parts at the end of a line.

import type { IsWord } from '../model/is-word.ts'

/**
 * `lines` with the words joined that `isWord` knows joined: "som-" / "merferien …" to "sommerferien" / "…".
 *
 * Every other hyphen stays where it is printed, as in "Dansk-" / "Syrisk". A line that is used up stays as an empty one,
 * so that lines keep their index.
 */
export function joinedHyphens(lines: readonly string[], isWord: IsWord): readonly string[] {
  const result = [...lines]
  for (let index = 0; index + 1 < result.length; index += 1) {
    const head = /(\p{L}{2,40})[-\u00ad\u2010]$/u.exec(result[index] ?? '')?.[1]
    const [, tail, rest] = /^(\p{Ll}{2,40})(?!\p{L}|-\p{L})(.*)$/su.exec(result[index + 1] ?? '') ?? []
    if (head === undefined || tail === undefined || !isWord((head + tail).toLowerCase())) continue
    const signs = /^[^\s\p{L}]{0,3}/u.exec(rest ?? '')?.[0] ?? ''
    result[index] = (result[index] ?? '').slice(0, -1) + tail + signs
    result[index + 1] = (rest ?? '').slice(signs.length).trimStart()
  }
  return result
}

/** The words of `lines` in lower case, without those that a line's end may have cut. */
export function wholeWords(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const line of lines) {
    for (const [word] of line
      .replace(/(?<!\p{L})\p{L}+[-\u00ad\u2010]$/u, '')
      .matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
      words.add(word.toLowerCase())
    }
  }
  return words
}
