// What is missing or uncertain in a meeting, each with its place.

import type { AgendaItem } from '../model/agenda-item.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Place } from '../model/place.ts'
import type { Problem, RuleId, Severity } from '../model/problem.ts'

/** Below this an item is shown as uncertain. */
const lowConfidence = 0.5

/** The problems of `meeting`, which was read from `text`. */
export function meetingProblems(meeting: Meeting, text: string): readonly Problem[] {
  const top = text.trim().slice(0, 60).replace(/\s+/gu, ' ')
  const problem = (rule: RuleId, severity: Severity, message: string, place?: Place): Problem => ({
    rule,
    severity,
    message,
    place,
  })
  if (meeting.items.length === 0)
    return [problem('minutes/no-items', 'error', `No agenda items found in "${top}".`)]
  const problems: Problem[] = []
  if (meeting.date === undefined)
    problems.push(problem('minutes/date-missing', 'warning', `No date of the meeting in "${top}".`))
  if (meeting.council === undefined)
    problems.push(problem('minutes/council-missing', 'warning', `No council named in "${top}".`))
  if (meeting.municipality === undefined) {
    problems.push(problem('minutes/municipality-missing', 'warning', `No municipality named in "${top}".`))
  }
  return [...problems, ...meeting.items.flatMap(itemProblems), ...numberProblems(meeting.items)]
}

function itemProblems(item: AgendaItem): readonly Problem[] {
  const named = `"${item.title ?? item.number ?? item.slug}"`
  const of = (place: Place) => ({ place, item: item.slug })
  const problems: Problem[] = []
  if (item.confidence < lowConfidence) {
    const message = `It is uncertain that an item opens at ${named}.`
    problems.push({ rule: 'minutes/low-confidence', severity: 'warning', message, ...of(item.heading) })
  }
  if (item.decision === undefined && item.decisions.length === 0 && item.isOpen !== false) {
    const message = `No decision printed under ${named}.`
    problems.push({ rule: 'minutes/decision-missing', severity: 'info', message, ...of(item.heading) })
  }
  if (item.decision?.outcome === 'unclear') {
    const message = `It is unclear how ${named} ended.`
    problems.push({ rule: 'minutes/outcome-unclear', severity: 'info', message, ...of(item.decision.place) })
  }
  return problems
}

/** Numbers that skip or stand twice are kept as printed, and said. */
function numberProblems(items: readonly AgendaItem[]): readonly Problem[] {
  return items.flatMap((item, index) => {
    const before = Number.parseInt(items[index - 1]?.number ?? '', 10)
    const number = Number.parseInt(item.number ?? '', 10)
    if (Number.isNaN(before) || Number.isNaN(number) || number === before + 1 || item.number === undefined)
      return []
    if (number === before && !/^\d+$/.test(item.number)) return []
    const message = `Item "${item.number}" follows item "${items[index - 1]?.number ?? ''}".`
    const { heading: place, slug } = item
    return [
      { rule: 'minutes/number-sequence' as const, severity: 'info' as const, message, place, item: slug },
    ]
  })
}
