// All parts of a compound at all depths: "skolebestyrelsesmøde" holds skolebestyrelse, skole, bestyrelse and møde.

import type { CompoundPart } from './compound-part.ts'
import { compoundParts, shortestCompound } from './compounds.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { remembered } from './remembered.ts'
import { wholeLemmas } from './whole-lemmas.ts'

/**
 * Every part of `word` that may be looked for, made from its `parts`: these, their own parts, and what neighbouring parts make
 * together at the beginning and at the end ("tilpasningsplan" in "klimatilpasningsplan"). From left to right, longer ones
 * first; empty when the word does not split. The innermost parts follow one another without a gap.
 */
export function partsAtAllDepths(
  lexicon: Lexicon,
  word: string,
  parts: readonly CompoundPart[],
): readonly CompoundPart[] {
  return treeOf(lexicon, word, parts).all
}

interface Tree {
  readonly all: readonly CompoundPart[]
  /** The innermost parts. */
  readonly leaves: readonly CompoundPart[]
}

const noTree: Tree = { all: [], leaves: [] }

function treeOf(lexicon: Lexicon, word: string, parts: readonly CompoundPart[]): Tree {
  if (parts.length === 0) return noTree
  const all: CompoundPart[] = []
  const leaves: CompoundPart[] = []
  for (const part of parts) {
    put(all, part)
    const tree = innerTree(lexicon, word, part)
    for (const inner of tree?.all ?? []) put(all, inner)
    leaves.push(...(tree?.leaves ?? [part]))
  }
  if (leaves.length > 2) for (const run of joined(word, leaves)) put(all, run)
  return { all, leaves }
}

// The same parts come again and again.
const knownTree = remembered((lexicon, word) => treeOf(lexicon, word, compoundParts(lexicon, word)))

// What is inside of a part. A head is opened as it is printed; a linking part by its lemma, whose beginning it shares.
function innerTree(lexicon: Lexicon, word: string, part: CompoundPart): Tree | undefined {
  const length = part.end - part.start
  const texts = part.end === word.length ? [word.slice(part.start)] : part.lemmas
  for (const text of texts) {
    if (text.length < shortestCompound) continue
    const { all, leaves } = knownTree(lexicon, text)
    const lastStart = all.at(-1)?.start ?? length
    if (lastStart >= length || !word.startsWith(text.slice(0, lastStart), part.start)) continue
    const moved = ({ start, end, lemmas }: CompoundPart): CompoundPart => ({
      start: part.start + start,
      end: end === text.length ? part.end : part.start + end,
      lemmas,
    })
    return { all: all.map(moved), leaves: leaves.map(moved) }
  }
  return undefined
}

// Puts `part` in its place: from left to right, longer ones first, the last put of those that stand for the same letters.
function put(all: CompoundPart[], part: CompoundPart): void {
  let at = all.length
  for (let before = all[at - 1]; before && goesBefore(part, before); before = all[at - 1]) at -= 1
  const other = all[at - 1]
  if (other?.start === part.start && other.end === part.end) all[at - 1] = part
  else all.splice(at, 0, part)
}

function goesBefore(one: CompoundPart, other: CompoundPart): boolean {
  return one.start < other.start || (one.start === other.start && one.end > other.end)
}

// Two or more parts from the beginning, and two or more to the end; the whole word is none of them.
function joined(word: string, leaves: readonly CompoundPart[]): readonly CompoundPart[] {
  const runs: CompoundPart[] = []
  for (let cut = 1; cut < leaves.length; cut += 1) {
    for (const [first, last] of [
      [leaves[0], leaves[cut - 1]],
      [leaves[cut], leaves.at(-1)],
    ] as const) {
      if (!first || !last || first === last) continue
      const run = word.slice(first.start, last.end)
      runs.push({
        start: first.start,
        end: last.end,
        lemmas: wholeLemmas(run, last.start - first.start, last.lemmas),
      })
    }
  }
  return runs
}
