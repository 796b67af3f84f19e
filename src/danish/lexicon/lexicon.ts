// What the dictionary knows of a word form, read straight from the bytes of the compiled lexicon.

import { ReadingSets, type StoredReading } from './readings.ts'
import { edgesOf, numberAt, rootOf, step, type WordGraph } from './word-graph.ts'

/** The dictionary. All words are given lower case, with æøå. */
export interface Lexicon {
  /** Changes with the contents. */
  readonly fingerprint: string
  /** The readings of forms, by the numbers that `numberOf` and the graph give. */
  readonly readings: ReadingSets
  /** The number of the readings of a form, -1 when it is unknown. */
  readonly numberOf: (form: string) => number
  /** Whether it is known. */
  readonly has: (form: string) => boolean
  /** Whether a folded lemma has a form that does not begin with its first two letters: "bog" has "bøger". */
  readonly beginsOtherwise: (lemma: string) => boolean
  /** Its forms, for those who look for all that stand inside of a word. */
  readonly forms: FormGraph
}

/** The forms of a lexicon as labels and a graph, to be walked with `step`. */
export interface FormGraph {
  readonly graph: WordGraph
  /** By UTF-16 unit the label of the letter, 0 for what no form has; as many as the highest letter needs. */
  readonly labels: Uint8Array
  /** Where two labels lead from the root, at `first * stride + second`: there the graph has most edges to look through. */
  readonly pairs: Uint32Array
  readonly stride: number
}

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
  return lexiconOver(head, new Uint32Array(graphBytes.buffer, 0, graphBytes.byteLength / 4))
}

const foreign = 'The lexicon is no lexicon of this version. Run: npm run build'

function lexiconOver(
  { fingerprint, letters, readingSets, ...head }: Omit<LexiconHead, 'version' | 'licence'>,
  graph: WordGraph,
): Lexicon {
  const root = rootOf(graph)
  const labels = labelsOf(letters)

  function numberOf(form: string): number {
    let node = root
    for (let at = 0; at < form.length && node !== 0; at += 1) {
      const label = labels[form.charCodeAt(at)] ?? 0
      node = label === 0 ? 0 : step(graph, node, label)
    }
    return form === '' ? -1 : numberAt(graph, node)
  }

  const stride = letters.length + 1
  const readings = new ReadingSets(readingSets)
  const beginOtherwise = new Set(head.beginOtherwise)
  return {
    fingerprint,
    readings,
    numberOf,
    has: (form) => readings.bits(numberOf(form)) !== 0,
    beginsOtherwise: (lemma) => beginOtherwise.has(lemma),
    forms: { graph, labels, stride, pairs: pairsOf(graph, stride) },
  }
}

/** A lexicon without words: every word is unknown. For tests of what does not depend on the dictionary. */
export const emptyLexicon: Lexicon = lexiconOver(
  { fingerprint: 'empty', letters: '', readingSets: [], beginOtherwise: [] },
  Uint32Array.of(0),
)

function labelsOf(letters: string): Uint8Array {
  const units = Array.from(letters, (letter) => letter.charCodeAt(0))
  const labels = new Uint8Array(Math.max(0, ...units) + 1)
  units.forEach((unit, index) => {
    labels[unit] = index + 1
  })
  return labels
}

function pairsOf(graph: WordGraph, stride: number): Uint32Array {
  const pairs = new Uint32Array(stride * stride)
  for (const first of edgesOf(graph, rootOf(graph))) {
    for (const second of edgesOf(graph, first.node)) pairs[first.label * stride + second.label] = second.node
  }
  return pairs
}
