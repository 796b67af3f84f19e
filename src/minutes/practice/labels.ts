// Section labels: the words that open a part of an agenda item ("Sagsfremstilling", "BESLUTNING:", "Direktionen indstiller, at").
// Known by the words they are built of, not by a list: a label is a short phrase in which every word is label vocabulary.
import type { SectionRole } from '../../model/section.ts'
import { opensWithAnswer } from './answers.ts'
import { bodyIn } from './councils.ts'
import { labelKindOf, type LabelKind } from './label-words.ts'

/** A label at the beginning of a line. */
export interface SectionLabel {
  readonly role: SectionRole
  readonly kind: LabelKind
  /** As printed, without markup and a closing colon. */
  readonly label: string
  /** Offset in the line where the text under the label begins; the line's length when it is nothing but the label. */
  readonly bodyStart: number
}

/** A label glued to the end of a sentence, as converters leave it: "efterretning.Beslutning". */
export interface GluedLabel {
  readonly label: SectionLabel
  /** Offset of the label in the line; what stands before belongs to the section above. */
  readonly start: number
}

const longestLabel = 110
const opening = /^(?:[\s#>*_•·○●–-]|\u0335){0,12}/u
const closing = /^[\s*_]*(?:[:.]|,(?=\s*(?:at\s*)?$))?[\s*_]*/u
/** Values of "Sagstype", which print the same words with a full stop. */
const caseTypeValue = /^(?:beslutning|drøftelse|orientering|indstilling|behandling|efterretning|forslag)\.$/iu

/**
 * The label that the line is or begins with, or undefined.
 *
 * A label ends with the line or with a colon. Without either only the commonest labels count, before a capital letter
 * ("Beslutning Godkendt."). Titles that begin with the same words ("Beslutning om ny skole", "Orientering v/ …") are none.
 */
export function parseLabel(line: string): SectionLabel | undefined {
  const from = opening.exec(line)?.[0].length ?? 0
  const text = line.slice(from).trimEnd()
  if (text === '' || caseTypeValue.test(text)) return undefined
  return (
    wholeLine(line, from, text) ??
    beforeColon(line, from, text) ??
    beforeBody(from, text) ??
    beforeText(from, text)
  )
}

function wholeLine(line: string, from: number, text: string): SectionLabel | undefined {
  if (text.length > longestLabel) return undefined
  const hasMark = /[*_:.,]$/.test(text)
  const phrase = hasMark ? text.replace(/(?<![\s*_])[\s*_]*(?:[:.,][\s*_]*)?$/u, '') : text
  return labelOf(phrase, line.length)
}

function beforeColon(line: string, from: number, text: string): SectionLabel | undefined {
  const colon = text.slice(0, longestLabel).indexOf(':')
  if (colon < 2) return undefined
  const end = from + colon + (closing.exec(text.slice(colon))?.[0].length ?? 1)
  return labelOf(text.slice(0, colon).replace(/(?<![\s*_])[\s*_]+$/u, ''), end)
}

const competence =
  /^(?:sagen )?(?:afgøres|behandles|besluttes) (?:i|af)(?= \p{Lu})|^(?:beslutnings)?kompetence(?= \p{Lu})/u

/** "Sagen afgøres i Byrådet": the body that follows is the text. */
function beforeBody(from: number, text: string): SectionLabel | undefined {
  const printed = /^\p{Lu}/u.test(text)
    ? competence.exec(text.charAt(0).toLowerCase() + text.slice(1))?.[0]
    : undefined
  if (printed === undefined || bodyIn(text.slice(printed.length + 1))?.start !== 0) return undefined
  return labelOf(text.slice(0, printed.length), from + printed.length + 1)
}

const commonLabel =
  /^(?:(?:fornyet |administrativ )?(?:beslutning|indstilling)|sagsfremstilling|(?:sags)?resum[eé]|baggrund|økonomi(?:ske konsekvenser)?|retsgrundlag|lovgrundlag|bilag|høring|forslag til beslutning)(?=[ \u00a0\t])/iu
const firstWords = /^["”“(]?(?:\d{1,2}[.)] )?\p{Lu}/u
const saysSomething =
  /[.:;](?:\s|$)|\s(?:er|blev|har|at|skal|kan|der|indstiller|anbefaler|\p{L}+es)(?!\p{L})/u

/** "Beslutning Godkendt.", "Sagsfremstilling Planen giver plads": common labels before the first word of a sentence. */
function beforeText(from: number, text: string): SectionLabel | undefined {
  const printed = commonLabel.exec(text)?.[0]
  if (printed === undefined || !/^\p{Lu}/u.test(printed)) return undefined
  const rest = text.slice(printed.length).trimStart()
  if (!firstWords.test(rest) || !(saysSomething.test(rest) || opensWithAnswer(rest))) return undefined
  return labelOf(printed, from + text.length - rest.length)
}

function labelOf(printed: string, bodyStart: number): SectionLabel | undefined {
  const found = labelKindOf(printed)
  return found && { ...found, label: printed.trim(), bodyStart }
}

const glued =
  /(?=[BISRØLH])(?<=[.!?)"”\d\p{Ll}])(Beslutning|BESLUTNING|Indstilling|INDSTILLING|Sagsfremstilling|SAGSFREMSTILLING|Resumé|Resume|RESUMÉ|Økonomi|ØKONOMI|Økonomiske konsekvenser|Retsgrundlag|Lovgrundlag|Bilag|BILAG|Baggrund|Referat|Høring|Sagen afgøres (?:af|i))(?=\s*(?:[:.]\s*)?$|\d{1,3}\. ?\p{Lu}|\p{Lu}\p{Ll}|:)/u

/** "Sagsfremstilling2. Ny skole", "Sagen afgøres afØkonomiudvalget" */
const gluedBehind =
  /^\s*(Beslutning|Indstilling|Sagsfremstilling|Resum[eé]|Økonomi|Retsgrundlag|Lovgrundlag|Bilag|Baggrund|Referat|Høring|Sagen (?:afgøres|behandles) (?:af|i))(?=\d{1,3}\. ?\p{Lu}|\p{Lu}\p{Ll})/u

/**
 * A label that a converter glued to the text before it ("efterretning.Beslutning") or that has a heading glued behind it
 * ("Sagsfremstilling2. Ny skole"), or undefined. Words that merely contain a label ("Budgetforslag") are none.
 */
export function gluedLabelIn(line: string): GluedLabel | undefined {
  const behind = gluedBehind.exec(line)
  const match = behind ?? glued.exec(line)
  const printed = match?.[1]
  if (!match || printed === undefined) return undefined
  const start = match.index + match[0].length - printed.length
  const rest = line.slice(start + printed.length)
  const end = start + printed.length + (/^\s*[:.]?\s*/u.exec(rest)?.[0].length ?? 0)
  const label = labelOf(printed, end)
  return label && { label, start }
}
