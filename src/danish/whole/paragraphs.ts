// References to law: "§ 18, stk. 2, nr. 3", "§18", "§§ 18-20", "paragraf 16 b".

import { matchAt, wholeStretch, type Stretch } from '../stretch.ts'

const blank = '[ \\u00a0]{0,2}'
const reference = new RegExp(
  `(?:§{1,2}|paragraf(?:ferne)?)${blank}(\\d{1,4})(?:[ \\u00a0]?([a-zæøå]))?(?![\\p{L}\\p{N}])` +
    `(?:,?${blank}(?:stk\\.?|stykke)${blank}(\\d{1,3})(?!\\p{N}))?` +
    `(?:,?${blank}(?:nr\\.?|nummer)${blank}(\\d{1,3})(?!\\p{N}))?` +
    `(?:,?${blank}litra${blank}([a-zæøå])(?!\\p{L}))?`,
  'iuy',
)

/** A paragraph of law that starts at `at`, under itself and what it belongs to: `§18-stk2-nr3`, `§18-stk2`, `§18`. */
export function readParagraph(text: string, at: number): Stretch | undefined {
  const match = matchAt(reference, text, at)
  if (!match) return undefined
  const [printed, number = '', letter = '', subsection, item, point] = match
  const steps = [`§${number}${letter.toLowerCase()}`]
  const deeper = [
    ['stk', subsection],
    ['nr', item],
    ['litra', point?.toLowerCase()],
  ] as const
  for (const [label, value] of deeper) {
    if (value !== undefined) steps.unshift(`${steps[0] ?? ''}-${label}${value}`)
  }
  return wholeStretch('paragraph', at, at + printed.length, steps)
}
