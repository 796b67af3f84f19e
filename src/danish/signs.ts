// What single UTF-16 units are to whoever cuts a text into words.

/** At the beginning of a word or inside of one; `other` are letters and signs to be looked at closely. */
export const signs = { none: 0, other: 1, digit: 2, letter: 3, mark: 4 } as const

// The letters of European languages have small codes.
const signTable = Uint8Array.from({ length: 0x250 }, (_, unit) => {
  const sign = String.fromCharCode(unit)
  if (/\d/.test(sign)) return signs.digit
  if (/[\p{L}\p{N}]/u.test(sign)) return signs.letter
  if (/[\p{M}\u00ad]/u.test(sign)) return signs.mark
  return sign === '§' ? signs.other : signs.none
})

/** Which of `signs` a unit is; of no unit, as behind the end of a text, `other`. */
export function signOf(unit: number): number {
  if (unit < signTable.length) return signTable[unit] ?? signs.other
  // Dashes, quotation marks, bullets, ellipses.
  return unit >= 0x2000 && unit < 0x2070 ? signs.none : signs.other
}

/** Whether `unit` is a digit. */
export function isDigit(unit: number): boolean {
  return unit > 0x2f && unit < 0x3a
}

/** Whether `unit` is a small letter; of those far from Latin none is said to be. */
export function isSmall(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || (unit > 0xde && unit < 0x100)
}

/** The unit of `sign`. */
export const unitOf = (sign: string): number => sign.charCodeAt(0)

/** Signs that are asked for. */
export const [blank = 0, hyphen = 0, fullStop = 0, comma = 0, colon = 0, slash = 0, atSign = 0] = Array.from(
  ' -.,:/@',
  unitOf,
)
export const hardBlank = 0xa0
