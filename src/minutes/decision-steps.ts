// Which of the decisions printed in an item is the one of this meeting, and which are steps of other bodies or earlier meetings.

import type { IsoDate } from '../model/ids.ts'
import type { BodyLine, SectionParts } from './item-parts.ts'
import { bodyIn } from './practice/councils.ts'
import { outcomeOf } from './practice/outcomes.ts'
import { isSameBody } from './practice/same-body.ts'
import type { Stamp } from './practice/stamps.ts'

/** Whose meeting it is. */
export interface MeetingKey {
  readonly council: string | undefined
  readonly date: IsoDate | undefined
}

/** One decision as printed. */
export interface DecisionStep {
  readonly section: SectionParts
  readonly stamp: Stamp | undefined
  readonly lines: readonly BodyLine[]
}

/** The decisions of an item, told apart. */
export interface DecisionSteps {
  readonly own: DecisionStep | undefined
  readonly earlier: readonly DecisionStep[]
}

/** Below this a step is somebody else's, even when no other is printed. */
const leastOwn = -3

/** Tell the decisions of an item apart; `number` is the item's own number. */
export function decisionStepsOf(
  sections: readonly SectionParts[],
  meeting: MeetingKey,
  number: string | undefined,
): DecisionSteps {
  const steps = sections
    .filter(holdsDecisions)
    .flatMap((section) =>
      section.steps.map((step): DecisionStep => ({ section, stamp: step.stamp, lines: step.lines })),
    )
  const prose = sections
    .filter(({ label }) => label?.kind !== 'chain' && label?.role !== 'decision')
    .flatMap(proseSteps(meeting))
  const chain = sections.filter(({ label }) => label?.kind === 'chain').flatMap(chainSteps)
  let own: DecisionStep | undefined
  let best = leastOwn
  for (const step of steps) {
    const score = ownScore(step, meeting, number)
    // Of two that are alike the later counts: bodies are printed in the order in which they met.
    if (score >= best) {
      best = score
      own = step
    }
  }
  const others = [...steps, ...prose, ...chain].filter(
    (step) => step !== own && step.stamp !== undefined && step.lines.length > 0,
  )
  return { own, earlier: others.filter((step) => !isOwnAgain(step, meeting)) }
}

function holdsDecisions({ label }: SectionParts): boolean {
  return label?.role === 'decision' && label.kind === 'section'
}

function chainSteps(section: SectionParts): readonly DecisionStep[] {
  return section.steps.map((step) => ({ section, stamp: step.stamp, lines: step.lines }))
}

/**
 * What other bodies did, told without a label of its own: "Økonomiudvalget anbefaler indstillingen." below a
 * recommendation, "Teknisk Udvalg den 12. august 2010: Anbefales." at the end of a presentation.
 */
function proseSteps(meeting: MeetingKey): (section: SectionParts) => readonly DecisionStep[] {
  return (section) =>
    section.steps.flatMap(({ lines }) =>
      lines.flatMap((line) => {
        const stamp = stampedAnswer(line, meeting) ?? recommendingBody(line, section, meeting)
        return stamp ? [{ section, stamp, lines: [{ ...line, from: Math.max(line.from, stamp.end) }] }] : []
      }),
    )
}

function stampedAnswer({ evidence }: BodyLine, { council }: MeetingKey): Stamp | undefined {
  const { stamp, line } = evidence
  if (stamp?.body === undefined || stamp.date === undefined || stamp.end >= line.text.length) return undefined
  if (council !== undefined && isSameBody(stamp.body, council)) return undefined
  const outcome = outcomeOf(line.text.slice(stamp.end))
  return outcome === 'other' || outcome === 'none' || outcome === 'unclear' ? undefined : stamp
}

function recommendingBody(
  { evidence: { line } }: BodyLine,
  { label }: SectionParts,
  { council }: MeetingKey,
): Stamp | undefined {
  const recommends =
    /^\p{Lu}.{3,60} (?:anbefaler|tiltræder|tiltrådte|anbefalede) .{0,40}indstilling(?:en)?\.?$/u
  const body = label?.role === 'recommendation' && recommends.test(line.text) ? bodyIn(line.text) : undefined
  if (body?.start !== 0 || (council !== undefined && isSameBody(body.name, council))) return undefined
  const unmarked = { date: undefined, itemNumber: undefined, start: 0, end: 0, isDecisionLabel: false }
  return { body: body.name, ...unmarked }
}

function ownScore(
  { section, stamp, lines }: DecisionStep,
  meeting: MeetingKey,
  number: string | undefined,
): number {
  const label = section.label?.label ?? ''
  let score = lines.length > 0 ? 0 : -6
  if (/^indstilling og beslutning|^beslutning og indstilling/iu.test(label)) score -= 2.5
  if (/^(?:noter ?\/ ?)?referat$/iu.test(label)) score -= 1
  if (!stamp) return score + (section.stamp === undefined ? 3 : 0)
  if (section.stamp === undefined) score += 1
  if (stamp.body !== undefined && meeting.council !== undefined)
    score += isSameBody(stamp.body, meeting.council) ? 2 : -4
  if (stamp.date !== undefined && meeting.date !== undefined) score += stamp.date === meeting.date ? 3 : -2
  if (stamp.itemNumber !== undefined && number !== undefined) score += stamp.itemNumber === number ? 1 : -0.5
  return score
}

/** The chain repeats this meeting's own decision at its end. */
function isOwnAgain({ stamp }: DecisionStep, { council, date }: MeetingKey): boolean {
  if (stamp?.date === undefined || stamp.date !== date) return false
  return stamp.body === undefined || council === undefined || isSameBody(stamp.body, council)
}
