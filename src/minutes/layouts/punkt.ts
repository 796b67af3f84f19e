// "Punkt 1: Title", "Pkt. 42 Title", "Pkt. 4a" with the title on the next line or in the next cell of the row.
// "0BPkt. 1" and "1BTitle" are what is left of a word processor's bookmarks.

import { folded } from '../folded.ts'
import { cleanTitle, isBareTitle, type Layout, longestTitle, mayBeTitle } from '../opening.ts'

const heading =
  /^(?:[•·○] ?)?(?:\dB)?(?:dagsordenspunkt|punkt|pkt\.?):? ?(?:nr\.? ?)?(\d{1,4}[a-zæøå]?)(?![\d/-])(?: ?([:.–-]))? ?(\p{L}.*|[^\s\p{L}:.–-].*)?$/iu
/** The first sign, which spares most lines the rest. */
const firstSign = /^[•·○\ddp]/iu
/** Prose goes on after the number: "Punkt 4 og 5 behandles", "Punkt 64 udgår". */
const prose = /^(?:\p{Ll}|,|\()/u

/** "Emne: Budget 2021" below "Punkt: 2". */
const titleField = /^(?:emne|titel|overskrift|sagstitel): ?(\p{L}.{1,200})$/iu

/** The word "punkt" and a number. */
export const punkt: Layout = {
  name: 'punkt',
  openingAt(lines, index) {
    const evidence = lines[index]
    if (!evidence || !firstSign.test(evidence.line.text)) return undefined
    const match = heading.exec(folded(evidence.line.text.slice(0, longestTitle + 30)))
    if (!match) return undefined
    const [, number, mark = '', rest = ''] = match
    if (number === undefined) return undefined
    if (rest !== '') {
      if (!mayBeTitle(rest) || (mark !== ':' && prose.test(rest))) return undefined
      return { form: 'punkt', weight: 2, at: index, end: index + 1, number, title: cleanTitle(rest) }
    }
    const below = lines[index + 1]
    if (!below) return { form: 'punkt', weight: 1, at: index, end: index + 1, number, title: undefined }
    const { cell } = evidence.line
    const isRow =
      cell !== undefined && below.line.cell?.table === cell.table && below.line.cell.row === cell.row
    if (isRow)
      return {
        form: 'punkt',
        weight: 2,
        at: index,
        end: index + 2,
        number,
        title: titleOfCell(below.line.text),
      }
    const titled = titleField.exec(below.line.text)?.[1]
    if (titled !== undefined)
      return { form: 'punkt', weight: 2, at: index, end: index + 2, number, title: cleanTitle(titled) }
    if (!isBareTitle(below))
      return { form: 'punkt', weight: 1, at: index, end: index + 1, number, title: undefined }
    const title = cleanTitle(below.line.text.replace(/^\dB(?=\p{Lu})/u, ''))
    return { form: 'punkt', weight: 1.5, at: index, end: index + 2, number, title }
  },
}

function titleOfCell(text: string): string | undefined {
  return cleanTitle(text)
}
