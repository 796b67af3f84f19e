import { corpusPaths, readSource } from '../../store/corpus.ts'
import type { ProvenanceOf } from '../../store/sources.ts'
import type { KnownFile, PreviousCatalog } from './previous-catalog.ts'

/** Whether the corpus is the one that `previous` lists. What has not changed costs a checksum and nothing else. */
export async function isUnchanged(
  corpus: string,
  previous: PreviousCatalog,
  provenanceOf: ProvenanceOf,
): Promise<boolean> {
  const paths = await corpusPaths(corpus)
  if (paths.length !== previous.head.fileCount) return false
  let index = 0
  for await (const known of previous.files()) {
    const path = paths[index] ?? ''
    if (known.file.path !== path) return false
    if (JSON.stringify(known.file.provenance) !== JSON.stringify(provenanceOf(path))) return false
    if (!(await isSameFile(corpus, known))) return false
    index += 1
  }
  return true
}

async function isSameFile(corpus: string, { file, notes }: KnownFile): Promise<boolean> {
  const source = await readSource(corpus, file.path)
  if (source.kind === 'file') return source.file.sha256 === file.sha256
  const { message } = source.problem
  return file.sha256 === '' && notes.problems.some((problem) => problem.message === message)
}
