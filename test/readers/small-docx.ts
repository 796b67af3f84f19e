// Writes a Word document by hand: a zip of four parts, stored as they are.

import { crc32 } from 'node:zlib'

/** A paragraph; `level` makes it a heading. */
export interface WordParagraph {
  readonly text: string
  readonly level?: number
}

const office = 'http://schemas.openxmlformats.org'
const word = `xmlns:w="${office}/wordprocessingml/2006/main"`
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A Word document of `paragraphs`. */
export function smallDocx(paragraphs: readonly WordParagraph[]): Uint8Array {
  const body = paragraphs.map(paragraphXml).join('')
  return zip({
    '[Content_Types].xml':
      `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ` +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" ` +
      `Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/styles.xml': `${xml}<w:styles ${word}>${[1, 2].map(styleXml).join('')}</w:styles>`,
    'word/document.xml': `${xml}<w:document ${word}><w:body>${body}</w:body></w:document>`,
  })
}

function styleXml(level: number): string {
  return `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`
}

function paragraphXml({ text, level }: WordParagraph): string {
  const style = level === undefined ? '' : `<w:pPr><w:pStyle w:val="H${level}"/></w:pPr>`
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`
}

/** A zip of stored files. `claimedBytes` is what the directory says of every size, where it is to lie. */
export function zip(files: Readonly<Record<string, string>>, claimedBytes?: number): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content)
    const head = headerOf(data, name.length, claimedBytes ?? data.length)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, place, Buffer.from(name)]))
    chunks.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...chunks, ...directory, end])
}

/** The 26 bytes that local header and directory have in common, from the version on. */
function headerOf(data: Buffer, nameBytes: number, claimedBytes: number): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt32LE(crc32(data), 10)
  head.writeUInt32LE(data.length, 14)
  head.writeUInt32LE(claimedBytes, 18)
  head.writeUInt16LE(nameBytes, 22)
  return head
}
