// Word documents: mammoth turns them into HTML, which is read as any other. mammoth is loaded when the first one comes.

import { inflateRawSync } from 'node:zlib'
import type { DocumentText } from '../model/document-text.ts'
import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import { readHtml } from './html.ts'
import type { Reader } from './reader.ts'
import { packedBytesOf, type ZipEntry, zipEntries } from './zip-directory.ts'

/** Minutes of 300 pages unpack to 8 MB of text parts; pictures are not unpacked. */
const maximumUnpackedBytes = 64 * 1024 * 1024
const maximumEntries = 10_000

/** Reads `.docx`. */
export const docxReader: Reader = { formats: ['docx'], read: readDocx }

async function readDocx(bytes: Uint8Array): Promise<Reading<DocumentText>> {
  const problem = packingProblem(bytes)
  if (problem) return nothing(problem)
  try {
    const { convertToHtml, images } = (await import('mammoth')).default
    const convertImage = images.imgElement(() => Promise.resolve({ src: '' }))
    const { value: html } = await convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage })
    return readHtml(html)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return nothing(problemOf('docx-damaged', `The document could not be read: "${reason}".`))
  }
}

/** What speaks against unpacking, found in the directory and by unpacking no part beyond the size it claims. */
function packingProblem(bytes: Uint8Array): Problem | undefined {
  const entries = zipEntries(bytes)
  if (!entries) return problemOf('docx-damaged', 'The zip has no whole directory.')
  if (!entries.some((entry) => entry.name === 'word/document.xml')) {
    return problemOf('zip-not-docx', 'The zip holds no Word document ("word/document.xml").')
  }
  if (entries.length > maximumEntries)
    return problemOf('docx-too-large', `${entries.length} files are packed in it.`)
  const parts = entries.filter((entry) => /\.(?:xml|rels)$/i.test(entry.name))
  const unpackedBytes = parts.reduce((sum, part) => sum + part.unpackedBytes, 0)
  if (unpackedBytes > maximumUnpackedBytes) {
    return problemOf('docx-too-large', `Unpacked it would have ${Math.ceil(unpackedBytes / 1024 / 1024)} MB.`)
  }
  const oversized = parts.find((part) => !unpacksAsClaimed(bytes, part))
  return oversized && problemOf('docx-damaged', `"${oversized.name}" does not unpack to the size it claims.`)
}

function unpacksAsClaimed(bytes: Uint8Array, part: ZipEntry): boolean {
  const packed = packedBytesOf(bytes, part)
  if (!packed) return false
  if (!part.isDeflated) return part.packedBytes === part.unpackedBytes
  try {
    const maxOutputLength = Math.max(1, part.unpackedBytes)
    return inflateRawSync(packed, { maxOutputLength }).length === part.unpackedBytes
  } catch {
    return false // damaged, or larger than it claims
  }
}

function problemOf(rule: string, message: string): Problem {
  return { rule: `readers/${rule}`, severity: 'error', message, place: undefined }
}

function nothing(problem: Problem): Reading<DocumentText> {
  return { value: { text: '', tree: { type: 'root', children: [] } }, problems: [problem] }
}
