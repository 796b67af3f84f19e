// Terms of a run are together exactly when they belong to the same words of it, and nothing of them is lost.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WordTerms } from '../../src/danish/analyzer.ts'
import { RunWords } from '../../src/engines/compiled/run-words.ts'
import { bitsOfLayer, mostOfLayer, TermGroups } from '../../src/engines/compiled/term-groups.ts'
import { TermTable } from '../../src/engines/compiled/term-table.ts'
import { layers } from '../../src/search/engine.ts'

interface Grouped {
  /** By layer and term its group. */
  readonly groups: ReadonlyMap<string, number>
  /** Of each word its groups. */
  readonly ofWords: readonly (readonly number[])[]
  /** How many terms of a layer a group has. */
  readonly countOf: (group: number, layer: number) => number
}

/** The groups of a run with one of each of `words`, after another run with all of `before`. */
function grouped(words: readonly WordTerms[], before: readonly WordTerms[]): Grouped {
  const table = new TermTable()
  const run = new RunWords(table)
  const groups = new TermGroups(run)
  run.number(
    Uint32Array.from(before, (word) => table.add(word)),
    before.length,
  )
  groups.collect(roomFor(run))
  run.clear()
  const numbers = Uint32Array.from(words, (word) => table.add(word))
  const ofTable = numbers.slice()
  run.number(numbers, numbers.length)
  const termsOf = (word: number) =>
    table.termsOfWords.slice(table.wordStarts[word], table.wordStarts[word + 1])
  groups.collect(roomFor(run))
  const groupOf = (term: number) => groups.ofTerms[run.placeOf(term) - 1] ?? -1
  return {
    groups: new Map(
      words.flatMap((word, index) => {
        const terms = termsOf(ofTable[index] ?? 0)
        return namesOf(word).map((name, at) => [name, groupOf(terms[at] ?? 0)] as const)
      }),
    ),
    ofWords: [...numbers].map((word) => [...run.listed.slice(run.starts[word], run.starts[word + 1])]),
    countOf: (group, layer) => ((groups.termCounts[group] ?? 0) >>> (bitsOfLayer * layer)) & mostOfLayer,
  }
}

// With what another step left there.
function roomFor(run: RunWords): Uint32Array<ArrayBuffer> {
  return new Uint32Array(2 * run.listedCount + 2).fill(1)
}

/** The terms of a word with their layers, one as often as the word has it. */
function namesOf({ form, wholes, heads, parts }: WordTerms): readonly string[] {
  return [[form], wholes, heads, parts].flatMap((terms, layer) => terms.map((term) => `${layer} ${term}`))
}

/** By term the words that have it, each as often as it does. */
function wordsOfTerms(words: readonly WordTerms[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  words.forEach((word, index) => {
    for (const name of namesOf(word)) found.set(name, `${found.get(name) ?? ''} ${index}`)
  })
  return found
}

const term = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const terms = fc.array(term, { maxLength: 3 })
const word = fc.record({ form: term, wholes: terms, heads: terms, parts: terms })

test('terms are in one group exactly when they belong to the same words', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.array(word), (words, before) => {
      const { groups, ofWords, countOf } = grouped(words, before)
      const wordsOf = wordsOfTerms(words)
      const wordsOfGroups = new Map<number, string>()
      for (const [name, group] of groups) {
        const expected = wordsOf.get(name) ?? ''
        expect(wordsOfGroups.get(group) ?? expected).toBe(expected)
        wordsOfGroups.set(group, expected)
      }
      expect(new Set(wordsOfGroups.values()).size).toBe(wordsOfGroups.size)
      for (const [group, expected] of wordsOfGroups) {
        const listed = ofWords.flatMap((ofWord, index) =>
          ofWord.filter((one) => one === group).map(() => index),
        )
        expect(listed.map((index) => ` ${index}`).join('')).toBe(expected)
        const names = [...groups].filter(([, of]) => of === group).map(([name]) => name)
        layers.forEach((_, layer) => {
          expect(countOf(group, layer)).toBe(names.filter((name) => name.startsWith(`${layer} `)).length)
        })
      }
    }),
    { numRuns: 1000 },
  )
})

test('a group that is full is followed by another one with the same words', () => {
  const parts = Array.from({ length: 2 * mostOfLayer + 1 }, (_, index) => `led${index}`)
  const { groups, ofWords, countOf } = grouped([{ form: 'ord', wholes: ['ord'], heads: [], parts }], [])
  expect(ofWords).toEqual([[0, 1, 2]])
  expect(ofWords[0]?.map((group) => countOf(group, 3))).toEqual([mostOfLayer, mostOfLayer, 1])
  expect(new Set(groups.values())).toEqual(new Set([0, 1, 2]))
  expect(countOf(0, 0) + countOf(0, 1)).toBe(2)
})
