// Lines to what is shown: paragraphs put together again, list points, sub-headings and table rows, repaired for reading.
// Printed blanks, soft hyphens, page breaks in mid-sentence and hyphens of line ends stay in the source, at the place.

import type { IsWord } from '../model/is-word.ts'
import type { Block } from '../model/section.ts'
import type { BodyLine } from './item-parts.ts'
import { folded } from './folded.ts'
import { isBrokenWord, joinedLines } from './broken-words.ts'
import { placeInLine } from './line.ts'

/** Repaired text with its blocks. */
export interface ShownText {
  /** The lines of the blocks as shown, bullets kept. */
  readonly text: string
  readonly blocks: readonly Block[]
}

interface OpenBlock {
  kind: Block['kind']
  parts: string[]
  readonly first: BodyLine
  last: BodyLine
}

const bullet = /^(?:[-*•·○●–‑]|\u0335)\s+/u
const numberedPoint = /^(?:\(?\d{1,3}[.)]|[a-h]\)|ad\.? ?\d|at \d{1,2}\))\s/iu
const sentenceEnd = /[.:;!?…]["”’)]?$/u
/** Lines of running text that a converter broke are about this long. */
const fullLineCharacters = 55

/**
 * The text under a label. Page noise has been taken out of `lines`; every other line is shown. Of a word that a line's end
 * parts the hyphen goes where `isWord` knows the whole, and stays else ("Dansk-syrisk").
 */
export function shownText(lines: readonly BodyLine[], isWord: IsWord): ShownText {
  const open: OpenBlock[] = []
  for (const line of lines) {
    const text = repaired(line.evidence.line.text.slice(line.from))
    if (text === '') continue
    const before = open.at(-1)
    if (before && sharesRow(before.last, line)) addCell(before, line, text)
    else if (before && goesOn(before, line, text)) addText(before, line, text, isWord)
    else open.push({ kind: kindOf(line, text), parts: [text], first: line, last: line })
  }
  const text = open.map(({ parts }) => parts.join('')).join('\n')
  return { text, blocks: markSubheadings(open).map(blockOf) }
}

const unseen = /[\u00ad\u200b-\u200d\ufeff]/u
const everyUnseen = new RegExp(unseen.source, 'gu')

/** Single blanks, no soft hyphens and no blanks of special width. */
export function repaired(text: string): string {
  return folded(unseen.test(text) ? text.replaceAll(everyUnseen, '') : text)
}

function kindOf({ evidence, from }: BodyLine, text: string): Block['kind'] {
  if (bullet.test(text) || numberedPoint.test(text)) return 'list-item'
  return evidence.line.kind === 'heading' && from === 0 ? 'subheading' : 'paragraph'
}

function sharesRow(before: BodyLine, line: BodyLine): boolean {
  const a = before.evidence.line.cell
  const b = line.evidence.line.cell
  return a !== undefined && b !== undefined && a.table === b.table && a.row === b.row && a.column < b.column
}

function addCell(block: OpenBlock, line: BodyLine, text: string): void {
  block.kind = 'table-row'
  block.parts.push(' | ', text)
  block.last = line
}

/** True when the line carries on the sentence of the block: it was broken by the page or the line end. */
function goesOn(block: OpenBlock, line: BodyLine, text: string): boolean {
  const end = block.parts.at(-1) ?? ''
  const { line: printed } = line.evidence
  const { line: before } = block.last.evidence
  if (
    line.from > 0 ||
    printed.kind === 'heading' ||
    block.kind === 'table-row' ||
    block.kind === 'subheading'
  )
    return false
  if (bullet.test(text) || numberedPoint.test(text) || printed.number - before.number > 2)
    return isBrokenWord(end, text)
  if (isBrokenWord(end, text)) return true
  if (sentenceEnd.test(end)) return false
  if (/^\p{Ll}/u.test(text)) return before.text.length >= 25 || !printed.isAfterBlank
  return (
    before.text.length >= fullLineCharacters &&
    printed.number - before.number <= 2 &&
    /^[\p{Lu}\d(”"]/u.test(text) &&
    endsOpen(end)
  )
}

/** A line that ends in a small word or a comma is not finished, whatever letter the next begins with. */
function endsOpen(end: string): boolean {
  return /(?:,| (?:og|i|på|til|for|af|med|at|en|et|de|det|den|der|som|fra|ved|om|under|er|har|kan|vil|blev|vedr\.?|kommunale?|ca|bl\.a))$/iu.test(
    end,
  )
}

function addText(block: OpenBlock, line: BodyLine, text: string, isWord: IsWord): void {
  const end = block.parts.at(-1) ?? ''
  if (isBrokenWord(end, text)) block.parts.splice(-1, 1, joinedLines(end, text, isWord))
  else block.parts.push(' ', text)
  block.last = line
}

/** A short line without a full stop, alone above running text, is a sub-heading. */
function markSubheadings(open: readonly OpenBlock[]): readonly OpenBlock[] {
  for (const [index, block] of open.entries()) {
    const next = open[index + 1]
    const text = block.parts.join('')
    if (block.kind !== 'paragraph' || block.first !== block.last || text.length > 80 || !next) continue
    const isBare =
      /^\p{Lu}/u.test(text) && (!sentenceEnd.test(text) || /[^\d]:$/u.test(text)) && !/,$/u.test(text)
    const standsApart = index === 0 || block.first.evidence.line.isAfterBlank
    if (isBare && standsApart && next.kind === 'paragraph' && next.parts.join('').length > 2 * text.length)
      block.kind = 'subheading'
  }
  return open
}

function blockOf({ kind, parts, first, last }: OpenBlock): Block {
  const text = parts.join('')
  const start = placeInLine(first.evidence.line, first.from, first.evidence.line.text.length)
  const end = placeInLine(last.evidence.line, last.from, last.evidence.line.text.length)
  const place = { start: start.start, end: end.end, startLine: start.startLine, endLine: end.endLine }
  return { kind, text: kind === 'list-item' ? text.replace(bullet, '') || text : text, place }
}
