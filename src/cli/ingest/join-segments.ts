import { draftFiles } from '../../store/draft-files.ts'
import type { SearchModules } from '../search-modules.ts'
import { keptSegment } from './indexed-segment.ts'
import type { IngestThread, JoinTask } from './ingest-thread.ts'

/**
 * Writes the files of an index over kept segments; gives their names in order. A thread joins the texts while this one joins the
 * parts of the engine; the others, and all that they know of words, are not needed any more.
 */
export async function joinSegments(
  { kind, analyzer }: SearchModules,
  [first, ...others]: readonly IngestThread[],
  task: JoinTask,
): Promise<readonly string[]> {
  for (const thread of others) await thread.close()
  const ofTexts = first?.joinTexts(task)
  const files = draftFiles(task.folder)
  kind.join(
    task.keys.map((key) => keptSegment(task.indexFolder, key).engine),
    files.create,
    analyzer,
  )
  return [...files.names, ...((await ofTexts) ?? [])]
}
