// The best consistent reading of a whole document: of all openings that the layouts propose, those whose numbers follow
// one another and between which each item has one round of labels. A dynamic programme over the openings, linear in them.

import type { Evidence } from './evidence.ts'
import { layouts } from './layouts/index.ts'
import type { Opening } from './opening.ts'
import { isClosedHeading } from './practice/closed.ts'
import { decisionSentencesIn } from './practice/decision-sentences.ts'
import { isRoutineTitle } from './practice/routine.ts'
import { withContinuation } from './title-continuation.ts'
import { scoreOpening, type Surroundings, surroundingsOf } from './score-opening.ts'

/** An opening that stands, with how well the evidence agrees. */
export interface ChosenOpening extends Opening {
  /** From 0 to 1. */
  readonly confidence: number
  /** Index of the first line that belongs to the item: its data may stand above the heading. */
  readonly from: number
  /** How many lines print the heading; page furniture may stand between them. */
  readonly headingCount: number
}

type RatedOpening = Opening & Pick<ChosenOpening, 'confidence'>

/** A reading is worth at least this much, else the document has no items; more where no label or number of a case speaks. */
const leastScore = 2
const leastBareScore = 10
/** A line that decides something says as much for minutes as a label nearly; so many lines are asked. */
const decidingWorth = 2
const mostBareLines = 2_000
const mostDeciding = 3
/** As many of the openings before are tried as predecessors, besides those with the right number. */
const lookBack = 16
/** As many labels are looked at between two openings; real items have up to 20. */
const mostLabels = 24

interface Candidate {
  readonly opening: Opening
  /** An item that needs no text: closed, or one that every meeting has. */
  readonly isShort: boolean
  readonly value: number | undefined
  readonly score: number
}

/** The openings of the agenda items of a document, in order; none when the document holds no items. */
export function chooseOpenings(all: readonly Evidence[]): readonly ChosenOpening[] {
  // A page may end between a heading and its label: furniture stands between no two lines here.
  const kept = [...all.keys()].filter((index) => all[index]?.isFurniture !== true)
  const chosen = chosenAmong(kept.flatMap((index) => all[index] ?? []))
  const indexOf = (index: number) => kept[index] ?? all.length
  return chosen.map((opening) => {
    const at = indexOf(opening.at)
    const end = opening.end === opening.at ? at : indexOf(opening.end - 1) + 1
    return { ...opening, at, end, from: at, headingCount: opening.end - opening.at }
  })
}

function chosenAmong(lines: readonly Evidence[]): readonly RatedOpening[] {
  const surroundings = surroundingsOf(lines)
  const candidates = proposedOpenings(lines).map((opening): Candidate => ({
    opening,
    isShort: isShortTitle(opening.title),
    value: valueOf(opening.number),
    score: scoreOpening(surroundings, opening),
  }))
  return new Programme(surroundings, candidates).best()
}

function proposedOpenings(lines: readonly Evidence[]): readonly Opening[] {
  const openings: Opening[] = []
  for (const index of lines.keys()) {
    for (const layout of layouts) {
      const opening = layout.openingAt(lines, index)
      if (opening) openings.push(withContinuation(lines, opening))
    }
  }
  return openings.sort((a, b) => a.at - b.at || a.end - b.end)
}

function isShortTitle(title: string | undefined): boolean {
  return title !== undefined && (isClosedHeading(title) || isRoutineTitle(title))
}

/** "4a" comes after 4 and before 5, "1.2" after "1.1" and before 2. */
function valueOf(number: string | undefined): number | undefined {
  if (number === undefined) return undefined
  const [group, sub] = number.split('.')
  if (sub !== undefined) return Number(group) + Number.parseInt(sub, 10) / 1000
  const letter = /\p{L}$/u.exec(number)?.[0]
  return Number.parseInt(number, 10) + (letter === undefined ? 0 : letter.charCodeAt(0) / 1000)
}

class Programme {
  private readonly lines: readonly Evidence[]
  private readonly surroundings: Surroundings
  private readonly candidates: readonly Candidate[]
  private readonly counts: LabelCounts
  private readonly best_: number[] = []
  private readonly from: number[] = []
  private readonly gain: number[] = []
  /** For each whole number the openings that carry it: the best so far and the latest. */
  private readonly byNumber = new Map<number, { best: number; latest: number }>()

  constructor(surroundings: Surroundings, candidates: readonly Candidate[]) {
    const { lines } = surroundings
    this.lines = lines
    this.surroundings = surroundings
    this.candidates = candidates
    this.counts = new LabelCounts(lines)
  }

