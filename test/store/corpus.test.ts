import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { corpusPaths, maximumSourceBytes, readSource } from '../../src/store/corpus.ts'

let corpus: string

beforeEach(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'corpus-'))
})
afterEach(() => rm(corpus, { recursive: true }))

test('files are listed by path, without hidden ones and those about the corpus', async () => {
  await mkdir(join(corpus, 'naestved', '.git'), { recursive: true })
  const paths = [
    'README.md',
    'sources.json',
    '.hidden',
    'naestved/.git/config',
    'b.md',
    'naestved/README.md',
    'a.pdf',
  ]
  for (const path of paths) await writeFile(join(corpus, path), 'x')
  expect(await corpusPaths(corpus)).toEqual(['a.pdf', 'b.md', 'naestved/README.md'])
  expect(await corpusPaths(`${corpus}/`)).toEqual(['a.pdf', 'b.md', 'naestved/README.md'])
})

test('a file is read with its checksum', async () => {
  await writeFile(join(corpus, 'a.md'), 'abc')
  expect(await readSource(corpus, 'a.md')).toMatchObject({
    kind: 'file',
    file: { path: 'a.md', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
  })
})

test('a pipe is not waited for', async () => {
  spawnSync('mkfifo', [join(corpus, 'pipe.md')])
  expect(await readSource(corpus, 'pipe.md')).toMatchObject({ problem: { rule: 'store/no-file' } })
})

test('a file that is too large, gone, a folder or a link out of the corpus gives a problem', async () => {
  await writeFile(join(corpus, 'large.pdf'), '')
  await truncate(join(corpus, 'large.pdf'), maximumSourceBytes + 1)
  await mkdir(join(corpus, 'folder'))
  await symlink('/etc/hostname', join(corpus, 'link.md'))
  await symlink('nowhere', join(corpus, 'dangling.md'))
  const rules = []
  for (const path of ['large.pdf', 'gone.md', 'folder', 'link.md', 'dangling.md']) {
    const result = await readSource(corpus, path)
    rules.push(result.kind === 'unreadable' ? result.problem.rule : result.kind)
  }
  expect(rules).toEqual([
    'store/file-too-large',
    'store/file-unreadable',
    'store/no-file',
    'store/link-outside-corpus',
    'store/file-unreadable',
  ])
})
