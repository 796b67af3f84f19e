// Cuts what begins with a letter or a digit and is a word, whatever it may be the beginning of.

import { longestRun } from './plain-words.ts'
import { blank, comma, hyphen, signOf, signs, unitOf } from './signs.ts'
import { matchAt, type Stretch } from './stretch.ts'

// At most 200 letters a run and 12 runs behind the first: longer ones are no words and are cut.
const letters = `[\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200d]{1,${longestRun}}`
const mostHyphens = 12
const word = new RegExp(
  `${letters}(?:['’´][\\p{L}\\p{N}]{1,8})?(?:[-‐‑](?:\\r?\\n[ \\t]{0,8}(?=\\p{Ll}))?${letters}(?:['’´]\\p{L}{1,8})?){0,${mostHyphens}}`,
  'uy',
)
const suspended = /[-‐‑](?=,? )/y

/**
 * The word that begins at `at`. It may hold hyphens ("Lyngby-Taarbæk"), one apostrophe ("1950'erne"), a hyphen at its end
 * ("børne- og") or a hyphen before a line break and the rest of it on the next line.
 */
export function wordAt(text: string, at: number): Stretch {
  let end = quickEnd(text, at)
  if (end < 0) {
    const match = matchAt(word, text, at)
    end = match ? at + match[0].length : at + 1
    if (matchAt(suspended, text, end)) end += 1
  } else if (text.charCodeAt(end) === hyphen && isSuspended(text, end)) end += 1
  return { kind: 'word', start: at, end, terms: undefined }
}

// Where a word of common letters and hyphens ends, without a hyphen at its end; -1 for what has to be looked at more closely.
function quickEnd(text: string, at: number): number {
  let runStart = at
  let hyphenCount = 0
  for (let end = at; end - runStart <= longestRun; end += 1) {
    if (end === text.length) return end
    const unit = text.charCodeAt(end)
    const sign = signOf(unit)
    if (sign === signs.letter || sign === signs.digit) continue
    if (sign !== signs.none || end === runStart || goingOn.has(unit)) return -1
    if (unit !== hyphen) return end
    const next = text.charCodeAt(end + 1)
    const nextSign = signOf(next)
    if (nextSign === signs.none) return goingOn.has(next) ? -1 : end
    if (nextSign !== signs.letter && nextSign !== signs.digit) return -1
    hyphenCount += 1
    if (hyphenCount > mostHyphens) return -1
    runStart = end + 1
  }
  return -1
}

// Signs that words may go on with, by themselves or behind a hyphen.
const goingOn = new Set(Array.from("'’´‐‑\r\n\u200b\u200c\u200d", unitOf))

function isSuspended(text: string, end: number): boolean {
  const next = text.charCodeAt(end + 1)
  return next === blank || (next === comma && text.charCodeAt(end + 2) === blank)
}
