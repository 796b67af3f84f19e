// Pages that lost number and title: an item opens at "Sagsid.: 18/77, Sagsinitialer: HPE".
// Where a bare title stands right above, it is the title.

import { cleanTitle, isBareTitle, type Layout } from '../opening.ts'

const caseField =
  /^(?:[•·]\s*)?(?:sags?[ -]?(?:id|n(?:umme)?r)|acadre(?:sag)?(?:snr)?|esdh-?sag)\b[.:\s]*\d/iu

/** A line that opens with a case number. */
export const caseLine: Layout = {
  name: 'case-line',
  openingAt(lines, index) {
    const evidence = lines[index]
    if (!evidence?.isMetadata || !caseField.test(evidence.line.text)) return undefined
    const above = lines[index - 1]
    if (!above || !isBareTitle(above) || !above.line.isAfterBlank || /^\d/.test(above.line.text)) {
      return { form: 'case-line', weight: -1, at: index, end: index, number: undefined, title: undefined }
    }
    const title = cleanTitle(above.line.text)
    return { form: 'case-line', weight: -0.5, at: index - 1, end: index, number: undefined, title }
  },
}
