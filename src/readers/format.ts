// Which format a file is in: what its first bytes say counts more than its name.

/** The formats that minutes come in. */
export type Format = 'text' | 'html' | 'pdf' | 'docx' | 'xml'

const extensions: Readonly<Record<string, Format>> = {
  md: 'text',
  markdown: 'text',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  xml: 'xml',
}

/** As many bytes as a declaration, a comment and a doctype need. */
const signatureBytes = 1024

/**
 * The format of a file, by signature first and extension second; undefined for an extension that is none of ours.
 * A name without an extension is taken for text.
 */
export function formatOf(path: string, bytes: Uint8Array): Format | undefined {
  return formatBySignature(bytes) ?? formatByExtension(path)
}

function formatBySignature(bytes: Uint8Array): Format | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, signatureBytes)).replace(/^ï»¿/, '')
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return 'docx'
  const markup = head.replaceAll('\u0000', '').trimStart().toLowerCase()
  if (/<!doctype html|^(?:<!--[^>]{0,300}-->\s*)?<(?:html|head|body)[\s>]/.test(markup)) return 'html'
  return /^<\?xml\s/.test(markup) ? 'xml' : undefined
}

function formatByExtension(path: string): Format | undefined {
  const extension = /\.([a-z0-9]{1,8})$/.exec(path.toLowerCase())?.[1]
  return extension === undefined ? 'text' : extensions[extension]
}
