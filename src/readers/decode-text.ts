// Bytes of a text file to a string: byte order marks, UTF-16, UTF-8, and Windows-1252 where UTF-8 breaks off.
// Nothing is lost: a byte that is not UTF-8 becomes the character that Windows-1252 gives it.

import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'

/** A text file may hold a stray control character; more than one in fifty is no text. */
const maximumControlShare = 0.02

/**
 * `bytes` as text: NFC, line feeds only, no byte order mark.
 *
 * Binary bytes give an empty text and `readers/binary`; bytes that are not UTF-8 are read as Windows-1252
 * and give `readers/not-utf-8` with their number.
 */
export function decodeText(bytes: Uint8Array): Reading<string> {
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes)
  if (isBinary(decoded.value)) return { value: '', problems: [binaryProblem] }
  return { value: normalizeText(decoded.value), problems: decoded.problems }
}

/** NFC, line feeds only, no byte order mark. Every reader's text goes through here. */
export function normalizeText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .normalize('NFC')
}

const binaryProblem: Problem = {
  rule: 'readers/binary',
  severity: 'error',
  message: 'The bytes are not text; nothing was read.',
  place: undefined,
}

/** Text that says by a byte order mark how it is written. */
function decodeMarked(bytes: Uint8Array): Reading<string> | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain(new TextDecoder('utf-16le').decode(bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return plain(new TextDecoder('utf-16be').decode(bytes))
  return undefined
}

function decodeUnmarked(bytes: Uint8Array): Reading<string> {
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return plain(new TextDecoder(wide).decode(bytes))
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return decodeMixed(bytes)
  }
}

function plain(value: string): Reading<string> {
  return { value, problems: [] }
}

/** UTF-16 without a mark shows as a zero in nearly every second byte of Danish text. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 8) return undefined
  let even = 0
  let odd = 0
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const most = (sample.length / 2) * 0.7
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : undefined
}

/** UTF-8 where it holds, Windows-1252 byte by byte where it does not. */
function decodeMixed(bytes: Uint8Array): Reading<string> {
  const utf8 = new TextDecoder('utf-8')
  const ansi = new TextDecoder('windows-1252')
  const parts: string[] = []
  let from = 0
  let foreign = 0
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    parts.push(utf8.decode(bytes.subarray(from, at)), ansi.decode(bytes.subarray(at, at + 1)))
    foreign += 1
    at += 1
    from = at
  }
  parts.push(utf8.decode(bytes.subarray(from)))
  const message = `${foreign} bytes are not UTF-8 and were read as Windows-1252.`
  return {
    value: parts.join(''),
    problems: [{ rule: 'readers/not-utf-8', severity: 'info', message, place: undefined }],
  }
}

/** How many bytes the UTF-8 sequence at `at` has, 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0
  for (let index = 1; index < length; index += 1) {
    const next = bytes[at + index] ?? 0
    if (next < 0x80 || next > 0xbf) return 0
  }
  return length > 0 && isStrict(first, bytes[at + 1] ?? 0) ? length : 0
}

/** Overlong forms, surrogates and what lies beyond Unicode are not UTF-8. */
function isStrict(first: number, second: number): boolean {
  if (first === 0xe0) return second >= 0xa0
  if (first === 0xed) return second <= 0x9f
  if (first === 0xf0) return second >= 0x90
  if (first === 0xf4) return second <= 0x8f
  return true
}

function isBinary(text: string): boolean {
  let controls = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0) return true
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1
    if (code >= 0x80 && code < 0xa0) controls += 1
  }
  return controls > 0 && controls > text.length * maximumControlShare
}
