// No numbers: the title is an unmarked line above the first label of the item (Aarhus), or a heading of the page (København).

import type { Evidence } from '../evidence.ts'
import { datesIn } from '../practice/dates.ts'
import { cleanTitle, isBareTitle, type Layout } from '../opening.ts'

/** A bare line that a label or the data of a case follow. */
export const titleAboveLabel: Layout = {
  name: 'title-above-label',
  openingAt(lines, index) {
    const evidence = lines[index]
    if (!evidence || !isBareTitle(evidence) || !evidence.line.isAfterBlank || /^\d/.test(evidence.line.text))
      return undefined
    if (isBesideNext(lines, index) || isValueBelowLabel(lines, index)) return undefined
    if (!isLabelNext(lines, index + 1) || datesIn(evidence.line.text).length > 0) return undefined
    const title = cleanTitle(evidence.line.text)
    return { form: 'title-above-label', weight: -1, at: index, end: index + 1, number: undefined, title }
  },
}

/** In the head of a table ("Punkt | Emne | Side") nothing stands above anything. */
function isBesideNext(lines: readonly Evidence[], index: number): boolean {
  const [cell, next] = [lines[index]?.line.cell, lines[index + 1]?.line.cell]
  return cell !== undefined && cell.table === next?.table && cell.row === next.row
}

/** "Byrådet" below "Sagen behandles i": a label without text of its own on the line above. */
function isValueBelowLabel(lines: readonly Evidence[], index: number): boolean {
  const above = lines[index - 1]
  if (above?.label?.role === 'decision' || above?.label?.role === 'attachments') return false
  return above?.label?.kind === 'section' && above.label.bodyStart >= above.line.text.length
}

/** True when the next telling line is a label; up to three lines of metadata and buttons may come between. */
function isLabelNext(lines: readonly Evidence[], from: number): boolean {
  for (let index = from; index < from + 4; index += 1) {
    const evidence = lines[index]
    if (!evidence) return false
    if (evidence.label) return true
    if (!evidence.isMetadata && !evidence.isFurniture) return false
  }
  return false
}
