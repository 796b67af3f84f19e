import { draftFiles } from '../../store/draft-files.ts'
import type { SearchModules } from '../search-modules.ts'
import { keptSegment } from './indexed-segment.ts'
import type { IngestThread, JoinTask } from './ingest-thread.ts'

/**
 * Writes the files of an index over kept segments, and what pages list of their items; gives the names of the files of the index
 * in order. One thread joins the texts and another one lists the items while this one joins the parts of the engine; further
 * ones, and all that they know of words, are not needed any more.
 */
export async function joinSegments(
  { kind, analyzer }: SearchModules,
  [first, second = first, ...others]: readonly IngestThread[],
  task: JoinTask,
): Promise<readonly string[]> {
  for (const thread of others) await thread.close()
  const ofThreads = Promise.all([first?.joinTexts(task), second?.writeLists(task)])
  const files = draftFiles(task.folder)
  kind.join(
    task.keys.map((key) => keptSegment(task.indexFolder, key).engine),
    files.create,
    analyzer,
  )
  const [ofTexts] = await ofThreads
  return [...files.names, ...(ofTexts ?? [])]
}
