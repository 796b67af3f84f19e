// Where a line ends only because the page does.

import { joinedHyphens } from './line-hyphens.ts'
import type { IsWord } from '../model/is-word.ts'

/** A printed line; `room` is how much of the column it leaves free at its end, in points. */
export interface WrappingLine {
  readonly text: string
  readonly width: number
  readonly room: number
}

/** Lines that are opened by what they say, however full the line above: list items, items of the agenda. */
const opens = /^(?:\d{1,3}[a-z]?[.)]\s|[a-z]\)\s|[-–•·○●▪]\s|(?:pkt|punkt|sag|nr)\b)/iu
/** True for the first line of a list item or an item of the agenda. */
export function opensByItself(text: string): boolean {
  return opens.test(text)
}

/** A line of a list of contents ends in dots and a page number, within so many signs. */
const listedEnd = 12
/** "uddannelses- og": the hyphen stands for what follows later. */
const conjunction = /^(?:og|eller|samt|og\/eller)(?!\p{L})/u

/**
 * The text of lines that stand below one another: a blank where a line was full, a line feed where it was ended.
 * Words that a hyphen parts are joined where `isWord` knows them, else the hyphen stays in the word.
 */
export function unwrapped(lines: readonly WrappingLine[], isWord: IsWord): string {
  const texts = joinedHyphens(
    lines.map((line) => line.text),
    isWord,
  )
  let text = ''
  for (const [index, line] of texts.entries()) {
    if (line === '') continue
    text += (text === '' ? '' : gapBetween(text, lines[index - 1], line, lines[index])) + line
  }
  return text
}

function gapBetween(
  before: string,
  above: WrappingLine | undefined,
  text: string,
  line: WrappingLine | undefined,
): string {
  if (/\p{L}[-\u2010]$/u.test(before) && /^\p{L}/u.test(text)) return conjunction.test(text) ? ' ' : ''
  if (!above || !line || opens.test(text) || isListed(above.text)) return '\n'
  const firstWord = /^\S+/u.exec(line.text)?.[0] ?? ''
  const isFull = above.room < (firstWord.length + 1) * (line.width / Math.max(1, line.text.length))
  // A heading that fills its line and the text below it look like one sentence; a capital tells them apart more often than not.
  const isBelowHeading = opens.test(above.text) && /^\p{Lu}/u.test(line.text)
  return isFull && !isBelowHeading && !isLabelBelow(above.text, line.text) ? ' ' : '\n'
}

function isListed(text: string): boolean {
  return /(?:[.…_]\s?){3}/u.test(text.slice(-listedEnd))
}

/** "… til efteråret." above "Beslutning": a full line, but the sentence is over and a few words stand alone. */
function isLabelBelow(above: string, text: string): boolean {
  return (
    /[.:;!?”"]$/u.test(above) &&
    /^\p{Lu}/u.test(text) &&
    /[\p{L})]:?$/u.test(text) &&
    text.split(/\s+/u).length <= 6
  )
}
