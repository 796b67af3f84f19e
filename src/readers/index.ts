// The registry of readers: one line per reader, one file per format.

import { docxReader } from './docx.ts'
import { htmlReader } from './html.ts'
import { markdownReader } from './markdown.ts'
import { pdfReader } from './pdf.ts'
import type { Reader } from './reader.ts'
import { sbsysXmlReader } from './sbsys-xml.ts'

/** Every reader there is. */
export const readers: readonly Reader[] = [markdownReader, htmlReader, pdfReader, docxReader, sbsysXmlReader]
