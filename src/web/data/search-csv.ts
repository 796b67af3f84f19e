// A search as a table: one row a hit, for spreadsheets. RFC 4180, UTF-8 with a byte order mark for Excel.

import { outcomeLabels } from '../../search/facets.ts'
import type { Hit } from '../../search/results.ts'
import { decisionUrl, itemUrl } from '../urls.ts'

/** Between cells: a comma, or the semicolon that a Danish Excel expects. */
export type Delimiter = ',' | ';'

const columns = [
  'id',
  'dato',
  'kommune',
  'raad',
  'punkt',
  'titel',
  'sagsnummer',
  'udfald',
  'uddrag',
  'adresse',
] as const

const byteOrderMark = '\uFEFF'

/** The byte order mark and the row of column names. */
export function csvHead(delimiter: Delimiter): string {
  return byteOrderMark + csvRow(columns, delimiter)
}

/** The row of `hit`; addresses begin with `origin`. */
export function csvHit(hit: Hit, origin: string, delimiter: Delimiter): string {
  const cells = [
    hit.id,
    hit.date ?? '',
    hit.municipality,
    hit.council,
    hit.number ?? '',
    hit.title ?? '',
    hit.caseNumber ?? '',
    hit.outcome ? outcomeLabels[hit.outcome] : '',
    hit.snippets.find((snippet) => snippet.field !== 'title')?.text ?? '',
    origin + (hit.outcome ? decisionUrl(hit.id) : itemUrl(hit.id)),
  ]
  return csvRow(cells, delimiter)
}

function csvRow(cells: readonly string[], delimiter: Delimiter): string {
  return `${cells.map(csvCell).join(delimiter)}\r\n`
}

function csvCell(text: string): string {
  return `"${withoutFormula(text).replaceAll('"', '""')}"`
}

/** Spreadsheets run a cell that begins with one of these signs as a formula; an apostrophe makes it text. */
function withoutFormula(text: string): string {
  return /^\s*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
}
