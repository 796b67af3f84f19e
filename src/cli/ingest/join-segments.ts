import type { JoinRest } from '../../search/engine.ts'
import { draftFiles } from '../../store/draft-files.ts'
import type { SearchModules } from '../search-modules.ts'
import { keptSegment } from './indexed-segment.ts'
import { canStartThreads } from './ingest-threads.ts'
import type { JoinPlace } from './join-tasks.ts'
import { callingThread, startedJoinThread } from './join-threads.ts'

/** Segments that are kept, and where and how files over them are written. */
export interface Join extends JoinPlace {
  /** Whether other threads may do some of it. */
  readonly isShared: boolean
}

/** The files that a join wrote, each in order. */
export interface JoinedFiles {
  readonly ofIndex: readonly string[]
  readonly ofLists: readonly string[]
}

// So few, some 12,000 items, are joined in about the time that another thread takes to load the engine and to work it in.
const fewSegments = 4

/**
 * Writes the files of an index over kept segments. This thread joins the parts of the engine; meanwhile another one joins the
 * texts and then does what the engine hands on, and a third one lists the items.
 */
export async function joinSegments(
  { engine, kind, analyzer }: SearchModules,
  { isShared, ...place }: Join,
): Promise<JoinedFiles> {
  const { indexFolder, keys, folder } = place
  const isThreaded = isShared && canStartThreads
  const started = () => (isThreaded ? startedJoinThread() : callingThread)
  const [ofTexts, ofLists] = [started(), started()]
  try {
    const isHandedOn = isThreaded && keys.length > fewSegments
    const texts = ofTexts.joined({ task: { what: 'texts', ...place }, isLast: !isHandedOn })
    const lists = ofLists.joined({ task: { what: 'lists', ...place }, isLast: true })
    const files = draftFiles(folder)
    const rests: Promise<readonly string[]>[] = []
    const handOn = (rest: JoinRest) => {
      files.note(rest.writes)
      rests.push(ofTexts.joined({ task: { what: 'rest', engine, rest, ...place }, isLast: false }))
    }
    kind.join(
      keys.map((key) => keptSegment(indexFolder, key).engine),
      files.create,
      analyzer,
      isHandedOn ? handOn : undefined,
    )
    await Promise.all(rests)
    return { ofIndex: [...files.names, ...(await texts)], ofLists: await lists }
  } finally {
    await ofTexts.end()
    await ofLists.end()
  }
}
