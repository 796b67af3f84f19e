// The numbers of an item: of its case, journal and document, from its heading and the lines of metadata.

import type { Evidence } from './evidence.ts'
import type { ItemParts } from './item-parts.ts'
import type { NumberKind, PrintedNumber } from './practice/case-numbers.ts'

/** What the metadata of an item say. */
export interface ItemData {
  readonly caseNumber: string | undefined
  readonly journalNumber: string | undefined
  readonly documentNumber: string | undefined
  readonly caseworker: string | undefined
  /** The title without a case number in brackets behind it. */
  readonly title: string | undefined
}

/** `A-sag: Høring (2019-0041877)`: a number in brackets at the end of a title. */
const numberBehindTitle = / ?\((?:sags?(?:nr|id)?\.?:? ?)?([A-ZÆØÅ]{0,4}-?\d[\d./-]{4,24})\)$/u
/** "01.02G00 - 2017/27088": the journal number and the number of the case, with blanks around the hyphen. */
const journalAndCase = /^(\d{2}\.\d{2}(?:\.\d{2})?[A-ZÆØÅ]\d{2}) - (\d{4}\/\d+)$/u
const caseworkerLine =
  /^(?:sagsbehandler|sagsbeh|initialer|sagsinitialer|sagsansvarlig)\.?:?\s+(\S.{0,60})$/iu
const initialsInside = /(?:sags)?initialer:?\s*([\p{L}_]{2,10})/iu

/** The data of an item. */
export function itemDataOf({ opening, heading, metadata }: ItemParts): ItemData {
  const behind = numberBehindTitle.exec(opening.title ?? '')
  const lines = [...heading, ...metadata]
  const numbers = withValuesBelow(lines)
    .concat(lines.flatMap((evidence) => evidence.numbers))
    .filter(({ value }) => value !== opening.number)
  const caseNumber = numberOf(numbers, 'case') ?? behind?.[1]
  const joined = journalAndCase.exec(caseNumber ?? '')
  return {
    caseNumber: joined?.[2] ?? caseNumber,
    journalNumber: scannedJournalNumber(metadata) ?? numberOf(numbers, 'journal') ?? joined?.[1],
    documentNumber: numberOf(numbers, 'document'),
    caseworker: caseworkerOf(metadata),
    title: withoutNumber(behind ? opening.title?.slice(0, behind.index) : opening.title),
  }
}

/** "Aktivitetscenter i Præstø. J.nr. 16.06.04": the labelled number behind a title is data of the case. */
function withoutNumber(title: string | undefined): string | undefined {
  const label =
    title === undefined
      ? null
      : /[.,;]? \(?(?:j\.? ?nr|journalnr|sagsnr|sags-?id|sag nr|dok\.? ?nr)\.?:? ?\d\S*$/iu.exec(title)
  return label && label.index > 2 ? title?.slice(0, label.index) : title
}

/** A labelled number counts more than one that only looks like it. */
function numberOf(numbers: readonly PrintedNumber[], kind: NumberKind): string | undefined {
  const ofKind = numbers.filter((number) => number.kind === kind)
  return (ofKind.find(({ isLabelled }) => isLabelled) ?? ofKind[0])?.value
}

/** "Sagsnr." on one line and "450-2018-4075" on the next. */
function withValuesBelow(lines: readonly Evidence[]): PrintedNumber[] {
  return lines.flatMap((evidence, index) => {
    const label = /^(sagsnr|sagsid|journalnr|j\.nr|dok\.?nr|dokumentnr)\.?:?$/iu
      .exec(evidence.line.text)?.[1]
      ?.toLowerCase()
    const value = lines[index + 1]?.numbers[0]
    if (label === undefined || !value) return []
    const kind: NumberKind = label.startsWith('s') ? 'case' : label.startsWith('j') ? 'journal' : 'document'
    return [{ ...value, kind, isLabelled: true }]
  })
}

/** "Journal nr.:  2 7.3 6.0 8 S 5 5 /1 1 2": a scanned number without the blanks between its signs. */
function scannedJournalNumber(metadata: readonly Evidence[]): string | undefined {
  const line = metadata.find(({ line: { text } }) => /^journal ?nr.*\d \d?[.\d]/iu.test(text))?.line.text
  const value = line?.replace(/^journal ?nr\.?:?/iu, '').replace(/\s+/gu, '')
  return value !== undefined && /^\d[\d.A-ZÆØÅ/-]{5,}$/u.test(value) ? value : undefined
}

function caseworkerOf(metadata: readonly Evidence[]): string | undefined {
  for (const { line } of metadata) {
    const name = caseworkerLine.exec(line.text)?.[1] ?? initialsInside.exec(line.text)?.[1]
    if (name !== undefined) return name.replace(/\s+/gu, ' ').trim()
  }
  return undefined
}
