// Draws to an item what some systems print above its heading: the case number (Mariagerfjord), the date of the page (København).

import type { ChosenOpening } from './choose-openings.ts'
import type { Evidence } from './evidence.ts'
import { parseHeaderField } from './practice/header-fields.ts'

/** Lines of data above a heading; the widest seen has date and place. */
const mostLines = 5

/** The openings with the lines of data above them counted in. The heading stays where it is. */
export function withDataAbove(
  lines: readonly Evidence[],
  openings: readonly ChosenOpening[],
): readonly ChosenOpening[] {
  return openings.map((opening, index) => {
    const before = openings[index - 1]
    let from = opening.at
    while (from > opening.at - mostLines && isDataAbove(lines, from - 1, before, opening)) from -= 1
    return from === opening.at ? opening : { ...opening, from }
  })
}

function isDataAbove(
  lines: readonly Evidence[],
  index: number,
  before: ChosenOpening | undefined,
  opening: ChosenOpening,
): boolean {
  const evidence = lines[index]
  if (!evidence) return false
  // What stands above the first heading belongs to the header, save the number of its case.
  if (!before) return isNumberAlone(evidence)
  if (index <= before.end) return false
  if (isGroupHead(evidence)) return true
  if (opening.form === 'page-heading')
    return /^(?:date|place|start)$/.test(parseHeaderField(evidence.line.text)?.field ?? '')
  return isNumberAlone(evidence) && (before.from < before.at || hasTextBetween(lines, before.end, index))
}

function isNumberAlone({ line, isMetadata, numbers }: Evidence): boolean {
  return (
    isMetadata &&
    numbers.some(({ kind, isLabelled }) => kind === 'case' && !isLabelled) &&
    !/[.]$/.test(line.text)
  )
}

const groupWords =
  /^(?:[A-ZÆØÅ]\. Sager til \p{Ll}[^.]{3,60}$)|^(?:[A-ZÆØÅ]\. )?(?:\p{Lu}[\p{Lu} ,&-]*(?:SAGER|PUNKTER|ORIENTERING)(?: \p{Lu}[\p{Lu} ,&-]*)?|(?:åbne|lukkede) (?:sager|punkter|dagsordenspunkter))$/u
const tableHead = /^(?:punkt|titel|nr\.?|pkt\.?|punkt\s+titel)$/iu

/** "MILJØ- OG TEKNIKUDVALGETS SAGER", "C. Orientering", and the head of a table of items. */
function isGroupHead({ line, label, stamp }: Evidence): boolean {
  if (label || stamp || line.text.length > 120) return false
  return (
    line.kind === 'heading' ||
    groupWords.test(line.text) ||
    (line.cell !== undefined && tableHead.test(line.text))
  )
}

/** The data of the item before stand under its own heading; what comes after its text belongs to the next. */
function hasTextBetween(lines: readonly Evidence[], from: number, to: number): boolean {
  return lines
    .slice(from, to)
    .some((evidence) => !evidence.isMetadata && !evidence.isFurniture && !isGroupHead(evidence))
}
