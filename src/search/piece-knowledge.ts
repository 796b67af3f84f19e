// What is known of the pieces that stored texts are made of, as far as marking needs it: learned when they are indexed
// (piece-learner.ts), and opened with them.

/** What is known of a piece, as bits. `isWord` is set in words; the others are of one kind each. */
export const pieceBits = {
  isWord: 2,
  isPlain: 4,
  isNumber: 8,
  isShort: 16,
  mayGoOn: 32,
  mayGoOnFromNumber: 64,
  mayBeCut: 128,
  endShortWord: 4,
  endWord: 8,
  endNumber: 16,
  mayEndNumber: 32,
  hasBlank: 64,
  hasParagraph: 128,
  endLastWord: 256,
  mayJoin: 512,
  isHyphen: 1024,
} as const

/** A number that stands for a term. */
export function termHash(term: string): number {
  return hashBehind(0, term, term.length)
}

// The hash of a sign, where it is not 0, and the first letters of a term behind it.
function hashBehind(sign: number, term: string, letterCount: number): number {
  let hash = Math.imul(sign, hashFactor)
  for (let at = 0; at < letterCount; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), hashFactor)
  return (hash ^ (hash >>> 15)) >>> 0
}

const hashFactor = 0x01000193
const [caret = 0, fullStop = 0] = Array.from('^.', (sign) => sign.charCodeAt(0))

/** The bit of a term by its hash among those of a word: a word that lacks it has not the term. */
export function termBit(hash: number): number {
  return 1 << (firstTermBit + (hash % (32 - firstTermBit)))
}

const firstTermBit = 10
/** All bits that stand for terms. */
export const anyTerm = -1 << firstTermBit

/** Stands among the terms of a run for how its form begins. */
export function beginningHash(form: string): number {
  return hashBehind(caret, form, Math.min(form.length, beginningLetters))
}
/** As many letters of a beginning are looked at. */
export const beginningLetters = 2

/** Stands among the terms of a run of few letters for what may go on behind a full stop: "bl.a.". */
export function abbreviatedHash(run: string): number {
  return hashBehind(fullStop, run, run.length)
}
/** The most letters between the full stops of an abbreviation. */
export const abbreviatedLetters = 4

/** What is known of pieces, by their numbers. */
export interface PieceKnowledge {
  /** `pieceBits`, and for a word the bits of its terms. */
  readonly bits: Int32Array
  /** Where among `hashes` those of its terms end; they begin where those of the piece before end. */
  readonly hashEnds: Uint32Array
  /** The lower halves of the hashes, those of a piece ascending. */
  readonly hashes: Uint16Array
}

/** The half of a hash that is kept. */
export function keptHash(hash: number): number {
  return hash & 0xffff
}

/** The same knowledge of the pieces in another order. */
export function knowledgeInOrder(known: PieceKnowledge, order: Uint32Array): PieceKnowledge {
  const bits = new Int32Array(order.length)
  const hashEnds = new Uint32Array(order.length)
  let hashCount = 0
  order.forEach((piece, index) => {
    bits[index] = known.bits[piece] ?? 0
    hashCount += (known.hashEnds[piece] ?? 0) - (known.hashEnds[piece - 1] ?? 0)
    hashEnds[index] = hashCount
  })
  const hashes = new Uint16Array(hashCount)
  let to = 0
  for (const piece of order) {
    const end = known.hashEnds[piece] ?? 0
    for (let at = known.hashEnds[piece - 1] ?? 0; at < end; at += 1, to += 1)
      hashes[to] = known.hashes[at] ?? 0
  }
  return { bits, hashEnds, hashes }
}
