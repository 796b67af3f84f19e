// The one door of the reader tests: a file goes in, an outline of its tree comes out, the laws are checked on the way.

import type { Nodes } from 'mdast'
import { expect } from 'vitest'
import type { DocumentText } from '../../src/model/document-text.ts'
import type { Reading } from '../../src/model/reading.ts'
import { readDocument } from '../../src/readers/read-document.ts'

/** Read `content` as a file at `path` and check that every place of the tree lies in the text and in its parent. */
export async function checkTree(path: string, content: string | Uint8Array): Promise<Reading<DocumentText>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const reading = await readDocument({ path, bytes, sha256: '' })
  const { text, tree } = reading.value
  expect(text).toBe(text.normalize('NFC'))
  expect(text).not.toContain('\r')
  const lineOf = lineCounter(text)
  const faults = tree.children.flatMap((child) => faultsOf(child, lineOf, 0, text.length))
  expect(faults).toEqual([])
  return reading
}

/** The nodes under `node` that reach out of their parent or count their line wrong. */
function faultsOf(node: Nodes, lineOf: (offset: number) => number, from: number, to: number): string[] {
  const start = node.position?.start.offset ?? -1
  const end = node.position?.end.offset ?? -1
  const isRight = from <= start && start <= end && end <= to && node.position?.start.line === lineOf(start)
  const faults = isRight ? [] : [`${node.type} ${start}-${end}`]
  if ('children' in node)
    for (const child of node.children) faults.push(...faultsOf(child, lineOf, start, end))
  return faults
}

function lineCounter(text: string): (offset: number) => number {
  const lines = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at += 1) lines[at + 1] = (lines[at] ?? 0) + (text[at] === '\n' ? 1 : 0)
  return (offset) => (lines[offset] ?? 0) + 1
}

/** One line per node: its type, its line, and for leaves what stands at its place in the text. */
export function outline({ text, tree }: DocumentText): string {
  const lines: string[] = []
  const write = (node: Nodes, depth: number) => {
    const { start, end } = node.position ?? { start: undefined, end: undefined }
    const printed = 'children' in node ? '' : ` ${JSON.stringify(text.slice(start?.offset, end?.offset))}`
    lines.push(`${'  '.repeat(depth)}${node.type} ${start?.line ?? '?'}${printed}`)
    if ('children' in node) for (const child of node.children) write(child, depth + 1)
  }
  for (const child of tree.children) write(child, 0)
  return `${lines.join('\n')}\n`
}
