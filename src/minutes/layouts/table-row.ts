// Tables with the number in one cell and the title in the next, mostly under a row "Punkt | Titel", and lines "16 Title".

import type { Evidence } from '../evidence.ts'
import { folded } from '../folded.ts'
import { isInCellOf } from '../line.ts'
import { cleanTitle, isBareTitle, type Layout, longestTitle, type Opening } from '../opening.ts'

const numberAlone = /^(\d{1,4}[a-zæøå]?)\.?$/u
const together = /^(?:[•·○] ?)?(?:\| ?)?(\d{1,4}[a-zæøå]?)\.?(?: \||\|)? ?([\p{Lu}"”].*)$/u
/** The first sign of both, which spares most lines the rest. */
const firstSign = /^[•·○|\d]/
const tableHead =
  /^(?:\| ?)?(?:punkt|pkt\.?|nr\.?|sag)(?: ?\|)?(?: ?(?:titel|emne|overskrift|sag)(?:[ |].{0,80})?)?$/iu

/** A number and a title side by side without a full stop. */
export const tableRow: Layout = {
  name: 'table-row',
  openingAt(lines, index) {
    const row = minuteRow(lines, index)
    if (row || !firstSign.test(lines[index]?.line.text ?? '')) return row
    return cells(lines, index) ?? oneLine(lines, index)
  },
}

/** A row of a table that holds the minutes: its subject, with the number in the cell before or in none. */
function minuteRow(lines: readonly Evidence[], index: number): Opening | undefined {
  const evidence = lines[index]
  if (evidence?.column?.holds !== 'title' || isInCellOf(evidence.line, lines[index - 1]?.line))
    return undefined
  const before = lines[index - 1]
  const number = before?.column?.holds === 'number' ? numberAlone.exec(before.line.text)?.[1] : undefined
  const [, printed, rest] = /^(\d{1,4}[a-zæøå]?)[.)] (.+)$/u.exec(evidence.line.text) ?? []
  return {
    form: 'table-row',
    weight: 3,
    at: number === undefined ? index : index - 1,
    end: index + 1,
    number: number ?? printed,
    title: cleanTitle(rest ?? evidence.line.text),
  }
}

function cells(lines: readonly Evidence[], index: number): Opening | undefined {
  if (lines[index]?.column) return undefined
  const number = numberAlone.exec(lines[index]?.line.text ?? '')?.[1]
  const cell = lines[index]?.line.cell
  const beside = lines[index + 1]
  if (number === undefined || !cell || !beside?.line.cell) return undefined
  const isBeside = beside.line.cell.table === cell.table && beside.line.cell.row === cell.row
  if (!isBeside || beside.line.text.length > longestTitle || !/\p{L}{2}/u.test(beside.line.text))
    return undefined
  const weight = hasHead(lines, index) ? 2 : -1.5
  return { form: 'table-row', weight, at: index, end: index + 2, number, title: cleanTitle(beside.line.text) }
}

function oneLine(lines: readonly Evidence[], index: number): Opening | undefined {
  const evidence = lines[index]
  const match = evidence && together.exec(folded(evidence.line.text.slice(0, longestTitle + 12)))
  const number = match?.[1]
  const rest = match?.[2]
  if (!evidence || number === undefined || rest === undefined) return undefined
  if (!isBareTitle({ ...evidence, line: { ...evidence.line, text: rest } }) || /^(?:19|20)\d\d$/.test(number))
    return undefined
  const weight = hasHead(lines, index) ? 1.5 : evidence.line.text.startsWith('•') ? 0 : -1.5
  return { form: 'table-row', weight, at: index, end: index + 1, number, title: cleanTitle(rest) }
}

/** True when "Punkt | Titel" stands above, in one line or in cells. */
function hasHead(lines: readonly Evidence[], index: number): boolean {
  return [1, 2].some((back) => tableHead.test(folded(lines[index - back]?.line.text.slice(0, 120) ?? '')))
}
