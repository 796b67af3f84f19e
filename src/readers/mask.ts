// Masking keeps the length of a text, so that every place in it stays what it was.

import type { Nodes } from 'mdast'
import type { DocumentText } from '../model/document-text.ts'

/** A half-open range of UTF-16 units of a text. */
export interface MaskedRange {
  readonly start: number
  readonly end: number
}

/** What a masked letter or digit becomes. */
const maskSign = '•'

/** The document with every letter and digit in `ranges` masked, in its text and in its tree. */
export function masked(document: DocumentText, ranges: readonly MaskedRange[]): DocumentText {
  const ordered = [...ranges].sort((a, b) => a.start - b.start)
  const tree = structuredClone(document.tree)
  maskValues(tree, document.text, ordered)
  return { text: maskedText(document.text, ordered), tree }
}

function maskedText(text: string, ranges: readonly MaskedRange[]): string {
  let at = 0
  let result = ''
  for (const { start, end } of ranges) {
    if (start < at) continue
    result += text.slice(at, start) + hide(text.slice(start, end))
    at = end
  }
  return result + text.slice(at)
}

/** A node is looked at only when a range lies in it, so that many numbers in a large tree cost no more than both. */
function maskValues(node: Nodes, text: string, ranges: readonly MaskedRange[]): void {
  const { start, end } = node.position ?? {}
  const inside = start && end ? rangesWithin(ranges, start.offset ?? 0, end.offset ?? text.length) : ranges
  if (inside.length === 0) return
  if ('value' in node) {
    for (const range of inside) {
      const printed = text.slice(range.start, range.end)
      node.value = node.value.replaceAll(printed, hide(printed))
    }
  }
  if ('children' in node) for (const child of node.children) maskValues(child, text, inside)
}

/** The ranges that touch `start` to `end`; `ranges` are in order and do not overlap. */
function rangesWithin(ranges: readonly MaskedRange[], start: number, end: number): readonly MaskedRange[] {
  const from = firstAfter(ranges, start)
  let to = from
  while (to < ranges.length && (ranges[to]?.start ?? end) < end) to += 1
  return ranges.slice(from, to)
}

/** Index of the first range that ends behind `offset`. */
function firstAfter(ranges: readonly MaskedRange[], offset: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function hide(printed: string): string {
  return printed.replace(/[\p{L}\p{N}]/gu, maskSign)
}
