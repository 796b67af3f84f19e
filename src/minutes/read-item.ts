// The parts of an item to the item itself: sections with their text, the decision, the steps before it.

import type { AgendaItem } from '../model/agenda-item.ts'
import type { Decision, DecisionSentence, EarlierDecision } from '../model/decision.ts'
import type { AgendaItemId, Slug } from '../model/ids.ts'
import type { Place } from '../model/place.ts'
import type { IsWord } from '../model/is-word.ts'
import type { Section, SectionRole } from '../model/section.ts'
import { lastAtMost } from '../model/sorted.ts'
import { operativeLines } from './attendance-lines.ts'
import { repaired, shownText } from './blocks.ts'
import { withoutTail } from './folded.ts'
import { joinedTitle } from './title-continuation.ts'
import { type DecisionStep, decisionStepsOf, type MeetingKey } from './decision-steps.ts'
import type { Evidence } from './evidence.ts'
import { itemDataOf } from './item-numbers.ts'
import { type BodyLine, isJointLine, type ItemParts, type SectionParts } from './item-parts.ts'
import { placeInLine, placeOfLines } from './line.ts'
import { opensWithAnswer } from './practice/answers.ts'
import { isClosedHeading } from './practice/closed.ts'
import { decisionSentencesIn } from './practice/decision-sentences.ts'
import { jointItemIn } from './practice/joint.ts'
import { outcomeOf } from './practice/outcomes.ts'
import { isRoutineTitle } from './practice/routine.ts'
import { topicsOf } from './practice/topics.ts'
import { votesIn } from './practice/votes.ts'
import { runningText } from './running-text.ts'
import { unlabelledDecision, withSenderDecision } from './sender-decision.ts'

/** What an item gets from the meeting it belongs to. */
export interface ItemContext {
  readonly id: AgendaItemId
  readonly slug: Slug
  readonly position: number
  readonly place: Place
  readonly meeting: MeetingKey
  /** True where no item of the meeting has a labelled decision: the text runs on, and single sentences decide. */
  readonly isRunning: boolean
  /** What the list of contents says about the item. */
  readonly isListedOpen: boolean | undefined
  readonly isWord: IsWord
}

/** Under a heading without labels as short a text is the minute of the decision as a whole. */
const shortMinuteCharacters = 400

/** The item that `parts` print. */
export function itemOf(parts: ItemParts, context: ItemContext): AgendaItem {
  const printed = itemDataOf(parts)
  const data = { ...printed, title: printed.title && joinedTitle(printed.title, context.isWord) }
  const sectionParts = withMinute(withSenderDecision(parts.sections), context)
  const { own, earlier } = decisionStepsOf(sectionParts, context.meeting, parts.opening.number)
  const sections = sectionParts.map((section) => withRole(sectionOf(section, context.isWord), section, own))
  const recommendation = textOfRole(sections, 'recommendation')
  const caseType = caseTypeOf(sections)
  const decision = own && decisionOf(own, context, { caseType, recommendation, title: data.title })
  const text = sections.map((section) => section.text).join('\n')
  return {
    id: context.id,
    slug: context.slug,
    position: context.position,
    number: parts.opening.number,
    title: data.title,
    caseNumber: data.caseNumber,
    journalNumber: data.journalNumber,
    documentNumber: data.documentNumber,
    caseworker: data.caseworker,
    caseType,
    isOpen: opennessOf(parts, data.title) ?? context.isListedOpen,
    topics: topicsOf({
      caseNumber: data.caseNumber,
      journalNumber: data.journalNumber,
      title: data.title,
      text,
    }),
    heading: headingPlace(parts, context.place),
    place: context.place,
    metadata: metadataPlaces(parts),
    sections,
    decision,
    decisions: context.isRunning ? sentencesOf(sectionParts) : [],
    earlierDecisions: earlier.map((step) => earlierOf(step, context.isWord)),
    attachments: attachmentsOf(sections),
    jointWith: jointItemIn(text, parts.opening.number),
    confidence: parts.opening.confidence,
    isRoutine: data.title !== undefined && isRoutineTitle(data.title),
  }
}

/** In running minutes a short text under a heading is the decision; a long one is told, and its sentences are looked at. */
function withMinute(sections: readonly SectionParts[], { isRunning }: ItemContext): readonly SectionParts[] {
  const told = sections.filter((section) => !isJointSection(section))
  const [only] = told
  if (!only || told.length > 1 || only.label) return sections
  const lines = only.steps.flatMap((step) => step.lines)
  const length = lines.reduce((sum, { evidence, from }) => sum + evidence.line.text.length - from, 0)
  const first = lines[0]?.evidence.line.text ?? ''
  // Where other items label their decision, one without labels is decided by words that can be nothing else.
  if (length > shortMinuteCharacters || !(isRunning || opensWithAnswer(first))) return sections
  return sections.map((section) => (section === only ? unlabelledDecision(lines) : section))
}

