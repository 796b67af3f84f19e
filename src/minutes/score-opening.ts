// What speaks for and against a single opening: its title, what stands around it, what the rest of the document repeats.
// Scores are rough log odds; the constants were set on invented and real minutes of thirty layouts.

import type { Evidence } from './evidence.ts'
import { headsContents } from './contents.ts'
import { withoutTail } from './folded.ts'
import type { Opening } from './opening.ts'
import { opensWithAnswer } from './practice/answers.ts'
import { isClosedHeading } from './practice/closed.ts'
import { isDocumentName } from './practice/document-names.ts'
import { isRoutineTitle } from './practice/routine.ts'

/** Facts about the document that every score uses. */
export interface Surroundings {
  readonly lines: readonly Evidence[]
  /** For each title key the lines that carry it. */
  readonly titles: ReadonlyMap<string, readonly number[]>
  /** Lines that are points of a list inside an item. */
  readonly listLines: ReadonlySet<number>
}

/** So far a heading looks ahead and back for its repetition, its label, the data of its case. */
const near = 5

/** Facts about `lines` that scoring needs, gathered in one pass. */
export function surroundingsOf(lines: readonly Evidence[]): Surroundings {
  const titles = new Map<string, number[]>()
  for (const [index, { titleKey }] of lines.entries()) {
    if (titleKey === '') continue
    const places = titles.get(titleKey)
    if (places) places.push(index)
    else titles.set(titleKey, [index])
  }
  return { lines, titles, listLines: listLinesOf(lines) }
}

/** What `opening` is worth by itself. */
export function scoreOpening(surroundings: Surroundings, opening: Opening): number {
  const { lines, listLines } = surroundings
  const evidence = lines[opening.at]
  if (!evidence) return -Infinity
  let score = opening.weight
  if (evidence.line.kind === 'heading' && opening.number !== undefined) score += 1
  score += edgeScore(lines, opening.at)
  score += titleScore(lines, opening)
  score += followScore(lines, opening.end)
  score += repeatScore(surroundings, opening)
  if (opening.number !== undefined && isInList(listLines, opening)) score -= 3.5
  return score
}

function isInList(listLines: ReadonlySet<number>, { at, end }: Opening): boolean {
  return listLines.has(at) || listLines.has(end - 1)
}

/** A heading stands alone: after a blank line, a new page, a finished sentence, a label. */
function edgeScore(lines: readonly Evidence[], at: number): number {
  const line = lines[at]?.line
  const before = lines[at - 1]
  if (!line || !before || line.isAfterBlank || line.isPageStart || line.kind === 'heading') return 0.5
  // Glued behind other text and cut off: the converter lost the line end.
  if (before.line.number === line.number) return 0.2
  if (before.label || before.isFurniture || before.isMetadata || line.cell) return 0.2
  return /[.!?:)"”]$/.test(before.line.text) ? 0 : -0.7
}

