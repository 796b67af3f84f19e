// Titles that go on in the next line: "Godkendelse af lokalplan for et boligområde ved ⏎ Nykøbing F., forslag".

import type { IsWord } from '../model/is-word.ts'
import { isBrokenWord, joinedLines } from './broken-words.ts'
import type { Evidence } from './evidence.ts'
import type { Line } from './line.ts'
import { opensWithAnswer } from './practice/answers.ts'
import { cleanTitle, type Opening } from './opening.ts'

const longestContinuation = 120
/** After such a word, a comma or a dash a title is not at its end. */
const goesOn =
  /(?:[,–-]|(?<!\p{L})(?:ved|for|og|til|af|i|på|om|med|mellem|samt|en|et|den|det|de|fra|eller|vedr\.?|vedrørende))$/iu

/** Stands between the halves of a word until it is known whether the hyphen between them is the word's own. */
const seam = '\u00ad'

/** `opening` with the line that its title goes on in, where there is one. */
export function withContinuation(lines: readonly Evidence[], opening: Opening): Opening {
  const { title, end, at } = opening
  const last = lines[end - 1]
  const next = lines[end]
  if (title === undefined || end === at || !last || !next || !isPlain(next)) return opening
  if (!isRightBelow(last.line, next.line)) return opening
  if (last.line.cell || next.line.cell || next.line.kind === 'heading' || last.line.kind === 'heading')
    return opening
  if (isBrokenWord(title, next.line.text))
    return { ...opening, end: end + 1, title: `${title}${seam}${next.line.text}` }
  if (next.line.isAfterBlank && !(goesOn.test(title) && isTold(lines[end + 1]))) return opening
  if (next.line.text.length > longestContinuation || opensWithAnswer(next.line.text)) return opening
  const isUnfinished = goesOn.test(title)
  const isLowerCase = /^\p{Ll}/u.test(next.line.text) && isTold(lines[end + 1])
  if (!isUnfinished && !isLowerCase) return opening
  return { ...opening, end: end + 1, title: cleanTitle(`${title} ${next.line.text}`) }
}

/** With nothing but a blank line between: a title does not go on behind the furniture of a page. */
function isRightBelow(line: Line, next: Line): boolean {
  const distance = next.number - line.number
  if (distance === 0) return next.start - line.end <= 2
  return distance === 1 || (distance === 2 && next.isAfterBlank)
}

function isPlain({ label, stamp, isMetadata, isFurniture, isAttendance, line }: Evidence): boolean {
  return (
    !label &&
    !stamp &&
    !isMetadata &&
    !isFurniture &&
    !isAttendance &&
    !/^(?:\d{1,4}[.)]|[•·○*–-]) ?/u.test(line.text)
  )
}

/** The case begins below: data, a label, or the stamp of a decision. */
function isTold(below: Evidence | undefined): boolean {
  return below !== undefined && (below.isMetadata || below.label !== undefined || below.stamp !== undefined)
}

/** `title` with the word joined that its two lines part. */
export function joinedTitle(title: string, isWord: IsWord): string {
  const [end, text] = title.split(seam)
  return end === undefined || text === undefined ? title : joinedLines(end, text, isWord)
}
