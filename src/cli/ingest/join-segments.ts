import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { draftFiles } from '../../store/draft-files.ts'
import type { SearchModules } from '../search-modules.ts'
import { keptSegment } from './indexed-segment.ts'
import { canStartThreads, resourceLimits } from './ingest-threads.ts'
import { joinedFiles, type JoinTask } from './join-tasks.ts'

/** Segments that are kept, and where and how files over them are written. */
export interface Join extends Omit<JoinTask, 'what'> {
  /** Whether other threads may do some of it. */
  readonly isShared: boolean
}

/** The files that a join wrote, each in order. */
export interface JoinedFiles {
  readonly ofIndex: readonly string[]
  readonly ofLists: readonly string[]
}

/**
 * Writes the files of an index over kept segments, and what pages list of their items. One thread joins the texts and another
 * one lists the items while this one joins the parts of the engine.
 */
export async function joinSegments(
  { kind, analyzer }: SearchModules,
  { isShared, ...task }: Join,
): Promise<JoinedFiles> {
  const started = isShared && canStartThreads ? inThreadOfItsOwn : inThisThread
  const others = (['texts', 'lists'] as const).map((what) => started({ what, ...task }))
  try {
    const files = draftFiles(task.folder)
    kind.join(
      task.keys.map((key) => keptSegment(task.indexFolder, key).engine),
      files.create,
      analyzer,
    )
    const [ofTexts = [], ofLists = []] = await Promise.all(others.map(({ names }) => names))
    return { ofIndex: [...files.names, ...ofTexts], ofLists }
  } finally {
    for (const { end } of others) await end()
  }
}

/** A task that was begun. */
interface Begun {
  readonly names: Promise<readonly string[]>
  /** Ends it, done or not. */
  readonly end: () => Promise<unknown>
}

function inThisThread(task: JoinTask): Begun {
  return begun(joinedFiles(task), () => Promise.resolve())
}

function inThreadOfItsOwn(task: JoinTask): Begun {
  const worker = new Worker(new URL('./join-worker.js', import.meta.url), {
    workerData: task,
    resourceLimits,
  })
  const answer = once(worker, 'message') as Promise<[readonly string[]]> // rejects when the thread fails
  return begun(
    answer.then(([names]) => names),
    () => worker.terminate(),
  )
}

function begun(names: Begun['names'], end: Begun['end']): Begun {
  names.catch(() => undefined) // reported when it is waited for
  return { names, end }
}
