// Web pages: rehype parses them, the minutes in them become a text of our own with a tree over it.
// What stands around the minutes is left out and named in a problem.

import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { DocumentText } from '../model/document-text.ts'
import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import { decodeMarkup } from './decode-markup.ts'
import { htmlBlocks } from './html-blocks.ts'
import { htmlLimit, strippedMarkup, withoutDataAddresses } from './html-limit.ts'
import { contentOf } from './html-noise.ts'
import type { Reader } from './reader.ts'
import { TextBuilder } from './text-builder.ts'
import { plainTree } from './tree-places.ts'

const parser = unified().use(rehypeParse)

/** Reads `.html` and `.htm`. */
export const htmlReader: Reader = {
  formats: ['html'],
  read: (bytes) => {
    const { value, problems } = decodeMarkup(bytes)
    const reading = readHtml(value)
    return Promise.resolve({ value: reading.value, problems: [...problems, ...reading.problems] })
  },
}

/** Reads a page or a part of one; whatever stands in `source`, there is a text. */
export function readHtml(source: string): Reading<DocumentText> {
  const html = withoutDataAddresses(source)
  const limit = htmlLimit(html)
  if (limit !== undefined) return withoutStructure(html, limit)
  try {
    const page: Root = parser.parse(html)
    const builder = new TextBuilder()
    const content = contentOf(page)
    const { blocks, leftOut } = htmlBlocks(builder, content.nodes)
    return { value: builder.document(blocks), problems: leftOutProblems([...content.leftOut, ...leftOut]) }
  } catch (error) {
    return withoutStructure(
      html,
      `the parser gave up: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function withoutStructure(html: string, reason: string): Reading<DocumentText> {
  const text = strippedMarkup(html).normalize('NFC')
  const problem: Problem = {
    rule: 'readers/structure-ignored',
    severity: 'warning',
    message: `Read line by line, without markup: ${reason}.`,
    place: undefined,
  }
  return { value: { text, tree: plainTree(text) }, problems: [problem] }
}

/** So many parts are named, with so many characters of each. */
const namedParts = 5
const namedCharacters = 40

function leftOutProblems(parts: readonly string[]): readonly Problem[] {
  if (parts.length === 0) return []
  const names = parts.slice(0, namedParts).map((part) => `"${shortened(part)}"`)
  const more = parts.length > namedParts ? ` and ${parts.length - namedParts} more` : ''
  const message = `Left out as no part of the minutes: ${names.join(', ')}${more}.`
  return [{ rule: 'readers/html-left-out', severity: 'info', message, place: undefined }]
}

function shortened(text: string): string {
  return text.length <= namedCharacters ? text : `${text.slice(0, namedCharacters).trimEnd()}…`
}
