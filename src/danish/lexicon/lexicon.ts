// What the dictionary knows of a word form, read straight from the bytes of the compiled lexicon.

import { numberAt, rootOf, step, type WordGraph } from './word-graph.ts'

/** One reading of a form. `head`: it may end a compound. `link`: its shape inside a compound. `name`: a proper name. */
export interface Reading {
  readonly role: 'plain' | 'head' | 'link' | 'name'
  readonly lemma: string
}

/** A word form found at some place of a longer word. */
export interface FoundForm {
  /** Where it ends in the word, exclusive. */
  readonly end: number
  /** For `readingsOf`. */
  readonly number: number
  readonly roles: Roles
}

/** Which roles the readings of a form have. */
export interface Roles {
  readonly head: boolean
  readonly link: boolean
}

/** The dictionary. All words are given lower case, with æøå. */
export interface Lexicon {
  /** Changes with the contents. */
  readonly fingerprint: string
  /** The readings of a form; empty when it is unknown. */
  readonly readings: (form: string) => readonly Reading[]
  /** Whether it has readings. */
  readonly has: (form: string) => boolean
  /** Every form that begins at `start` of `word`, the shortest first. */
  readonly formsAt: (word: string, start: number) => readonly FoundForm[]
  /** The readings of a form that was found. */
  readonly readingsOf: (word: string, start: number, found: FoundForm) => readonly Reading[]
  /** Whether a folded lemma has a form that does not begin with its first two letters: "bog" has "bøger". */
  readonly beginsOtherwise: (lemma: string) => boolean
}

/** How a reading is stored: its role, how many letters to cut from the form, and what to add, to get the lemma. */
export type StoredReading = readonly [role: Reading['role'], cut: number, add: string]

/** The head of a lexicon file, as JSON before the graph. */
export interface LexiconHead {
  readonly version: number
  readonly licence: string
  readonly fingerprint: string
  /** The letters by label, from 1. */
  readonly letters: string
  readonly readingSets: readonly (readonly StoredReading[])[]
  /** The lemmas, folded, that have a form with another beginning. */
  readonly beginOtherwise: readonly string[]
}

/** The layout of the file that `openLexicon` reads; a file of another version is refused. */
export const lexiconVersion = 2

/**
 * Opens the bytes of a compiled lexicon: the length of the head (32 bits, little endian), the head as JSON padded
 * to four bytes, the graph. The graph is used as it lies there. Throws when it is no lexicon of this version.
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headLength = bytes.byteLength < 4 ? 0 : view.getUint32(0, true)
  if (headLength === 0 || headLength % 4 !== 0 || 4 + headLength > bytes.byteLength) throw new Error(foreign)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))) as LexiconHead
  if (head.version !== lexiconVersion) throw new Error(foreign)
  const graphBytes = new Uint8Array(bytes.subarray(4 + headLength))
  const graph: WordGraph = new Uint32Array(graphBytes.buffer, 0, graphBytes.byteLength / 4)
  return lexiconOver(head, graph)
}

/** A lexicon without words: every word is unknown. For tests of what does not depend on the dictionary. */
export const emptyLexicon: Lexicon = {
  fingerprint: 'empty',
  readings: () => [],
  has: () => false,
  formsAt: () => [],
  readingsOf: () => [],
  beginsOtherwise: () => false,
}

const foreign = 'The lexicon is no lexicon of this version. Run: npm run build'

function lexiconOver(head: LexiconHead, graph: WordGraph): Lexicon {
  const labels = labelsOf(head.letters)
  const root = rootOf(graph)
  const beginOtherwise = new Set(head.beginOtherwise)
  const roles = head.readingSets.map((set): Roles => ({
    head: set.some(([role]) => role === 'head'),
    link: set.some(([role]) => role === 'link'),
  }))

  function labelAt(word: string, at: number): number {
    return labels[word.charCodeAt(at)] ?? 0
  }

  // The root has an edge for nearly every letter.
  const first = Uint32Array.from({ length: 0x100 }, (_, label) =>
    label === 0 ? 0 : step(graph, root, label),
  )

  function formsAt(word: string, start: number): readonly FoundForm[] {
    const found: FoundForm[] = []
    let node = root
    for (let at = start; at < word.length; at += 1) {
      node = next(word, at, start, node)
      if (node === 0) break
      const number = numberAt(graph, node)
      if (number >= 0) found.push({ end: at + 1, number, roles: roles[number] ?? noRoles })
    }
    return found
  }

  // The node after the letter at `at` of a form that began at `start`, or 0.
  function next(word: string, at: number, start: number, node: number): number {
    const label = labelAt(word, at)
    if (at === start) return first[label] ?? 0
    return label === 0 ? 0 : step(graph, node, label)
  }

  function numberOf(form: string): number {
    let node = root
    for (let at = 0; at < form.length; at += 1) {
      node = next(form, at, 0, node)
      if (node === 0) return -1
    }
    return form === '' ? -1 : numberAt(graph, node)
  }

  function readingsOf(
    word: string,
    start: number,
    { end, number }: Pick<FoundForm, 'end' | 'number'>,
  ): readonly Reading[] {
    return (head.readingSets[number] ?? []).map(([role, cut, add]) => ({
      role,
      lemma: word.slice(start, end - cut) + add,
    }))
  }

  return {
    fingerprint: head.fingerprint,
    formsAt,
    readingsOf,
    beginsOtherwise: (lemma) => beginOtherwise.has(lemma),
    has: (form) => (head.readingSets[numberOf(form)]?.length ?? 0) > 0,
    readings: (form) => {
      const number = numberOf(form)
      return number < 0 ? [] : readingsOf(form, 0, { end: form.length, number })
    },
  }
}

const noRoles: Roles = { head: false, link: false }

// Danish letters have small character codes: a plain array answers faster than a Map.
function labelsOf(letters: string): readonly number[] {
  const labels: number[] = Array.from({ length: 0x250 }, () => 0)
  Array.from(letters).forEach((letter, index) => {
    labels[letter.charCodeAt(0)] = index + 1
  })
  return labels
}