function isJointSection({ label, steps }: SectionParts): boolean {
  const first = steps[0]?.lines[0]?.evidence
  return label === undefined && first !== undefined && isJointLine(first)
}

function sectionOf(parts: SectionParts, isWord: IsWord): Section {
  const lines = parts.steps.flatMap((step) => linesWithStamp(step.stampLine, step.lines))
  const { text, blocks } = shownText(lines, isWord)
  const label = parts.labelLine && parts.label
  return {
    role: roleOf(parts, text),
    label: label && printedLabel(parts.labelLine.line.text.slice(0, label.bodyStart)),
    labelPlace: label && placeInLine(parts.labelLine.line, 0, label.bodyStart),
    place: bodyPlace(parts, lines),
    text,
    blocks,
  }
}

/** "Beslutning:" as it stands, without bullets and marks around it. */
function printedLabel(text: string): string {
  return repaired(withoutTail(text, ' *_').replace(/^[\s#>*_•·○●–-]+/u, ''))
}

/** What other bodies decided is a recommendation to this one, and so is "Indstilling og beslutning" above a decision. */
function withRole(section: Section, parts: SectionParts, own: DecisionStep | undefined): Section {
  if (section.role !== 'decision' || own === undefined || own.section === parts) return section
  const isElsewhere = parts.stamp !== undefined || /^indstilling og beslutning/iu.test(section.label ?? '')
  if (isElsewhere) return { ...section, role: 'recommendation' }
  return section.text === '' ? { ...section, role: 'other' } : section
}

/** The line of a stamp is part of the section's text, whether or not text shares it. */
function linesWithStamp(stampLine: Evidence | undefined, lines: readonly BodyLine[]): readonly BodyLine[] {
  if (!stampLine) return lines
  const isShared = lines[0]?.evidence === stampLine
  return [{ evidence: stampLine, from: 0 }, ...(isShared ? lines.slice(1) : lines)]
}

function bodyPlace({ labelLine, label, metadata }: SectionParts, lines: readonly BodyLine[]): Place {
  const first = lines[0]
  const last = lines.at(-1)
  if (first && last) {
    const { start, startLine } = placeInLine(first.evidence.line, first.from, first.evidence.line.text.length)
    return { start, startLine, end: last.evidence.line.end, endLine: last.evidence.line.number }
  }
  const [firstData] = metadata
  const lastData = metadata.at(-1)
  if (firstData && lastData) return placeOfLines(firstData.line, lastData.line)
  const line = labelLine?.line
  if (!line) return { start: 0, end: 0, startLine: 1, endLine: 1 }
  const { end, endLine } = placeInLine(line, 0, label?.bodyStart ?? line.text.length)
  return { start: end, end, startLine: endLine, endLine }
}

function roleOf({ label, stamp, steps }: SectionParts, text: string): SectionRole {
  if (label) return stamp ? 'decision' : label.role
  if (/^(?:\S+\.(?:pdf|docx?|xlsx?)\s*)+$|icon \S+\.pdf/iu.test(text)) return 'attachments'
  return isJointSection({ label, stamp, labelLine: undefined, steps, metadata: [] })
    ? 'other'
    : 'presentation'
}

function decisionOf(
  { stamp, lines }: DecisionStep,
  { meeting, isWord }: ItemContext,
  context: {
    readonly caseType: string | undefined
    readonly recommendation: string | undefined
    readonly title: string | undefined
  },
): Decision | undefined {
  const isAboutAbsence = /fravær|afbud/iu.test(context.title ?? '')
  const operative = isAboutAbsence ? { lines, attendance: [] } : operativeLines(withoutAfterthought(lines))
  const { text, blocks } = shownText(operative.lines, isWord)
  const first = operative.lines[0]
  const last = operative.lines.at(-1)
  if (text === '' || !first || !last) return undefined
  const { start, startLine } = placeInLine(first.evidence.line, first.from, first.evidence.line.text.length)
  return {
    place: { start, startLine, end: last.evidence.line.end, endLine: last.evidence.line.number },
    text,
    blocks,
    outcome: outcomeOf(text, context),
    by: stamp?.body ?? meeting.council,
    date: stamp?.date ?? meeting.date,
    votes: votesIn(text),
    attendance: operative.attendance,
  }
}

/** "Beslutning Intet." in one line is the whole decision; what stands below is told about the case. */
function withoutAfterthought(lines: readonly BodyLine[]): readonly BodyLine[] {
  const [first, next] = lines
  if (!first || !next || first.from === 0) return lines
  const { text } = first.evidence.line
  const isWhole =
    !text.slice(0, first.from).includes(':') &&
    /^(?:intet|ingen|nej)\.$/iu.test(text.slice(first.from).trim())
  return isWhole ? [first] : lines
}

function earlierOf({ stamp, lines, section }: DecisionStep, isWord: IsWord): EarlierDecision {
  const { text } = shownText(
    operativeLines(lines).lines.filter(({ evidence }) => !evidence.isAttendance),
    isWord,
  )
  const first = lines[0]?.evidence.line ?? section.labelLine?.line
  const last = lines.at(-1)?.evidence.line ?? first
  return {
    place: first && last ? placeOfLines(first, last) : { start: 0, end: 0, startLine: 1, endLine: 1 },
    text,
    outcome: outcomeOf(text),
    body: stamp?.body,
    date: stamp?.date,
    itemNumber: stamp?.itemNumber,
  }
}

/** The sentences that decide, with the list that belongs to one that ends in a colon. */
function sentencesOf(sections: readonly SectionParts[]): readonly DecisionSentence[] {
  return sections
    .filter(({ label }) => label?.role !== 'recommendation' && label?.role !== 'attachments')
    .flatMap(({ steps }) => {
      const lines = steps.flatMap((step) => step.lines)
      const running = runningText(lines)
      const starts = lines.map(({ evidence }) => evidence.line.start)
      return decisionSentencesIn(running.text).map(({ start, end, text, outcome }) => {
        const place = withList(running.placeOf(start, end), text, lines, starts)
        return { place, text: repaired(text), outcome }
      })
    })
}

function withList(place: Place, text: string, lines: readonly BodyLine[], starts: readonly number[]): Place {
  if (!text.trimEnd().endsWith(':')) return place
  let last = place
  for (let index = lastAtMost(starts, place.end - 1); index < lines.length; index += 1) {
    const evidence = lines[index]?.evidence
    if (!evidence || evidence.line.start < place.end) continue
    if (!/^(?:[-*•·○●–]|\d{1,2}[.)]) /u.test(evidence.line.text)) break
    last = placeOfLines(evidence.line, evidence.line)
  }
  return { ...place, end: last.end, endLine: last.endLine }
}

function caseTypeOf(sections: readonly Section[]): string | undefined {
  const section = sections.find(({ label }) =>
    /^(?:sagstype|punkttype|behandlingsform|type):?$/iu.test(label ?? ''),
  )
  const printed = section?.blocks[0]?.text.replace(/\.$/u, '')
  return printed === undefined || printed.length > 40 ? undefined : printed
}

function opennessOf({ metadata, heading }: ItemParts, title: string | undefined): boolean | undefined {
  if (title !== undefined && isClosedHeading(title)) return false
  for (const { line, isOpen } of [...heading, ...metadata]) {
    if (isOpen !== undefined) return isOpen
    const word = /(?<!\p{L})(åbent?|lukket)(?: (?:punkt|sag))?(?:\s*$|\s+-\s)/iu.exec(line.text)?.[1]
    if (word !== undefined && metadata.some((each) => each.line === line)) return /^å/iu.test(word)
  }
  return undefined
}

function headingPlace({ heading, opening }: ItemParts, place: Place): Place {
  const [first] = heading
  if (!first) return { ...place, end: place.start, endLine: place.startLine }
  const last = heading[opening.headingCount - 1] ?? first
  return placeOfLines(first.line, last.line)
}

/** Metadata, and the heading where it stands again. */
function metadataPlaces({ heading, metadata, opening }: ItemParts): readonly Place[] {
  return [...new Set([...heading.slice(opening.headingCount), ...metadata])]
    .map(({ line }) => placeOfLines(line, line))
    .sort((a, b) => a.start - b.start)
}

function textOfRole(sections: readonly Section[], role: SectionRole): string | undefined {
  const texts = sections
    .filter((section) => section.role === role && section.text !== '')
    .map(({ text }) => text)
  return texts.length === 0 ? undefined : texts.join('\n')
}

function attachmentsOf(sections: readonly Section[]): readonly string[] {
  return sections
    .filter(({ role }) => role === 'attachments')
    .flatMap(({ blocks }) =>
      blocks.flatMap(({ text }) => text.split(/(?<=\.(?:pdf|docx?|xlsx?)) (?=\S)|(?<=\p{Ll})(?=Bilag \d)/u)),
    )
    .map((name) => name.replace(/^application\/pdf icon /u, '').trim())
    .filter((name) => /\p{L}{3}/u.test(name))
}
