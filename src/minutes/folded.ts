// Small helpers that keep patterns simple: single blanks, one spelling of a letter, signs taken off an end.
// Nearly every text passes them as it is: looking at its signs costs a tenth of rewriting it.

/** `text` with single blanks, none at its edges. */
export function folded(text: string): string {
  return isFolded(text) ? text : text.replace(/\s+/gu, ' ').trim()
}

/** `text` in NFC, where a letter and its accent are one sign. */
export function composed(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) >= firstAccent) return text.normalize('NFC')
  }
  return text
}

/** `text` in lower case and NFC with single blanks: what the patterns of council practice are matched against. */
export function plainOf(text: string): string {
  return folded(composed(text).toLowerCase())
}

/** `text` without the signs of `signs` at its end. */
export function withoutTail(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** Below the first combining accent nothing is composed. */
const firstAccent = 0x300
const [blank, hardBlank] = [0x20, 0xa0]

/** True when `text` surely has single blanks only; false for some that have, which are rewritten to what they are. */
function isFolded(text: string): boolean {
  let isAfterBlank = true
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === blank ? isAfterBlank : code < blank || code === hardBlank || isWideBlank(code)) return false
    isAfterBlank = code === blank
  }
  return !isAfterBlank || text === ''
}

/** Blanks of other scripts and of typesetters, and signs that stand between them. */
function isWideBlank(code: number): boolean {
  return (
    code >= 0x1680 &&
    (code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200f) ||
      (code >= 0x2028 && code <= 0x205f) ||
      code === 0x3000 ||
      code === 0xfeff)
  )
}
