// What of a text is a word and what stands between words, sign by sign, for packing texts.

/** The kinds of pieces that texts are cut into. */
export const pieceKinds = { word: 1, signs: 2 } as const

type PieceKind = (typeof pieceKinds)[keyof typeof pieceKinds]

/** The kind of the piece that the sign at `at` belongs to; both halves of a surrogate pair are as the whole is. */
export function kindAt(text: string, at: number): PieceKind {
  return kindOf(text, at, text.charCodeAt(at))
}

/** The same where the UTF-16 unit at `at` is known. */
export function kindOf(text: string, at: number, unit: number): PieceKind {
  const known = kinds[unit] ?? 0
  return known === pieceKinds.word || known === pieceKinds.signs ? known : kindOfNew(text, at, unit)
}

// What is known of every UTF-16 unit, 0 until it is met.
const kinds = new Uint8Array(0x10000)
const wordSign = /[\p{L}\p{N}]/u

function kindOfNew(text: string, at: number, unit: number): PieceKind {
  if (unit >= 0xd800 && unit < 0xe000) return kindOfPair(text, at)
  const kind = wordSign.test(String.fromCharCode(unit)) ? pieceKinds.word : pieceKinds.signs
  kinds[unit] = kind
  return kind
}

function kindOfPair(text: string, at: number): PieceKind {
  const isSecond = at > 0 && isFirstHalf(text, at - 1) && !isFirstHalf(text, at)
  const sign = String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0)
  return wordSign.test(sign) ? pieceKinds.word : pieceKinds.signs
}

function isFirstHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit < 0xdc00
}
