// Markdown and plain text to a tree: unified with remark, HTML inside of it included.
// The text that was read is the source itself, line by line.

import type { Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { DocumentText } from '../model/document-text.ts'
import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import { chunksOf } from './chunks.ts'
import { decodeText } from './decode-text.ts'
import { htmlBlocks } from './html-fragment.ts'
import type { Reader } from './reader.ts'
import { type Stretch, stretchesOf } from './plain-blocks.ts'
import { plainBlock } from './plain-tree.ts'
import { structureLimit } from './structure-limit.ts'
import { type Region, tabTable, tabTableRegions } from './tab-tables.ts'
import { type PositionOf, plainBlocks, plainTree, positionsIn } from './tree-places.ts'

/** Five times the longest minutes seen; remark needs five seconds for as much. */
const maximumCharacters = 1_000_000

const parser = unified().use(remarkParse).use(remarkGfm)

/** Reads `.md` and `.txt`. */
export const markdownReader: Reader = {
  formats: ['text'],
  read: (bytes) => Promise.resolve(readMarkdown(bytes)),
}

function readMarkdown(bytes: Uint8Array): Reading<DocumentText> {
  const { value: text, problems } = decodeText(bytes)
  if (text.length > maximumCharacters) {
    const reason = `more than ${maximumCharacters} characters`
    return { value: { text, tree: plainTree(text) }, problems: [...problems, structureIgnored(reason)] }
  }
  const tree = markdownTree(text)
  return { value: { text, tree: tree.value }, problems: [...problems, ...tree.problems] }
}

function structureIgnored(reason: string): Problem {
  return {
    rule: 'readers/structure-ignored',
    severity: 'warning',
    message: `Read line by line, without markup: ${reason}.`,
    place: undefined,
  }
}

function markdownTree(text: string): Reading<Root> {
  const positionOf = positionsIn(text)
  const regions = tabTableRegions(text)
  const source = blanked(text, regions)
  const readings = chunksOf(source).map(({ start, end }) => chunkBlocks(source, start, end, positionOf))
  const tables = regions.map((region) => tabTable(text, region, positionOf))
  const blocks = [...readings.flatMap(({ value }) => value), ...tables]
  const children = blocks.sort((a, b) => offsetOf(a) - offsetOf(b))
  const problems = readings.flatMap((reading) => reading.problems)
  return { value: { type: 'root', children, position: positionOf(0, text.length) }, problems }
}

function chunkBlocks(
  source: string,
  start: number,
  end: number,
  positionOf: PositionOf,
): Reading<readonly RootContent[]> {
  const text = source.slice(start, end)
  const limit = structureLimit(text)
  if (limit !== undefined)
    return { value: plainBlocks(text, start, positionOf), problems: [structureIgnored(limit)] }
  try {
    const blocks = stretchesOf(text).flatMap((stretch) => stretchBlocks(text, stretch, start, positionOf))
    return { value: blocks, problems: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const problem = structureIgnored(`the parser gave up: ${reason}`)
    return { value: plainBlocks(text, start, positionOf), problems: [problem] }
  }
}

function stretchBlocks(
  text: string,
  { start, end, kind }: Stretch,
  offset: number,
  positionOf: PositionOf,
): readonly RootContent[] {
  const piece = text.slice(start, end)
  if (kind !== 'other') return [plainBlock(kind, piece, offset + start, positionOf)]
  const tree: Root = parser.parse(piece)
  for (const node of tree.children) shift(node, offset + start, positionOf)
  return tree.children.flatMap((node) => withoutHtml(node, positionOf))
}

/** A block of HTML becomes the blocks that are in it. */
function withoutHtml(node: RootContent, positionOf: PositionOf): readonly RootContent[] {
  const start = node.position?.start.offset
  return node.type === 'html' && start !== undefined ? htmlBlocks(node.value, start, positionOf) : [node]
}

/** Moves the places of a tree that was parsed from a piece to where the piece stands. */
function shift(node: Nodes, by: number, positionOf: PositionOf): void {
  const { start, end } = node.position ?? {}
  if (start?.offset !== undefined && end?.offset !== undefined) {
    node.position = positionOf(start.offset + by, end.offset + by)
  }
  if ('children' in node) for (const child of node.children) shift(child, by, positionOf)
}

function offsetOf(node: RootContent): number {
  return node.position?.start.offset ?? 0
}

/** `text` with the regions turned to blanks, so that every offset stays what it was. */
function blanked(text: string, regions: readonly Region[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of regions) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\n]/g, ' '))
    from = end
  }
  return parts.join('') + text.slice(from)
}
