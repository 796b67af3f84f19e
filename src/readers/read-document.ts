// A file of the corpus to text and tree, through the reader of its format.

import type { DocumentText } from '../model/document-text.ts'
import type { Problem, RuleId, Severity } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import type { SourceFile } from '../model/source-file.ts'
import { withoutCprNumbers } from './cpr.ts'
import { formatOf } from './format.ts'
import { readers } from './index.ts'
import type { IsWord } from '../model/is-word.ts'

/**
 * Read one file: format by signature first, extension second.
 *
 * Civil registration numbers are masked before anybody sees the text.
 *
 * `isWord` knows the words of a dictionary; those of the document itself are known without it.
 * Never throws: an empty, binary, unknown or broken file gives an empty text and a problem that says why.
 */
export async function readDocument(
  source: SourceFile,
  isWord: IsWord = () => false,
): Promise<Reading<DocumentText>> {
  if (source.bytes.length === 0) return nothing('readers/empty', 'warning', `"${source.path}" is empty.`)
  const format = formatOf(source.path, source.bytes)
  const reader = readers.find(({ formats }) => format !== undefined && formats.includes(format))
  if (!reader || format === undefined) {
    return nothing('readers/unknown-format', 'warning', `"${source.path}" is in no format that is read.`)
  }
  try {
    const reading = await reader.read(source.bytes, isWord)
    return withoutCprNumbers(withEmptinessProblem(reading, source.path))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return nothing('readers/failed', 'error', `The ${format} reader gave up on "${source.path}": ${reason}`)
  }
}

function nothing(rule: RuleId, severity: Severity, message: string): Reading<DocumentText> {
  const problem: Problem = { rule, severity, message, place: undefined }
  return { value: { text: '', tree: { type: 'root', children: [] } }, problems: [problem] }
}

/** A file of blanks is read without complaint by every parser; the reader of the report wants to know. */
function withEmptinessProblem(reading: Reading<DocumentText>, path: string): Reading<DocumentText> {
  if (reading.problems.some((problem) => problem.severity === 'error')) return reading
  if (reading.value.text.trim() !== '') return reading
  const empty: Problem = {
    rule: 'readers/empty',
    severity: 'warning',
    message: `"${path}" holds no text.`,
    place: undefined,
  }
  return { value: reading.value, problems: [...reading.problems, empty] }
}
