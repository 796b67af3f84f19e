// From dictionary entries to word forms: what each form is a form of, and where in a compound it may stand.

import type { DictionaryEntry, SuffixRules } from './hunspell.ts'
import type { Role } from './readings.ts'

/** One form of one word. */
export interface WordForm {
  /** Lower case. */
  readonly form: string
  readonly lemma: string
  readonly role: Role
}

// Flags with a meaning of their own.
const needsSuffix = 8
const forbidden = 6
const mayEndCompound = [39, 34]
const linkFlags = new Set([29, 30, 31, 55, 56, 60, 61, 62, 63, 67, 68, 69, 81, 88])

// Letters and an inner hyphen or apostrophe, at least two letters. Acronyms are left to the text.
const wordLike = /^\p{L}[\p{Ll}'-]*\p{Ll}'?$/u

/** Every form of every entry, the same form more than once where it has several readings. */
export function* wordForms(entries: readonly DictionaryEntry[], rules: SuffixRules): Generator<WordForm> {
  for (const entry of entries) {
    if (isFirstPart(entry)) yield { form: bare(entry), lemma: bare(entry), role: 'link' }
    if (!wordLike.test(entry.word) || entry.flags.includes(forbidden)) continue
    const lemma = (entry.stem ?? entry.word).toLowerCase()
    const form = entry.word.toLowerCase()
    if (isName(entry)) yield { form, lemma, role: 'name' }
    else if (!entry.flags.includes(needsSuffix)) yield { form, lemma, role: roleOf(entry.flags) }
    yield* suffixed(entry.word, entry.flags, lemma, rules, 0)
  }
}

// "forældre-" and the like: listed with a hyphen, and only as the first part of compounds.
const firstPart = 81

function isFirstPart({ word, flags }: DictionaryEntry): boolean {
  return flags.includes(firstPart) && /^\p{Ll}{2,}-$/u.test(word)
}

function bare({ word }: DictionaryEntry): string {
  return word.slice(0, -1)
}

function isName({ word }: Pick<DictionaryEntry, 'word'>): boolean {
  return /^\p{Lu}/u.test(word)
}

function roleOf(flags: readonly number[]): Role {
  return mayEndCompound.some((flag) => flags.includes(flag)) ? 'head' : 'plain'
}

// A suffix may take another: "kat" + t + en. No Danish word takes more than three.
const deepest = 3

function* suffixed(
  word: string,
  flags: readonly number[],
  lemma: string,
  rules: SuffixRules,
  depth: number,
): Generator<WordForm> {
  if (depth >= deepest) return
  for (const flag of flags) {
    for (const rule of rules.get(flag) ?? []) {
      if (!word.endsWith(rule.strip) || !rule.fits.test(word)) continue
      const made = word.slice(0, word.length - rule.strip.length) + rule.add
      if (!wordLike.test(made)) continue
      const form = made.toLowerCase()
      if (linkFlags.has(flag)) yield { form, lemma, role: 'link' }
      else if (!rule.next.includes(needsSuffix))
        yield { form, lemma, role: isName({ word }) ? 'name' : roleOf(rule.next) }
      yield* suffixed(
        made,
        rule.next.filter((next) => !linkFlags.has(next)),
        lemma,
        rules,
        depth + 1,
      )
    }
  }
}
