// One meeting is often published twice: as agenda and as minutes, as PDF and as a page. This file tells which of
// several readings is shown, which stand beside it, and which are another meeting of the same day.

import { slugOf, type MeetingId } from '../model/ids.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Problem } from '../model/problem.ts'

/** As much of a reading as it takes to compare it with others. */
export interface MeetingSketch {
  readonly path: string
  readonly id: MeetingId
  /** One key an item, in order: its title in lower case, else its slug. */
  readonly itemKeys: readonly string[]
  readonly decisionCount: number
}

/** A meeting that is shown from `path`, with the other files of the same meeting. */
export interface MeetingGroup {
  readonly id: MeetingId
  readonly path: string
  readonly furtherPaths: readonly string[]
  readonly problems: readonly Problem[]
}

/** The sketch of a meeting that was read from `path`. */
export function sketchOf(path: string, meeting: Meeting): MeetingSketch {
  return {
    path,
    id: meeting.id,
    itemKeys: meeting.items.map((item) => item.title?.toLowerCase() ?? item.slug),
    decisionCount: meeting.items.filter((item) => item.decision ?? item.decisions.length > 0).length,
  }
}

/**
 * Groups the readings of one meeting: minutes (most decisions) win over agendas, then the one with most items, then
 * the first path. Readings of one id that share less than half of their items are meetings of their own: the id of
 * the later one is lengthened by its path, so that every address leads to one meeting.
 */
export function groupMeetings(sketches: readonly MeetingSketch[]): readonly MeetingGroup[] {
  const byId = new Map<MeetingId, MeetingSketch[]>()
  for (const sketch of sketches) byId.set(sketch.id, [...(byId.get(sketch.id) ?? []), sketch])
  return [...byId.values()].flatMap((sameId) => groupsOfOneId(sameId.sort(bestFirst), true))
}

function groupsOfOneId(sketches: readonly MeetingSketch[], isFirst: boolean): readonly MeetingGroup[] {
  const [shown, ...others] = sketches
  if (!shown) return []
  const further = others.filter((other) => isSameMeeting(shown, other))
  const different = others.filter((other) => !isSameMeeting(shown, other))
  const group: MeetingGroup = {
    id: isFirst ? shown.id : lengthenedId(shown),
    path: shown.path,
    furtherPaths: further.map((other) => other.path),
    problems: further.map((other) => furtherSourceProblem(shown, other)),
  }
  return [group, ...groupsOfOneId(different, false)]
}

function bestFirst(a: MeetingSketch, b: MeetingSketch): number {
  const byDecisions = b.decisionCount - a.decisionCount
  const byItems = b.itemKeys.length - a.itemKeys.length
  return byDecisions || byItems || (a.path < b.path ? -1 : 1)
}

function isSameMeeting(a: MeetingSketch, b: MeetingSketch): boolean {
  const keys = new Set(a.itemKeys)
  const otherKeys = new Set(b.itemKeys)
  const sharedCount = [...otherKeys].filter((key) => keys.has(key)).length
  return sharedCount * 2 >= Math.min(keys.size, otherKeys.size)
}

function lengthenedId(sketch: MeetingSketch): MeetingId {
  return `${sketch.id}-${slugOf(sketch.path) ?? 'igen'}` as MeetingId
}

function furtherSourceProblem(shown: MeetingSketch, other: MeetingSketch): Problem {
  return {
    rule: 'minutes/same-meeting',
    severity: 'info',
    message: `"${other.path}" is of the same meeting as "${shown.path}" and was kept as a further source`,
    place: undefined,
  }
}
