import { mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { draftFiles } from '../../src/store/draft-files.ts'
import {
  checkFingerprint,
  createSnapshotDraft,
  currentSnapshot,
  removeLeftovers,
  removeSnapshotsExcept,
  verifiedSnapshot,
  type SnapshotFile,
} from '../../src/store/snapshot-files.ts'

const keepNone = () => false
const fingerprint = 'engine-1 analyser-1'
const noon = '2026-01-01T12:00:00.000Z'
let index: string

beforeEach(async () => {
  index = await mkdtemp(join(tmpdir(), 'snapshots-'))
})
afterEach(() => rm(index, { recursive: true }))

function write(text: string, createdAt = noon) {
  return writeFiles([{ name: 'a.txt', content: [Buffer.from(text)] }], createdAt)
}

async function writeFiles(files: readonly SnapshotFile[], createdAt = noon) {
  const draft = await createSnapshotDraft(index)
  try {
    return await draft.finish(fingerprint, files, createdAt)
  } finally {
    await draft.discard()
  }
}

test('a written snapshot is the current one, and whole', async () => {
  const { id } = await write('one')
  expect(await currentSnapshot(index)).toEqual({ id, createdAt: noon })
  const { manifest } = await verifiedSnapshot(index, id, keepNone)
  expect(manifest).toMatchObject({ fingerprint, files: [{ name: 'a.txt', sizeBytes: 3 }] })
})

test('the same content gives the same id, other content another', async () => {
  const first = await write('one')
  expect((await write('one', '2026-02-02T12:00:00.000Z')).id).toBe(first.id)
  expect((await write('two')).id).not.toBe(first.id)
})

test('a file that was written into the folder piece by piece is like one that was given', async () => {
  const first = await write('one')
  const draft = await createSnapshotDraft(index)
  const files = draftFiles(draft.folder)
  const file = files.create('a.txt')
  for (const text of ['?', 'n', 'e']) file.append(Buffer.from(text))
  file.replace(0, Buffer.from('o'))
  const target = Buffer.alloc(2)
  file.fill(target, 1)
  expect(target.toString()).toBe('ne')
  file.close()
  const written = files.names.map((name) => ({ name, content: undefined }))
  expect((await draft.finish(fingerprint, written, noon)).id).toBe(first.id)
  await verifiedSnapshot(index, first.id, keepNone)
})

test('an empty folder has no snapshot', async () => {
  expect(await currentSnapshot(index)).toBeUndefined()
  expect(await currentSnapshot(join(index, 'missing'))).toBeUndefined()
})

test('nothing but snapshots is left behind', async () => {
  const { id } = await write('one')
  expect((await readdir(index)).sort()).toEqual([id, 'CURRENT'].sort())
})

test('a write that fails leaves the snapshot before it in place and no debris', async () => {
  const { id } = await write('one')
  const failing = {
    name: 'b.txt',
    content: (function* () {
      yield Buffer.from('half')
      throw new Error('disk full')
    })(),
  }
  await expect(writeFiles([failing])).rejects.toThrow('disk full')
  expect(await currentSnapshot(index)).toMatchObject({ id })
  await verifiedSnapshot(index, id, keepNone)
  expect((await readdir(index)).sort()).toEqual([id, 'CURRENT'].sort())
})

const damages: Record<string, (folder: string) => Promise<unknown>> = {
  'a changed file': (folder) => writeFile(join(folder, 'a.txt'), 'two'),
  'a truncated file': (folder) => truncate(join(folder, 'a.txt'), 1),
  'a missing file': (folder) => rm(join(folder, 'a.txt')),
  'a changed manifest': async (folder) => {
    const text = await readFile(join(folder, 'manifest.json'), 'utf8')
    await writeFile(join(folder, 'manifest.json'), text.replace('analyser-1', 'analyser-2'))
  },
  'a missing manifest': (folder) => rm(join(folder, 'manifest.json')),
  'a missing folder': (folder) => rm(folder, { recursive: true }),
}

test.each(Object.entries(damages))('%s is refused with the command that mends it', async (_name, damage) => {
  const { id } = await write('one')
  await damage(join(index, id))
  for (const isKept of [keepNone, () => true])
    await expect(verifiedSnapshot(index, id, isKept)).rejects.toThrow(/Run: node dist\/main\.js ingest$/)
})

test('the files that are asked for are kept as they were read', async () => {
  const { id } = await write('one')
  const { kept } = await verifiedSnapshot(index, id, (name) => name === 'a.txt')
  expect(Buffer.from(kept('a.txt')).toString()).toBe('one')
  expect(() => kept('b.txt')).toThrow('has no file "b.txt"')
})

test('a snapshot of another analyser is refused', async () => {
  const { id } = await write('one')
  const { manifest } = await verifiedSnapshot(index, id, keepNone)
  checkFingerprint(id, manifest, fingerprint)
  expect(() => {
    checkFingerprint(id, manifest, 'engine-1 analyser-2')
  }).toThrow(/was built by .* Run: node/)
})

test('old snapshots and what killed ingests left are removed, and nothing else', async () => {
  const kept = await write('one')
  await write('two')
  await write('three')
  for (const name of ['.writing-1', '.readings-1', '.segment-0a1b', 'README.md'])
    await writeFile(join(index, name), '')
  await removeLeftovers(index)
  await removeSnapshotsExcept(index, [kept.id])
  expect((await readdir(index)).sort()).toEqual([kept.id, 'CURRENT', 'README.md'].sort())
})

test('writing a damaged snapshot again mends it', async () => {
  const { id } = await write('one')
  await truncate(join(index, id, 'a.txt'), 1)
  await write('one')
  await verifiedSnapshot(index, id, keepNone)
})

test('a CURRENT that names no snapshot is refused', async () => {
  await writeFile(join(index, 'CURRENT'), '{"id":"../../etc","createdAt":"now"}')
  await expect(currentSnapshot(index)).rejects.toThrow('names no snapshot')
})
