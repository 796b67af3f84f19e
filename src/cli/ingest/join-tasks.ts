// The work at the end of an ingest that another thread can do while the main one joins the parts of the engine.

import { joinDocuments } from '../../search/document-store.ts'
import { draftFiles } from '../../store/draft-files.ts'
import { scratchFiles } from '../../store/scratch-files.ts'
import { keptSegment } from './indexed-segment.ts'
import { ListedMeetings } from './listed-meetings.ts'
import { writeLists } from './write-lists.ts'

/** Segments that are kept, and the folder where files over them are written. */
export interface JoinTask {
  readonly what: 'texts' | 'lists'
  readonly indexFolder: string
  readonly keys: readonly string[]
  readonly folder: string
}

/**
 * Writes the files of the texts of an index, or what pages list of all items; gives their names in order. Throws what the disk
 * throws.
 */
export async function joinedFiles({ what, indexFolder, keys, folder }: JoinTask): Promise<readonly string[]> {
  const files = draftFiles(folder)
  if (what === 'texts') {
    const texts = keys.map((key) => keptSegment(indexFolder, key).texts)
    joinDocuments(texts, files.create)
    return files.names
  }
  const scratch = scratchFiles(folder)
  try {
    const meetings = new ListedMeetings(indexFolder, keys)
    await writeLists(meetings, { create: files.create, createScratch: scratch.create })
    return files.names
  } finally {
    scratch.close()
  }
}