  best(): readonly RatedOpening[] {
    for (const index of this.candidates.keys()) this.reach(index)
    let last = -1
    let total = this.leastTotal()
    for (const index of this.candidates.keys()) {
      const score = (this.best_[index] ?? 0) + this.bodyScore(index, this.lines.length)
      if (score > total) {
        total = score
        last = index
      }
    }
    return this.trace(last)
  }

  private leastTotal(): number {
    if (this.counts.total + this.counts.cases(0, this.lines.length) > 0) return leastScore
    return leastBareScore - decidingWorth * decidingLines(this.lines)
  }

  private trace(last: number): readonly RatedOpening[] {
    const chosen: RatedOpening[] = []
    let next = this.lines.length
    for (let index = last; index >= 0; index = this.from[index] ?? -1) {
      const candidate = this.candidates[index]
      if (!candidate) break
      const gain = (this.gain[index] ?? 0) + this.bodyScore(index, next)
      chosen.push({ ...candidate.opening, confidence: confidenceOf(gain) })
      next = candidate.opening.at
    }
    return chosen.reverse()
  }

  private reach(index: number): void {
    const candidate = this.candidates[index]
    if (!candidate) return
    let best = candidate.score + this.startScore(candidate)
    let from = -1
    for (const before of this.predecessors(index, candidate.value)) {
      const earlier = this.candidates[before]
      if (
        !earlier ||
        earlier.opening.end > candidate.opening.at ||
        earlier.opening.at >= candidate.opening.at
      )
        continue
      const reached =
        (this.best_[before] ?? 0) +
        this.bodyScore(before, candidate.opening.at) +
        transition(earlier, candidate) +
        candidate.score
      if (reached > best) {
        best = reached
        from = before
      }
    }
    this.best_[index] = best
    this.from[index] = from
    const previous = this.candidates[from]
    // A change of form makes the reading as a whole less likely, not this heading.
    this.gain[index] = candidate.score + (previous ? Math.max(0, transition(previous, candidate)) : 1)
    this.remember(index, candidate.value)
  }

  private predecessors(index: number, value: number | undefined): ReadonlySet<number> {
    const found = new Set<number>()
    for (let before = index - 1; before >= Math.max(0, index - lookBack); before -= 1) found.add(before)
    if (value === undefined) return found
    const whole = Math.floor(value)
    for (const number of [whole, whole - 1, whole - 2, whole - 3]) {
      const known = this.byNumber.get(number)
      if (known) found.add(known.best).add(known.latest)
    }
    return found
  }

  private remember(index: number, value: number | undefined): void {
    if (value === undefined) return
    const number = Math.floor(value)
    const known = this.byNumber.get(number)
    const isBetter = !known || (this.best_[index] ?? 0) >= (this.best_[known.best] ?? 0)
    this.byNumber.set(number, { best: isBetter ? index : known.best, latest: index })
  }

  /** What stands before the first item is header; decisions do not belong there. */
  private startScore({ opening, value }: Candidate): number {
    const decisions = this.counts.decisions(0, opening.at)
    const labels = this.counts.labels(0, opening.at)
    return (value === 1 ? 0.5 : 0) - Math.min(4, 1.5 * decisions + 0.3 * labels)
  }

  /** A heading without text that stands again further down is a line of the list of contents. */
  private comesAgain({ end }: Opening): boolean {
    const key = this.lines[end - 1]?.titleKey ?? ''
    return key !== '' && (this.surroundings.titles.get(key)?.at(-1) ?? 0) >= end
  }

  /** What stands between this opening and the next: one round of labels, one decision, one case. */
  private bodyScore(index: number, to: number): number {
    const candidate = this.candidates[index]
    if (!candidate) return 0
    const { opening, isShort } = candidate
    if (this.counts.printing(opening.end, to) === 0)
      return (isShort ? 0 : -2) - (this.comesAgain(opening) ? 3 : 0)
    const labels = this.counts.labels(opening.end, to)
    let score = labels > 0 ? 0.5 : 0
    if (this.counts.decisions(opening.end, to) > 0) score += 1
    if (labels === 0 && !isShort && this.counts.total >= 4) score -= 1
    score -= 2.5 * Math.min(3, this.counts.repeats(opening.end, to))
    return score - 1.5 * Math.min(2, Math.max(0, this.counts.cases(opening.end, to) - 1))
  }
}

/** How many lines, of the first that are asked, say that something is decided. */
function decidingLines(lines: readonly Evidence[]): number {
  let count = 0
  for (const { line } of lines.slice(0, mostBareLines)) {
    if (line.text.length < 600 && decisionSentencesIn(line.text).length > 0) count += 1
    if (count === mostDeciding) break
  }
  return count
}

