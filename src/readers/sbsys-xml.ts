// Meetings that the case system SBSYS exports as XML.

import type { ElementContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { DocumentText } from '../model/document-text.ts'
import type { Reading } from '../model/reading.ts'
import { decodeMarkup } from './decode-markup.ts'
import { htmlBlocks } from './html-blocks.ts'
import { htmlLimit, strippedMarkup, withoutDataAddresses } from './html-limit.ts'
import type { Reader } from './reader.ts'
import { sbsysPage } from './sbsys-blocks.ts'
import { TextBuilder } from './text-builder.ts'
import { xmlTree } from './xml-tree.ts'

const fragmentParser = unified().use(rehypeParse, { fragment: true })

/** Reads `.xml`. */
export const sbsysXmlReader: Reader = {
  formats: ['xml'],
  read: (bytes) => Promise.resolve(readSbsysXml(bytes)),
}

function readSbsysXml(bytes: Uint8Array): Reading<DocumentText> {
  const { value: xml, problems } = decodeMarkup(bytes)
  const root = xmlTree(xml)
  const builder = new TextBuilder()
  const { blocks } = htmlBlocks(builder, sbsysPage(root.value, parsedField))
  return { value: builder.document(blocks), problems: [...problems, ...root.problems] }
}

/** The markup of one field, or its mere lines where it is beyond what a parser may be given. */
function parsedField(source: string): ElementContent[] {
  const html = withoutDataAddresses(source)
  if (htmlLimit(html) !== undefined) {
    const lines = strippedMarkup(html).split('\n')
    return lines.map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    }))
  }
  return fragmentParser.parse(html).children.filter((node) => node.type !== 'doctype')
}
