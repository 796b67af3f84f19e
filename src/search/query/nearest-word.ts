// The word of the index that a misspelt one most likely stands for.

import type { IndexedForm } from '../engine.ts'

/** A vocabulary that answers quickly which of its words is nearest. */
export interface Vocabulary {
  /**
   * The nearest word, or undefined when none is near enough. `form` is folded. A word that is known to be Danish is
   * hardly misspelt: only what is very near is taken for it.
   */
  readonly nearest: (form: string, isKnown: boolean) => string | undefined
}

/** Prepares `forms` for looking up. Words with digits and very short ones are never what was meant. */
export function vocabularyOf(forms: readonly IndexedForm[]): Vocabulary {
  const words = forms.filter(({ form }) => form.length >= shortestWord && /^[a-z]+$/.test(form))
  const masks = words.map(({ form }) => lettersIn(form))
  return {
    nearest: (form, isKnown) => {
      const limit = Math.min(distanceLimit(form), isKnown ? limitOfKnown : Infinity)
      if (limit === 0) return undefined
      const mask = lettersIn(form)
      let best: { readonly word: IndexedForm; readonly distance: number } | undefined
      words.forEach((word, index) => {
        if (
          Math.abs(word.form.length - form.length) > limit ||
          different(mask, masks[index] ?? 0) > 2 * limit
        )
          return
        const distance = spellingDistance(form, word.form, best?.distance ?? limit)
        if (distance > limit || (best && distance > best.distance)) return
        if (!best || distance < best.distance || word.documentCount > best.word.documentCount)
          best = { word, distance }
      })
      return best?.word.form
    },
  }
}

const shortestWord = 4

// One slip in a short word, two in a long one. Of these some cost half: see `substitution`.
function distanceLimit(form: string): number {
  if (form.length < shortestWord || !/^[a-z]+$/.test(form)) return 0
  return form.length < 8 ? 1 : 2
}

const limitOfKnown = 1

function lettersIn(form: string): number {
  let mask = 0
  for (let at = 0; at < form.length; at += 1) mask |= 1 << (form.charCodeAt(at) - 97)
  return mask
}

function different(one: number, other: number): number {
  let bits = one ^ other
  let count = 0
  for (; bits !== 0; bits &= bits - 1) count += 1
  return count
}

/**
 * How far `typed` is from `meant`: insertions, deletions, substitutions and swaps of neighbours cost one; what Danes
 * and scanners confuse costs half. Stops above `limit`, and then gives more than that.
 */
function spellingDistance(typed: string, meant: string, limit: number): number {
  let before: number[] = []
  let previous = Array.from({ length: meant.length + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row]
    let lowest = row
    for (let column = 1; column <= meant.length; column += 1) {
      const [left, right] = [typed[row - 1] ?? '', meant[column - 1] ?? '']
      const deletion = (previous[column] ?? 0) + extraLetter(typed, row - 1)
      const insertion = (current[column - 1] ?? 0) + extraLetter(meant, column - 1)
      const change = (previous[column - 1] ?? 0) + substitution(left, right)
      let cost = Math.min(deletion, insertion, change)
      if (row > 1 && column > 1 && left === meant[column - 2] && typed[row - 2] === right) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      }
      current.push(cost)
      lowest = Math.min(lowest, cost)
    }
    if (lowest > limit) return lowest
    before = previous
    previous = current
  }
  return (previous[meant.length] ?? 0) + scanned(typed, meant)
}

const half = 0.5

// A doubled consonant more or less, a silent d after n, l, r, or a silent g, h: half a slip.
function extraLetter(word: string, at: number): number {
  const letter = word[at] ?? ''
  if (letter === word[at - 1] || letter === word[at + 1]) return half
  if (letter === 'd' && /[nlrt]/.test((word[at - 1] ?? '') + (word[at + 1] ?? ''))) return half
  return /[gh]/.test(letter) && at > 0 ? 0.75 : 1
}

const confused = new Set([
  'il',
  'li',
  'uv',
  'vu',
  'ck',
  'kc',
  'sc',
  'cs',
  'sz',
  'zs',
  'ij',
  'ji',
  'ei',
  'ie',
  'dt',
  'td',
  'gk',
  'kg',
  'bp',
  'pb',
  'aå',
  'mn',
  'nm',
])

function substitution(left: string, right: string): number {
  if (left === right) return 0
  return confused.has(left + right) ? half : 1
}

// A scanner reads "rn" for "m", and the other way: two edits that are one.
function scanned(typed: string, meant: string): number {
  return typed !== meant && typed.replaceAll('rn', 'm') === meant.replaceAll('rn', 'm') ? -1 : 0
}
