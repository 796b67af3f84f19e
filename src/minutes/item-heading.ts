// The lines that print the heading of an item: the one that opens it, and its repetition right below.

import type { ChosenOpening } from './choose-openings.ts'
import type { Evidence } from './evidence.ts'

/** So far below the heading its repetition is looked for. */
const near = 6

/** Heading lines of the item that `opening` opens and that ends before line `to`. */
export function headingLinesOf(
  lines: readonly Evidence[],
  opening: ChosenOpening,
  to: number,
): readonly Evidence[] {
  const heading = lines.slice(opening.at, opening.end).filter(({ isFurniture }) => !isFurniture)
  if (opening.title === undefined) return heading
  const key = heading.at(-1)?.titleKey ?? ''
  const end = Math.min(to, opening.end + near)
  let isUnderLabel = false
  for (let index = opening.end; index < end; index += 1) {
    const evidence = lines[index]
    if (!evidence) break
    const repeats = key !== '' && isSameTitle(key, evidence.titleKey) && evidence.line.text.length < 250
    // Under a label the bare title is text ("Nyt fra foreningerne"); with its number it is the heading again.
    if (repeats && (!isUnderLabel || /^\P{L}{0,4}\d/u.test(evidence.line.text))) heading.push(evidence)
    else if (isNumberAgain(evidence, opening.number)) heading.push(evidence)
    else if (evidence.label) isUnderLabel = true
    else if (!evidence.isMetadata && !evidence.isFurniture && !isAttachmentLine(evidence)) break
  }
  return heading
}

/** Also without the letter for the kind of case behind it: "Salg af jord (B)", "Salg af jord". */
function isSameTitle(key: string, again: string): boolean {
  return again === key || (again.length >= 4 && key.slice(0, -2) === again && /^ [a-z]$/u.test(key.slice(-2)))
}

/** "Pkt. 61" alone, below " • Pkt. 61 Beslutninger om dagsordenen". */
function isNumberAgain({ line }: Evidence, number: string | undefined): boolean {
  if (number === undefined) return false
  return (
    line.text
      .replace(/^\dB/u, '')
      .replace(/^(?:punkt|pkt|sag|nr)\.?\s*(?:nr\.?\s*)?/iu, '')
      .replace(/[.:]$/u, '') === number
  )
}

/** File names between a heading and its repetition. */
function isAttachmentLine({ line }: Evidence): boolean {
  return /\.(?:pdf|docx?|xlsx?|pptx?)(?:\s|$)/iu.test(line.text)
}
