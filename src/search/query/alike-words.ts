// Words of the index that are written like another: they share runs of four letters, rare runs counting more. This is
// how a ranking that goes on to the end meets words that the dictionary does not know, and words of the same stem.

import type { IndexedForm } from '../engine.ts'

/** A form of the index and how much it is like the word asked for: more than 0, at most 1. */
export interface AlikeWord {
  readonly form: string
  readonly likeness: number
}

/** A vocabulary that answers which of its words are like another. */
export interface AlikeWords {
  /** The forms most like `form`, which is folded, the most alike first; `form` itself among them if it is there. */
  readonly of: (form: string) => readonly AlikeWord[]
}

const runLetters = 4
// Words with less in common have only an ending in common: ".2" finds worse by .002 on K1.
const leastLikeness = 0.1
// Twenty more make no difference, and cost as much again.
const mostWords = 30

/** Prepares `forms` for looking up. Words with digits and very short ones are like nothing. */
export function alikeWordsOf(forms: Iterable<IndexedForm>): AlikeWords {
  const words = Array.from(forms, ({ form }) => form).filter(hasRuns)
  const wordsWith = new Map<string, number[]>()
  words.forEach((word, number) => {
    for (const run of runsOf(word)) {
      const known = wordsWith.get(run)
      if (known) known.push(number)
      else wordsWith.set(run, [number])
    }
  })
  const rarity = (run: string) => Math.log(1 + words.length / (1 + (wordsWith.get(run)?.length ?? 0)))
  const weightOf = (word: string) => sum(runsOf(word).map(rarity))
  const weights = Float64Array.from(words, weightOf)
  return {
    of: (form) => {
      if (!hasRuns(form)) return []
      const own = weightOf(form)
      const shared = new Map<number, number>()
      for (const run of runsOf(form)) {
        for (const number of wordsWith.get(run) ?? [])
          shared.set(number, (shared.get(number) ?? 0) + rarity(run))
      }
      return [...shared]
        .map(([number, weight]) => ({
          form: words[number] ?? '',
          likeness: (2 * weight) / (own + (weights[number] ?? 0)),
        }))
        .filter(({ likeness }) => likeness >= leastLikeness)
        .sort((one, other) => other.likeness - one.likeness || (one.form < other.form ? -1 : 1))
        .slice(0, mostWords)
    },
  }
}

function hasRuns(form: string): boolean {
  return form.length >= runLetters && /^[a-z]+$/.test(form)
}

// The beginning of a word is a run of its own kind: words that begin alike are more alike than others.
function runsOf(word: string): readonly string[] {
  const marked = `^${word}`
  const runs = new Set<string>()
  for (let at = 0; at + runLetters <= marked.length; at += 1) runs.add(marked.slice(at, at + runLetters))
  return [...runs]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