function titleScore(lines: readonly Evidence[], { at, end, title }: Opening): number {
  if (title === undefined) return 0
  const printed = lines[end - 1]?.line.text ?? ''
  let score = 0
  if (/^at\s/iu.test(title)) score -= 4
  else if (/^\p{Ll}/u.test(title)) score -= 2.5
  if (/[;,]$/u.test(printed) || (/\.$/u.test(printed) && !/(?:mv|m\.v|evt|mm|m\.m|nr|a)\.$/iu.test(printed)))
    score -= 1.2
  if (/(?:\.\.\.|…|\t)$/u.test(withoutTail(printed, '0123456789 '))) score -= 2
  if (title.length > 120) score -= 1
  if (/[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(title)) score -= 0.7
  if (isClosedHeading(title) || isRoutineTitle(title)) score += 1
  const isSameLine = end - at === 1
  if (isSameLine && (opensWithAnswer(title) || /^(?:ja|nej|ikke )/iu.test(title))) score -= 1.5
  return score
}

/** Behind a heading come the data of the case and the first label. */
function followScore(lines: readonly Evidence[], from: number): number {
  let isFirst = true
  for (let index = from; index < from + near + 1; index += 1) {
    const evidence = lines[index]
    if (!evidence) return 0
    if (evidence.isFurniture) continue
    if (evidence.isMetadata) return 2
    if (evidence.label || evidence.stamp) return isFirst ? 1.5 : 0.7
    isFirst = false
  }
  return 0
}

/** Headings are printed twice in a row, or once in the list of contents and once above the item. */
function repeatScore({ lines, titles }: Surroundings, { at, end, number, form }: Opening): number {
  const key = lines[end - 1]?.titleKey ?? ''
  if (key === '' || form === 'state-line' || form === 'label-cycle' || form === 'case-line') return 0
  const places = titles.get(key) ?? []
  if (places.length < 2 || places.length > 50) return 0
  let score = 0
  if (places.some((place) => place >= end && place < end + near && isQuiet(lines, end, place, key)))
    score += 1.5
  if (places.some((place) => place < at && place >= at - near && isQuiet(lines, place + 1, at, key)))
    score -= 2
  if (places.some((place) => place >= end && place < end + near && !isQuiet(lines, end, place, key)))
    score -= 1.5
  if (places.some((place) => place < at - near)) score += number === undefined ? 0.5 : 1
  if (places.some((place) => place >= end + near)) score -= 0.7
  if (isListed(lines[end], number) && places.some((place) => place >= end)) score -= 3
  return score
}

/** True when the very next line carries the next number: headings that stand again further down are contents here. */
function isListed(next: Evidence | undefined, number: string | undefined): boolean {
  if (!next || number === undefined) return false
  const printed = /^\D{0,8}(\d{1,4})(?!\d)/u.exec(next.line.text)?.[1]
  return Number(printed) === Number.parseInt(number, 10) + 1
}

/** True when only labels, data and the heading itself stand between two lines. */
function isQuiet(lines: readonly Evidence[], from: number, to: number, key: string): boolean {
  return lines
    .slice(from, to)
    .every(
      ({ label, isMetadata, isFurniture, titleKey, line }) =>
        label !== undefined || isMetadata || isFurniture || titleKey === key || isNumberOrFile(line.text),
    )
}

/** "Pkt. 61" alone, and the names of attached files. */
function isNumberOrFile(text: string): boolean {
  return (
    /^(?:\dB)?(?:pkt|punkt|sag|nr)\.? \d{1,4}$/iu.test(text) || /\.(?:pdf|docx?|xlsx?)(?:\s|$)/iu.test(text)
  )
}

/** Opens a list: the line before says that points follow, or is the label of a recommendation or decision. */
const announcing = /(?:[:,]|\bat|\bom)$/u
const point = /^(?:[•·○-]\s?)?(?:ad\.?\s)?(\d{1,3})[.):]\s/iu

/** The lines that are points of numbered lists, as far as the line that opens the list tells. */
function listLinesOf(lines: readonly Evidence[]): ReadonlySet<number> {
  const inside = new Set<number>()
  let last: { readonly number: number; readonly index: number; readonly indent: number } | undefined
  for (const [index, { line }] of lines.entries()) {
    const match = point.exec(line.text)
    if (!match) continue
    const number = Number(match[1])
    const goesOn = last !== undefined && number === last.number + 1 && index - last.index <= 4
    const isSameMargin = last !== undefined && Math.abs(line.indent - last.indent) <= 1
    const hasLabelBetween =
      goesOn && lines.slice((last?.index ?? index) + 1, index).some((each) => each.label ?? each.stamp)
    const isTight = index - (last?.index ?? 0) === 1
    const opensNothing = isTight || followScore(lines, index + 1) < 1.5
    const isListPoint =
      (goesOn && isSameMargin && !hasLabelBetween && opensNothing) ||
      (number <= 1 && isAnnounced(lines, index))
    if (!isListPoint) continue
    inside.add(index)
    last = { number, index, indent: line.indent }
  }
  return inside
}

function isAnnounced(lines: readonly Evidence[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 3); back -= 1) {
    const before = lines[back]
    if (!before || before.isFurniture) continue
    if (headsContents(before) || isDocumentName(before.line.text)) return false
    if (before.label || before.stamp)
      return before.label?.role !== 'attachments' || announcing.test(before.line.text)
    return announcing.test(before.line.text)
  }
  return false
}
