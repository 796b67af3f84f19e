import type { Catalog, CatalogFile } from '../../store/catalog.ts'
import { corpusPaths, readSource } from '../../store/corpus.ts'
import type { ProvenanceOf } from '../../store/sources.ts'

/** Whether the corpus is the one that `catalog` lists. What has not changed costs a checksum and nothing else. */
export async function isUnchanged(
  corpus: string,
  catalog: Catalog,
  provenanceOf: ProvenanceOf,
): Promise<boolean> {
  const paths = await corpusPaths(corpus)
  if (paths.length !== catalog.files.length) return false
  for (const [index, path] of paths.entries()) {
    const known = catalog.files[index]
    if (known?.path !== path) return false
    if (JSON.stringify(known.provenance) !== JSON.stringify(provenanceOf(path))) return false
    if (!(await isSameFile(corpus, known, catalog))) return false
  }
  return true
}

async function isSameFile(
  corpus: string,
  { path, sha256 }: CatalogFile,
  { fileProblems }: Catalog,
): Promise<boolean> {
  const source = await readSource(corpus, path)
  if (source.kind === 'file') return source.file.sha256 === sha256
  const { message } = source.problem
  const before = fileProblems.find((file) => file.path === path)
  return sha256 === '' && before?.problems.some((problem) => problem.message === message) === true
}
