// The frame of every binary file of an index: a header that tells what the file is, then sections that are opened as
// typed arrays where they lie. Nothing is parsed or copied.

import type { IndexFile } from '../engine.ts'
import { sourceOf, type ByteSource } from './byte-source.ts'
import type { FileTarget } from './file-target.ts'
import type { Spool } from './spool.ts'
import { bytesOf } from './stored-bytes.ts'

/** What a file must be to be opened. */
export interface FileFormat {
  readonly name: string
  /** Changes with every change of what the sections mean. */
  readonly version: number
  readonly sectionCount: number
}

/** A section to be written; its bytes are kept as they lie in memory. */
export type Section = Uint8Array | Uint16Array | Uint32Array | Float64Array

// Header: magic, byte order, version, section count, size of the file, unused; then offset and size per section.
const magic = 0x6b_72_41_52 // "RArk" read as a little-endian number
const byteOrder = 0x01_02_03_04
const headerBytes = 24
const alignment = 8

/** Writes the file of `format` with `sections`. Throws when it would be larger than its 32-bit offsets reach. */
export function writeFileTo(file: FileTarget, format: FileFormat, sections: readonly Section[]): void {
  const { header, starts } = headerFor(format, sections)
  file.append(header)
  let at = header.length
  sections.forEach((section, index) => {
    const start = starts[index] ?? 0
    if (start > at) file.append(new Uint8Array(start - at))
    file.append(bytesOf(section))
    at = start + section.byteLength
  })
  file.close()
}

/** The same file in pieces, each until the next is asked for, of sections that lie elsewhere. */
export function* filePieces(format: FileFormat, sections: readonly Spool[]): Generator<Uint8Array> {
  const { header, starts } = headerOf(
    format,
    sections.map(({ size }) => size),
  )
  yield header
  let at = header.length
  for (const [index, section] of sections.entries()) {
    const start = starts[index] ?? 0
    if (start > at) yield new Uint8Array(start - at)
    yield* section.pieces()
    at = start + section.size
  }
}

function headerFor(format: FileFormat, sections: readonly Section[]) {
  if (sections.length !== format.sectionCount)
    throw new Error(`${format.name} has another number of sections`)
  return headerOf(
    format,
    sections.map(({ byteLength }) => byteLength),
  )
}

/** What stands before the sections of these sizes, and where each of them starts. Throws like `writeFileTo`. */
export function headerOf(
  { name, version }: FileFormat,
  sizes: readonly number[],
): { readonly header: Uint8Array; readonly starts: readonly number[]; readonly size: number } {
  const starts: number[] = []
  let size = headerBytes + 8 * sizes.length
  for (const sectionSize of sizes) {
    starts.push(aligned(size))
    size = aligned(size) + sectionSize
  }
  if (size > 0xff_ff_ff_ff) throw new Error(`${name} would have ${size} bytes; 4 GiB is the limit`)
  const places = sizes.flatMap((sectionSize, index) => [starts[index] ?? 0, sectionSize])
  const words = [magic, byteOrder, version, sizes.length, size, 0, ...places]
  return { header: bytesOf(Uint32Array.from(words)), starts, size }
}

/** The sections of an opened file as views of the type asked for. */
export interface OpenedFile {
  readonly bytes: (section: number) => Uint8Array
  readonly uint16: (section: number) => Uint16Array
  readonly uint32: (section: number) => Uint32Array
  readonly float64: (section: number) => Float64Array
}

/** Opens what `writeFileTo` wrote. Throws when the file is missing, cut short, of another machine or another version. */
export function openFile(format: FileFormat, files: readonly IndexFile[]): OpenedFile {
  const source = sourceIn(format, files)
  const { buffer, byteOffset, byteLength } = alignedBytes(source.read(0, source.size))
  const header = checkedHeader(format, buffer, byteOffset, byteLength)
  const place = (section: number) => {
    const at = headerBytes / 4 + 2 * section
    return { start: byteOffset + (header[at] ?? 0), size: header[at + 1] ?? 0 }
  }
  return {
    bytes: (section) => new Uint8Array(buffer, place(section).start, place(section).size),
    uint16: (section) => new Uint16Array(buffer, place(section).start, place(section).size / 2),
    uint32: (section) => new Uint32Array(buffer, place(section).start, place(section).size / 4),
    float64: (section) => new Float64Array(buffer, place(section).start, place(section).size / 8),
  }
}

/** Opens a file of one section without reading more of it than its header; throws like `openFile`. */
export function openSection(format: FileFormat, files: readonly IndexFile[]): ByteSource {
  const source = sourceIn(format, files)
  const head = alignedBytes(source.read(0, Math.min(source.size, headerBytes + 8 * format.sectionCount)))
  const header = checkedHeader(format, head.buffer, head.byteOffset, source.size)
  const [start = 0, size = 0] = header.subarray(headerBytes / 4)
  return { size, read: (from, to) => source.read(start + from, start + to) }
}

function sourceIn({ name }: FileFormat, files: readonly IndexFile[]): ByteSource {
  const file = files.find((candidate) => candidate.name === name)
  if (!file) throw new Error(`The index has no file ${name}. ${remedy}`)
  return 'source' in file ? file.source : sourceOf(file.bytes)
}

const remedy = 'Run: node dist/main.js ingest'

function checkedHeader(
  { name, version, sectionCount }: FileFormat,
  buffer: ArrayBufferLike,
  byteOffset: number,
  byteLength: number,
): Uint32Array {
  const refuse = (why: string) => new Error(`The index file ${name} ${why}. ${remedy}`)
  const tableBytes = headerBytes + 8 * sectionCount
  if (byteLength < tableBytes) throw refuse(`is cut short: it has only ${byteLength} bytes`)
  const header = new Uint32Array(buffer, byteOffset, tableBytes / 4)
  const [foundMagic, foundOrder, foundVersion, foundSections, foundSize = 0] = header
  if (foundMagic === swapped(magic)) throw refuse('was built on a machine of the other byte order')
  if (foundMagic !== magic || foundOrder !== byteOrder) throw refuse('is not a file of this program')
  if (foundVersion !== version)
    throw refuse(`has version ${foundVersion ?? 0}; this program reads ${version}`)
  if (foundSections !== sectionCount) throw refuse('has another number of sections than its version')
  if (foundSize !== byteLength) throw refuse(`has ${byteLength} bytes and should have ${foundSize}`)
  for (let section = 0; section < sectionCount; section += 1) {
    const at = headerBytes / 4 + 2 * section
    const [start = 0, size = 0] = header.subarray(at, at + 2)
    if (start % alignment !== 0 || start + size > byteLength) throw refuse('has a damaged header')
  }
  return header
}

function aligned(size: number): number {
  return Math.ceil(size / alignment) * alignment
}

// Views need an aligned start; small files that were read into a shared buffer may lie anywhere.
function alignedBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % alignment === 0 ? bytes : new Uint8Array(bytes)
}

function swapped(word: number): number {
  return new DataView(Uint32Array.of(word).buffer).getUint32(0, !isLittleEndian())
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1
}
