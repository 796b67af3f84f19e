// The work at the end of an ingest that another thread can do while the main one joins the parts of the engine.

import { join } from 'node:path'
import { joinDocuments } from '../../search/document-store.ts'
import type { CreateFile } from '../../search/binary/file-target.ts'
import type { JoinRest } from '../../search/engine.ts'
import { draftFiles, openDraft } from '../../store/draft-files.ts'
import { scratchFiles } from '../../store/scratch-files.ts'
import { engineKinds } from '../engine-kinds.ts'
import type { EngineName } from '../settings.ts'
import { keptSegment } from './indexed-segment.ts'
import { ListedMeetings } from './listed-meetings.ts'
import { writeLists } from './write-lists.ts'

/** Segments that are kept, and the folder where files over them are written. */
export interface JoinPlace {
  readonly indexFolder: string
  readonly keys: readonly string[]
  readonly folder: string
}

/** The texts of an index, what pages list of all items, or what an engine handed on. */
export type JoinTask = JoinPlace & ({ readonly what: 'texts' | 'lists' } | EngineRest)

interface EngineRest {
  readonly what: 'rest'
  readonly engine: EngineName
  readonly rest: JoinRest
}

/** Writes the files of a task; gives their names in order. Throws what the disk throws. */
export async function joinedFiles(task: JoinTask): Promise<readonly string[]> {
  const files = draftFiles(task.folder)
  switch (task.what) {
    case 'texts':
      joinDocuments(
        task.keys.map((key) => keptSegment(task.indexFolder, key).texts),
        files.create,
      )
      break
    case 'lists':
      await joinLists(task, files.create)
      break
    case 'rest':
      await joinRest(task, task, files.create)
      break
  }
  return files.names
}

async function joinLists({ indexFolder, keys, folder }: JoinPlace, create: CreateFile): Promise<void> {
  const scratch = scratchFiles(folder)
  try {
    await writeLists(new ListedMeetings(indexFolder, keys), { create, createScratch: scratch.create })
  } finally {
    scratch.close()
  }
}

async function joinRest(
  { folder }: JoinPlace,
  { engine, rest }: EngineRest,
  create: CreateFile,
): Promise<void> {
  const kind = await engineKinds[engine]()
  const { fill, close } = openDraft(join(folder, rest.reads))
  try {
    kind.joinRest?.(rest, create, fill)
  } finally {
    close()
  }
}
