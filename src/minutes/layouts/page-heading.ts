// One page per item (København): the title is the page's heading, the number stands only in the address.

import { bodyIn } from '../practice/councils.ts'
import { isDocumentName } from '../practice/document-names.ts'
import { cleanTitle, type Layout, longestTitle } from '../opening.ts'

/** A heading of the tree without a number. */
export const pageHeading: Layout = {
  name: 'page-heading',
  openingAt(lines, index) {
    const evidence = lines[index]
    if (evidence?.line.kind !== 'heading' || evidence.label || evidence.stamp || evidence.isAttendance)
      return undefined
    const { text, depth } = evidence.line
    if (text.length > longestTitle || /^\d/.test(text) || !/\p{L}{3}/u.test(text)) return undefined
    if (namesTheMeeting(text)) return undefined
    const weight = depth === 1 ? 0 : -1
    return {
      form: 'page-heading',
      weight,
      at: index,
      end: index + 1,
      number: undefined,
      title: cleanTitle(text),
    }
  },
}

/** "Referat", "Kultur- og Fritidsudvalget", "Referat – Handicaprådet": what the document is, no subject. */
function namesTheMeeting(text: string): boolean {
  if (isDocumentName(text)) return true
  const body = bodyIn(text)
  if (!body) return false
  const rest = `${text.slice(0, body.start)} ${text.slice(body.end)}`
  return (
    /^\P{L}*(?:(?:beslutnings|møde)?(?:referat|protokol|dagsorden)|møde)(?!\p{L})/iu.test(rest) ||
    !/\p{L}/u.test(rest)
  )
}
