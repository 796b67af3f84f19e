// Cuts lines where a converter ran things together: labels glued to the sentence before, headings glued to a label,
// whole pages flattened into one line.

import { cutLine, type Line } from './line.ts'
import { gluedLabelIn, parseLabel } from './practice/labels.ts'
import { parseStamp } from './practice/stamps.ts'
import { parseHeaderField } from './practice/header-fields.ts'
import { isRoutineTitle } from './practice/routine.ts'

/** The lines with the cuts made; nothing is lost, each piece keeps its place. */
export function splitLines(lines: readonly Line[]): readonly Line[] {
  const isFlat = isFlattened(lines)
  return lines.flatMap((line) => cutAt(line, isFlat ? [...cutsIn(line), ...flatCutsIn(line)] : cutsIn(line)))
}

function cutAt(line: Line, offsets: readonly number[]): readonly Line[] {
  const pieces: Line[] = []
  let rest = line
  let from = 0
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    if (offset <= from) continue
    const [head, tail] = cutLine(rest, offset - from)
    if (!head || !tail) continue
    pieces.push(head)
    from = line.text.indexOf(tail.text.slice(0, 40), offset)
    rest = tail
  }
  return [...pieces, rest]
}

/** "Eventuelt31. Godkendelse af dagsorden", "Indholdsfortegnelse1. Fraværende": a heading behind a word. */
const gluedHeading = /(?=\d)(?<=\p{Ll}{3}[”"]?)\d{1,4}\. ?(?=\p{Lu}\p{Ll})/gu
/** "Afbud: en forælder. 1. Godkendelse af referat:": the first item behind the last field of the header. */
const headingAfterField = /(?=1)(?<=[.!?] )1\. (?=\p{Lu}[^.]{3,100}$)/u

/** "… tages til efterretning. Beslutning i Byrådet den 3. maj 2018": a stamp that the line above had room for. */
function stampsBehindSentences(text: string): readonly number[] {
  const cuts: number[] = []
  for (const match of text.matchAll(/(?<=[.!?:”"] )(?:Beslutning|BESLUTNING) (?=.{0,60}\d)/gu)) {
    if (parseStamp(text.slice(match.index))?.date !== undefined) cuts.push(match.index)
  }
  return cuts
}

/** "Skolestruktur i sydKlik her for at folde ud og læse mere om Skolestruktur i syd": a button behind a heading. */
const gluedButton = /(?=K)(?<=[\p{Ll}\d)”"])Klik her for at \p{Ll}/u

function cutsIn(line: Line): readonly number[] {
  const { text } = line
  if (text.length < 8) return []
  const cuts: number[] = []
  for (const match of text.matchAll(gluedHeading)) cuts.push(match.index)
  const glued = gluedLabelIn(text)
  if (glued) cuts.push(glued.start, glued.label.bodyStart)
  cuts.push(...stampsBehindSentences(text))
  const button = gluedButton.exec(text)
  if (button) cuts.push(button.index)
  if (line.cell && line.cell.column > 0) cuts.push(routineTitleEnd(text))
  const first = headingAfterField.exec(text)
  if (first && parseHeaderField(text)) cuts.push(first.index)
  return cuts
}

/** "Godkendelse af dagsorden Dagsordenen blev godkendt.": where the text begins behind a title that every meeting has. */
function routineTitleEnd(text: string): number {
  if (text.length > 400 || !/\.$/u.test(text)) return 0
  for (const match of text.slice(0, 120).matchAll(/(?<=\S) (?=\p{Lu}\p{Ll}{2})/gu)) {
    if (isRoutineTitle(text.slice(0, match.index))) return match.index + 1
  }
  return 0
}

const inlineLabel =
  /(?=[RSIBØLHUFADT])(?<![\p{L}-])(?:Resumé|Resume|RESUMÉ|RESUME|Sagsresumé|Indstilling|INDSTILLING|Sagsfremstilling|SAGSFREMSTILLING|Sagens indhold|Beslutning|BESLUTNING|Økonomi|ØKONOMI|Økonomiske konsekvenser|Retsgrundlag|Lovgrundlag|Bilag|BILAG|Baggrund|Historik|Høring|(?:Forvaltningens|Administrationens|Direktionens) (?:vurdering|indstilling|bemærkninger)|Sagens gang|Tidligere ?[Pp]olitisk ?[Bb]ehandling|Bilagsliste|Underskriftsblad)(?=:? [\p{Lu}\d"”(]|:?$)/gu
const decisionOf = /^(?:Beslutning|BESLUTNING):? (?=\p{Lu}[^.]{3,60}(?:den|d\.|,? \d))/u
const inlineField =
  /(?<=\p{L}|\d|\)) (?:(?:Dok\.?nr|Sagsid|Sagsnr|Sag nr|Journalnr|Fraværende|Afbud)\.?:|Sagsnr\.? (?=\d))|(?<=\S) Side(?: \d{1,4}(?: af \d{1,4})?)?$/gu
const behindAttendance =
  /^(?:Fraværende|Afbud|Ikke til stede)[^.]{0,200}? (?=(?:Godkendt|Anbefale[st]|Udsat|Udvalget|Rådet|Byrådet|Sagen|Indstilling(?:en)?|Taget|Tages|Drøftet|Punktet|Dagsordenen|Forslaget|Orientering(?:en)?|Til efterretning|Tiltrådt|Vedtaget|Ingen bem|Intet)(?![\p{L}]))/u
/** Lines of a page that was flattened are this long. */
const longLineCharacters = 120
const pageNumber = /^\d{1,4} (?=\d{1,4}\. \p{Lu}|\p{Lu})/u

/** "12 Åbne sager 3. Skitseprojekt": the head of a group between the number of the page and the first heading. */
const groupHead = /^(?:\d{1,4} )?(?:Åbne|Lukkede) (?:sager|punkter) (?=\d{1,4}\. \p{Lu})/u

/** True when labels mostly stand inside long lines: a page, or all of an item, in one line. */
function isFlattened(lines: readonly Line[]): boolean {
  let inside = 0
  for (const { text } of lines) {
    if (text.length < longLineCharacters && !/^\S{0,40} \p{Lu}\p{Ll}/u.test(text)) continue
    for (const match of text.matchAll(inlineLabel)) inside += match.index > 0 ? 1 : 0
    if (inside >= 2) return true
  }
  return false
}

function flatCutsIn({ text }: Line): readonly number[] {
  const cuts: number[] = []
  for (const match of text.matchAll(inlineLabel)) {
    const end = match.index + match[0].length
    const isOwnLine = match.index === 0 && end >= text.length
    if (isOwnLine) continue
    cuts.push(match.index)
    if (!decisionOf.test(text.slice(match.index)) && match[0].length > 3) cuts.push(colonEnd(text, end))
  }
  for (const match of text.matchAll(inlineField)) cuts.push(match.index + 1)
  cuts.push(...sentenceLabels(text))
  if (text.length > longLineCharacters || /Side(?: \d+)?$/u.test(text))
    cuts.push(pageNumber.exec(text)?.[0].length ?? 0)
  cuts.push(groupHead.exec(text)?.[0].length ?? 0)
  for (const start of [0, ...cuts]) {
    const attendance = behindAttendance.exec(text.slice(start, start + 300))
    if (attendance) cuts.push(start + attendance[0].length)
  }
  return cuts
}

/** "… godkendes. Beslutning den 06-09-2011: Godkendt.": labels and stamps that begin where a sentence may. */
function sentenceLabels(text: string): readonly number[] {
  const cuts: number[] = []
  for (const match of text.matchAll(/(?<=[.!?)] )\p{Lu}/gu)) {
    const rest = text.slice(match.index, match.index + 110)
    const colon = rest.indexOf(':')
    if (colon < 3) continue
    const label = parseLabel(rest.slice(0, colon + 1))
    const stamp = label ? undefined : parseStamp(rest)
    if (label?.kind === 'section' && label.bodyStart > colon)
      cuts.push(match.index, match.index + label.bodyStart)
    else if (stamp && stamp.end > colon) cuts.push(match.index)
  }
  return cuts
}

function colonEnd(text: string, end: number): number {
  return text[end] === ':' ? end + 1 : end
}
