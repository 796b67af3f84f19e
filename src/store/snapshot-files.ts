// Snapshots on disk: index/<id>/ with a manifest, and index/CURRENT that names the one to serve. A snapshot is
// written beside the others, flushed, and then renamed into place, so a crash leaves the last good one untouched.

import { createHash } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from './is-missing.ts'
import { piecesOf, readInto } from './large-reads.ts'
import { SnapshotError } from './snapshot-error.ts'

/** Raised whenever the files of a snapshot change their shape. */
const snapshotFormat = 6

type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** One file of a snapshot: its content in pieces, or undefined when it was written into the folder already. */
export interface SnapshotFile {
  readonly name: string
  readonly content: Pieces | undefined
}

/** What a snapshot is made of; its SHA-256 is the snapshot's id. */
export interface SnapshotManifest {
  readonly format: number
  /** Of the analyser and the engine it was made with: others would search for other terms. */
  readonly fingerprint: string
  readonly files: readonly { readonly name: string; readonly sizeBytes: number; readonly sha256: string }[]
}

/** Which snapshot is served, and since when. */
export interface CurrentSnapshot {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

const idLength = 16 // hexadecimal digits, 64 bits: enough to tell the snapshots of one archive apart

/** A snapshot that is being written. */
export interface SnapshotDraft {
  /** Where its files are written. */
  readonly folder: string
  /** What it is made with, and when it is. */
  readonly finish: (
    fingerprint: string,
    files: readonly SnapshotFile[],
    createdAt: string,
  ) => Promise<CurrentSnapshot>
  /** Removes what was written, unless it was finished. The last call. */
  readonly discard: () => Promise<void>
}

/**
 * Begins a snapshot in a folder of its own. `finish` makes it the current one and gives its id; the same content gives the same
 * id. Throws what the disk throws; the snapshot that was current then still is.
 */
export async function createSnapshotDraft(indexFolder: string): Promise<SnapshotDraft> {
  const folder = join(indexFolder, `.writing-${process.pid}`)
  const discard = () => rm(folder, { recursive: true, force: true })
  await discard()
  await mkdir(folder, { recursive: true })
  return {
    folder,
    finish: async (fingerprint, files, createdAt) => {
      const written = []
      for (const { name, content } of files)
        written.push(content ? await writeContent(folder, name, content) : await flushed(folder, name))
      const manifest: SnapshotManifest = { format: snapshotFormat, fingerprint, files: written }
      const manifestText = JSON.stringify(manifest, undefined, 1)
      await writeContent(folder, 'manifest.json', [Buffer.from(manifestText)])
      const current = { id: idOf(manifestText), createdAt }
      await syncFolder(folder)
      await moveIntoPlace(folder, join(indexFolder, current.id))
      await syncFolder(indexFolder) // CURRENT must not name what a power cut could undo
      await pointTo(indexFolder, current)
      await syncFolder(indexFolder)
      return current
    },
    discard,
  }
}

async function writeContent(folder: string, name: string, content: Pieces) {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const handle = await open(join(folder, name), 'wx')
  try {
    for await (const piece of content) {
      hash.update(piece)
      sizeBytes += piece.byteLength
      await handle.writeFile(piece) // all of it from here on: `write` may stop half-way on a disk that fills up
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { name, sizeBytes, sha256: hash.digest('hex') }
}

// A file that was written already; what it begins with may have been written last.
async function flushed(folder: string, name: string) {
  const path = join(folder, name)
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
    const { size } = await handle.stat()
    return { name, sizeBytes: size, sha256: await checksumOf(path) }
  } finally {
    await handle.close()
  }
}

/** An existing folder of the same id is replaced: it may be damaged, and the new one is known to be whole. */
async function moveIntoPlace(from: string, to: string): Promise<void> {
  const aside = `${to}.replaced-${process.pid}`
  await rename(to, aside).catch(ignoreMissing)
  await rename(from, to)
  await rm(aside, { recursive: true, force: true })
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function pointTo(indexFolder: string, current: CurrentSnapshot): Promise<void> {
  const draft = join(indexFolder, `.CURRENT-${process.pid}`)
  await writeFile(draft, `${JSON.stringify(current)}\n`, { flush: true })
  await rename(draft, join(indexFolder, 'CURRENT'))
}

/** The snapshot to serve, or undefined when none was ever written. Throws a SnapshotError when CURRENT is damaged. */
export async function currentSnapshot(indexFolder: string): Promise<CurrentSnapshot | undefined> {
  const text = await readFile(join(indexFolder, 'CURRENT'), 'utf8').catch(ignoreMissing)
  if (text === undefined) return undefined
  const match = /^\{"id":"([0-9a-f]{16})","createdAt":"([0-9TZ:.-]+)"\}\s*$/.exec(text)
  if (!match?.[1] || !match[2]) throw new SnapshotError(`${join(indexFolder, 'CURRENT')} names no snapshot`)
  return { id: match[1], createdAt: match[2] }
}

/** A snapshot whose files were compared with their checksums. */
export interface VerifiedSnapshot {
  readonly manifest: SnapshotManifest
  /** The bytes of a file that was to be kept. */
  readonly kept: (name: string) => Uint8Array
}

/**
 * The snapshot after every file named in its manifest was compared with its checksum. Files are read once and beside one
 * another; the bytes of those that `isKept` names are kept. Throws a SnapshotError for a file that is missing, damaged,
 * or of another format.
 */
export async function verifiedSnapshot(
  indexFolder: string,
  id: string,
  isKept: (name: string) => boolean,
): Promise<VerifiedSnapshot> {
  const folder = join(indexFolder, id)
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new SnapshotError(`Snapshot ${id} has no manifest`, { cause })
  })
  if (idOf(text) !== id) throw new SnapshotError(`The manifest of snapshot ${id} is damaged`)
  const manifest = JSON.parse(text) as SnapshotManifest // its checksum is the id, so this program wrote it
  if (manifest.format !== snapshotFormat) {
    throw new SnapshotError(
      `Snapshot ${id} has format ${manifest.format}; this program reads ${snapshotFormat}`,
    )
  }
  const kept = placesFor(manifest.files.filter(({ name }) => isKept(name)))
  const checked = manifest.files.map(async ({ name, sha256 }) => {
    const bytes = kept.get(name)
    const path = join(folder, name)
    const found = await (bytes ? checksumInto(path, bytes) : checksumOf(path)).catch(ignoreMissing)
    return found === sha256 ? [] : [name]
  })
  const [damaged] = (await Promise.all(checked)).flat()
  if (damaged !== undefined)
    throw new SnapshotError(`Snapshot ${id} is damaged: "${damaged}" was changed or is missing`)
  return {
    manifest,
    kept: (name) => {
      const bytes = kept.get(name)
      if (!bytes) throw new SnapshotError(`Snapshot ${id} has no file "${name}"`)
      return bytes
    },
  }
}

/** Throws a SnapshotError when the snapshot was made with another analyser or engine than `fingerprint` names. */
export function checkFingerprint(id: string, manifest: SnapshotManifest, fingerprint: string): void {
  if (manifest.fingerprint === fingerprint) return
  throw new SnapshotError(
    `Snapshot ${id} was built by "${manifest.fingerprint}"; this program has "${fingerprint}"`,
  )
}

/** Removes all snapshots but those of `ids`. Servers keep open what they read. */
export async function removeSnapshotsExcept(indexFolder: string, ids: readonly string[]): Promise<void> {
  await removeWhere(indexFolder, (name) => /^[0-9a-f]{16}$/.test(name) && !ids.includes(name))
}

/** Removes what killed ingests have left half-way. Only for the holder of the ingest lock. */
export async function removeLeftovers(indexFolder: string): Promise<void> {
  const leftover =
    /^[0-9a-f]{16}\.replaced-\d+$|^\.(?:writing|CURRENT|readings|ingest-lock(?:-left)?)-\d+$|^\.segment-[0-9a-f]+$|^\.scratch-/
  await removeWhere(indexFolder, (name) => leftover.test(name))
}

async function removeWhere(folder: string, isRemovable: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder)
  for (const name of names.filter(isRemovable)) {
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

/**
 * Room for files in one piece of memory, each aligned for any view. One piece is given back to the system when nothing uses
 * it; files of 16 MB apiece left holes, 45 MB more after every swap.
 */
function placesFor(files: SnapshotManifest['files']): ReadonlyMap<string, Uint8Array> {
  const ends: number[] = []
  for (const { sizeBytes } of files) ends.push((ends.at(-1) ?? 0) + Math.ceil(sizeBytes / 8) * 8)
  const memory = new ArrayBuffer(ends.at(-1) ?? 0)
  return new Map(
    files.map(({ name, sizeBytes }, i) => [name, new Uint8Array(memory, ends[i - 1] ?? 0, sizeBytes)]),
  )
}

/** The checksum of a file that is read into `bytes`; undefined when it has another size. */
async function checksumInto(path: string, bytes: Uint8Array): Promise<string | undefined> {
  const hash = createHash('sha256')
  return (await readInto(path, bytes, (piece) => hash.update(piece))) ? hash.digest('hex') : undefined
}

async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of piecesOf(path)) hash.update(piece)
  return hash.digest('hex')
}

function idOf(manifestText: string): string {
  return createHash('sha256').update(manifestText).digest('hex').slice(0, idLength)
}

function ignoreMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined
  throw error
}
