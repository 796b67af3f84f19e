// Words that a line's end parts.

import type { IsWord } from '../model/is-word.ts'

/** `end` and `text` put together, with the hyphen at the seam only where the word has one. */
export function joinedLines(end: string, text: string, isWord: IsWord): string {
  const head = /(?<!\p{L})\p{L}{1,60}(?=-$)/u.exec(end)?.[0] ?? ''
  const tail = /^\p{Ll}{1,60}/u.exec(text)?.[0] ?? ''
  return `${isWord((head + tail).toLowerCase()) ? end.slice(0, -1) : end}${text}`
}

/** True when a word goes on from the end of one line to the begin of the next. */
export function isBrokenWord(end: string, text: string): boolean {
  return /\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(text) && !/^(?:og|eller|samt|til|\/)(?!\p{L})/u.test(text)
}
