// Bytes of HTML or XML to a string: as any text, but where they are not UTF-8 the encoding they declare is taken.

import type { Reading } from '../model/reading.ts'
import { decodeText, normalizeText } from './decode-text.ts'

/** As far as browsers look for a declaration. */
const declarationBytes = 1024

/**
 * `bytes` as text: NFC, line feeds only, no byte order mark.
 *
 * UTF-8 and UTF-16 are recognised by their bytes, whatever is declared: pages that were saved anew keep an old declaration.
 */
export function decodeMarkup(bytes: Uint8Array): Reading<string> {
  const reading = decodeText(bytes)
  if (!reading.problems.some((problem) => problem.rule === 'readers/not-utf-8')) return reading
  const text = textAsDeclared(bytes)
  return text === undefined ? reading : { value: normalizeText(text), problems: [] }
}

function textAsDeclared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationBytes))
  const label = /\b(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w.:-]{2,30})/i.exec(head)?.[1]
  if (label === undefined || /^utf/i.test(label)) return undefined
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return undefined // an encoding nobody knows: the mixture that decodeText makes is as good as any
  }
}