/** How well `next` follows `before`: numbers go up by one, all headings look alike. */
function transition(before: Candidate, next: Candidate): number {
  const change = before.opening.form === next.opening.form ? 0 : -1.5
  if (before.value === undefined || next.value === undefined)
    return before.value === next.value ? change + 0.5 : mixed(before, next)
  if (headsGroup(before, next)) return -6
  const step = next.value - before.value
  if (step < 0) return change - 7
  if (step === 0) return change + (before.opening.title === next.opening.title ? -8 : -1)
  if (step <= 1) return change + 3
  if (step <= 3) return change + 1
  return change + (step <= 10 ? 0 : -2)
}

/** "1. Sager til beslutning" right above "1.1 Ferieplan" is no item. */
function headsGroup(before: Candidate, next: Candidate): boolean {
  return (
    next.opening.at === before.opening.end &&
    Math.floor(next.value ?? 0) === before.value &&
    next.opening.form === 'sub-numbered'
  )
}

/** An item without a number among numbered ones: hardly ever, save where the clock opens it. */
function mixed(before: Candidate, next: Candidate): number {
  return [before, next].some(({ opening }) => opening.form === 'time-range') ? -1 : -2.5
}

function confidenceOf(gain: number): number {
  return Math.round(100 / (1 + Math.exp(1.5 - gain))) / 100
}

/** Counts of labels and other marks between two lines, each in constant time, repeats by a bounded look. */
class LabelCounts {
  readonly total: number
  private readonly labelSums: readonly number[]
  private readonly decisionSums: readonly number[]
  private readonly caseSums: readonly number[]
  private readonly printingSums: readonly number[]
  private readonly labelLines: readonly number[]
  /** For each of them the place among them of the one before that says the same, or -1. */
  private readonly sameBefore: readonly number[]

  constructor(lines: readonly Evidence[]) {
    const isDecision = ({ label, stamp }: Evidence) =>
      label?.role === 'decision' || stamp?.isDecisionLabel === true
    this.labelSums = sums(lines, ({ label }) => label !== undefined && label.role !== 'attachments')
    this.decisionSums = sums(lines, isDecision)
    this.caseSums = sums(
      lines,
      ({ isMetadata, numbers }) =>
        isMetadata && numbers.some((each) => each.kind === 'case' && each.isLabelled),
    )
    this.printingSums = sums(lines, ({ isFurniture }) => !isFurniture)
    this.total = this.labelSums.at(-1) ?? 0
    const labelled = lines
      .map((evidence, index) => ({ key: keyOf(evidence), index }))
      .filter(({ key }) => key !== '')
    this.labelLines = labelled.map(({ index }) => index)
    this.sameBefore = sameBefore(labelled.map(({ key }) => key))
  }

  labels(from: number, to: number): number {
    return difference(this.labelSums, from, to)
  }

  decisions(from: number, to: number): number {
    return difference(this.decisionSums, from, to)
  }

  cases(from: number, to: number): number {
    return difference(this.caseSums, from, to)
  }

  printing(from: number, to: number): number {
    return difference(this.printingSums, from, to)
  }

  /** How many labels between two lines say what another label there said already. */
  repeats(from: number, to: number): number {
    let repeats = 0
    const first = firstAtLeast(this.labelLines, from)
    for (let index = first; index < first + mostLabels; index += 1) {
      if ((this.labelLines[index] ?? Infinity) >= to) break
      if ((this.sameBefore[index] ?? -1) >= first) repeats += 1
    }
    return repeats
  }
}

/** Labels that stand once in an item; what other bodies decided, and sub-labels, may stand more often. */
function keyOf({ label, stamp, line }: Evidence): string {
  if (stamp)
    return stamp.isDecisionLabel || stamp.itemNumber !== undefined
      ? line.text.slice(0, stamp.end).toLowerCase()
      : ''
  if (label?.kind !== 'section' || label.role === 'other' || label.role === 'discussion') return ''
  return label.label.toLowerCase()
}

function sameBefore(keys: readonly string[]): readonly number[] {
  const latest = new Map<string, number>()
  return keys.map((key, index) => {
    const before = latest.get(key) ?? -1
    latest.set(key, index)
    return before
  })
}

function sums(lines: readonly Evidence[], holds: (evidence: Evidence) => boolean): readonly number[] {
  const result = [0]
  for (const evidence of lines) result.push((result.at(-1) ?? 0) + (holds(evidence) ? 1 : 0))
  return result
}

function difference(totals: readonly number[], from: number, to: number): number {
  return (totals[to] ?? 0) - (totals[from] ?? 0)
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
