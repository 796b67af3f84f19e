// All parts of a compound at all depths: "skolebestyrelsesmøde" holds skolebestyrelse, skole, bestyrelse and møde.

import { compoundParts, type CompoundPart } from './compounds.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { remembered } from './remembered.ts'

/**
 * Every part of `word` that may be looked for: the parts, their own parts, and what neighbouring parts make together
 * at the beginning and at the end ("tilpasningsplan" in "klimatilpasningsplan"). From left to right, longer ones
 * first; empty when the word does not split. The innermost parts follow one another without a gap.
 */
export const partsAtAllDepths: (lexicon: Lexicon, word: string) => readonly CompoundPart[] =
  remembered(allParts)

function allParts(lexicon: Lexicon, word: string): readonly CompoundPart[] {
  const parts = compoundParts(lexicon, word)
  if (parts.length === 0) return []
  const opened = parts.map((part, index) => innerParts(lexicon, word, part, index === parts.length - 1))
  const leaves = parts.flatMap((part, index) => opened[index]?.filter(isLeafAmong) ?? [part])
  const all = [...parts, ...opened.flat(), ...joined(word, leaves.length > 0 ? leaves : parts)]
  const bySpan = new Map<number, CompoundPart>()
  for (const part of all) bySpan.set(part.start * word.length + part.end - 1, part)
  return [...bySpan.values()].sort((one, other) => one.start - other.start || other.end - one.end)
}

function isLeafAmong(part: CompoundPart, _: number, all: readonly CompoundPart[]): boolean {
  return !all.some((other) => other !== part && other.start >= part.start && other.end <= part.end)
}

// A head is opened as it is printed; a linking part by its lemma, whose beginning it shares.
function innerParts(
  lexicon: Lexicon,
  word: string,
  part: CompoundPart,
  isHead: boolean,
): readonly CompoundPart[] {
  const printed = word.slice(part.start, part.end)
  for (const text of isHead ? [printed] : part.lemmas) {
    const inner = partsAtAllDepths(lexicon, text)
    const lastStart = Math.max(0, ...inner.map(({ start }) => start))
    if (
      inner.length === 0 ||
      printed.slice(0, lastStart) !== text.slice(0, lastStart) ||
      lastStart >= printed.length
    )
      continue
    return inner.map(({ start, end, lemmas }) => ({
      start: part.start + start,
      end: end === text.length ? part.end : part.start + end,
      lemmas,
    }))
  }
  return [part]
}

// Two or more parts from the beginning, and two or more to the end; the whole word is none of them.
function joined(word: string, leaves: readonly CompoundPart[]): readonly CompoundPart[] {
  const runs: CompoundPart[] = []
  for (let cut = 1; cut < leaves.length; cut += 1) {
    for (const run of [leaves.slice(0, cut), leaves.slice(cut)]) {
      const [first, last] = [run[0], run.at(-1)]
      if (!first || !last || first === last) continue
      const before = word.slice(first.start, last.start)
      runs.push({ start: first.start, end: last.end, lemmas: last.lemmas.map((lemma) => before + lemma) })
    }
  }
  return runs
}
