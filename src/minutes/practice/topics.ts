// What an item is about, as subjects of KLE: read from the printed number, else proposed from the words.
import type { Topic } from '../../model/agenda-item.ts'
import { kleCodeOf, kleEntry } from './kle.ts'
import { topicFromWords } from './topic-words.ts'

/** What is printed about an item. */
export interface TopicSource {
  readonly caseNumber: string | undefined
  readonly journalNumber: string | undefined
  readonly title: string | undefined
  readonly text: string
}

/** `00.22.02` and `00.22.04` are meetings of the council and its committees: the meeting itself, no topic. */
const meetingItself = /^00\.22\.0[24](?!\d)/u

/**
 * The topics of an item, the surest first.
 *
 * A KLE number in front of the case number, or as journal number, is taken at its word (`via: 'case-number'`); numbers that
 * mark the meeting itself give none. Without a number at most one main group is proposed from the words of the title
 * (`via: 'words'`), and none where the words do not agree.
 */
export function topicsOf({ caseNumber, journalNumber, title }: TopicSource): readonly Topic[] {
  const printed = [caseNumber, journalNumber]
    .map((number) => (number === undefined ? undefined : kleCodeOf(number)))
    .filter((code) => code !== undefined)
  const entries = [...new Set(printed)]
    .filter((code) => !meetingItself.test(code))
    .map(kleEntry)
    .filter((entry) => entry !== undefined)
  if (entries.length > 0)
    return entries.map(({ code, title: name }) => ({ code, title: name, via: 'case-number' }))
  const proposed = title === undefined ? undefined : topicFromWords(title)
  const entry = proposed === undefined ? undefined : kleEntry(proposed)
  return entry ? [{ code: entry.code, title: entry.title, via: 'words' }] : []
}
