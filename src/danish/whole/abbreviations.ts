// Abbreviations with dots and initials: "bl.a.", "f.eks.", "m.v.", "jf.", "pkt.", "H.C.".

import { fold } from '../fold.ts'
import { matchAt, wholeStretch, type Stretch } from '../stretch.ts'

// Letters with a dot after each group: "f.eks.", "d.d.", "cand.mag.", "H.C.", also without the last dot: "bl.a".
const dotted = /\p{L}{1,4}(?:\.\p{L}{1,4}){1,4}(?![\p{L}\p{N}@])\.?/uy
// With blanks inside only what is known: "pkt. stk." are two, "bl. a." is one.
const apart = /(?:bl\. a|f\. eks|m\. v|m\. m|m\. fl|o\. s\. v|d\. v\. s|p\. g\. a|i\. h\. t|m\. h\. t)\./iuy

/** Abbreviations of one group that mean themselves, with or without the dot. */
const singles = new Set(
  (
    'adm afd afg alm ang bek bl ca cand cirk cm eks ekskl ekst evt fhv hhv if ifb iflg ifht ifm ift iht inkl jf jr kg kl ' +
    'km kr lb mfl mht mia mill mio mm mv nr osv dvs pct pga pkt pt resp sct sml sr st stk tidl tlf udg vedr vha årg'
  ).split(' '),
)

/** A dotted abbreviation that starts at `at`, under its letters alone: `bla` for "bl.a." and for "bl. a.". */
export function readDotted(text: string, at: number): Stretch | undefined {
  const match = matchAt(dotted, text, at) ?? matchAt(apart, text, at)
  return (
    match && wholeStretch('abbreviation', at, at + match[0].length, [fold(match[0].replace(/[. ]/g, ''))])
  )
}

/** Whether `word`, as printed without a dot, is a known abbreviation of one group. */
export function isAbbreviation(word: string): boolean {
  return word.length < 6 && singles.has(word.toLowerCase())
}

/** Whether `word` is printed as an acronym: two to six capitals, digits allowed after them, as in "IGU" and "STU2". */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,6}\d{0,2}$/u.test(word)
}
