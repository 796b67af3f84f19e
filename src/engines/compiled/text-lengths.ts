// How long the texts of documents are, by layer and field: what scores depend on besides the terms. A column holds the number
// of each document's length among those that occur.

import { uint32In, type StoredBytes } from '../../search/binary/stored-bytes.ts'
import { layers, textFields, type Layer } from '../../search/engine.ts'
import { frequencySaturation, type FrequencySaturation } from './frequency-saturation.ts'

/** Columns of lengths, one of every kind per layer and field (`layer * fields + field`). */
export interface TextLengths {
  /** The distinct terms of each document, as numbers of `lengths`. */
  readonly lengthNumbers: readonly Uint16Array[]
  /** The distinct lengths. */
  readonly lengths: readonly Uint32Array[]
  /** The mean length, added up document by document as MiniSearch does. */
  readonly meanLengths: Float64Array
}

/** Texts of a document. */
export const textCount = layers.length * textFields.length

/** Where a layer and a field stand among the columns of lengths. */
export function textNumber(layer: Layer, field: number): number {
  return textFields.length * layers.indexOf(layer) + field
}

/** The lengths in all runs, one after the other; those of one text are read at a time. */
export function textLengths(runs: readonly { readonly lengths: readonly StoredBytes[] }[]): TextLengths {
  const numbered = Array.from({ length: textCount }, (_, text) =>
    numberedLengths(joined(runs.flatMap(({ lengths }) => lengths[text] ?? []).map(uint32In))),
  )
  return {
    lengthNumbers: numbered.map(({ numbers }) => numbers),
    lengths: numbered.map(({ distinct }) => distinct),
    meanLengths: Float64Array.from(numbered, ({ mean }) => mean),
  }
}

/** The lengths of one layer, as if there were none in the others. */
export function lengthsIn(layer: Layer, { lengthNumbers, lengths, meanLengths }: TextLengths): TextLengths {
  const first = textNumber(layer, 0)
  const isOfLayer = (text: number) => text >= first && text < first + textFields.length
  return {
    lengthNumbers: lengthNumbers.map((numbers, text) => (isOfLayer(text) ? numbers : new Uint16Array(0))),
    lengths: lengths.map((distinct, text) => (isOfLayer(text) ? distinct : new Uint32Array(0))),
    meanLengths,
  }
}

/** What the times of a term count by length of text, per layer and field. */
export function saturations({ lengths, meanLengths }: TextLengths): readonly FrequencySaturation[] {
  return lengths.map((distinct, text) => frequencySaturation(distinct, meanLengths[text] ?? 0))
}

/** Columns one after the other. */
export function joined(columns: readonly (Uint32Array | undefined)[]): Uint32Array {
  const all = new Uint32Array(columns.reduce((sum, column) => sum + (column?.length ?? 0), 0))
  let at = 0
  for (const column of columns) {
    if (column) all.set(column, at)
    at += column?.length ?? 0
  }
  return all
}

interface NumberedLengths {
  readonly numbers: Uint16Array
  readonly distinct: Uint32Array
  readonly mean: number
}

function numberedLengths(column: Uint32Array): NumberedLengths {
  const numberOf = new Uint32Array(1 + column.reduce((most, length) => Math.max(most, length), 0))
  for (const length of column) numberOf[length] = 1
  const distinct = Uint32Array.from(numberOf.keys()).filter((length) => numberOf[length] === 1)
  if (distinct.length > 0x1_00_00) throw new Error('The texts have more than 65536 different lengths')
  distinct.forEach((length, number) => (numberOf[length] = number))
  const numbers = new Uint16Array(column.map((length) => numberOf[length] ?? 0))
  return { numbers, distinct, mean: meanOf(column) }
}

// Rounded at every document, so that scores equal MiniSearch's to the last bit.
function meanOf(lengths: Uint32Array): number {
  let mean = 0
  for (let document = 0; document < lengths.length; document += 1)
    mean = (mean * document + (lengths[document] ?? 0)) / (document + 1)
  return mean
}
