// Cuts the lines of one item: heading, the data of the case, sections under their labels, page noise at the end.

import type { Evidence } from './evidence.ts'
import type { ChosenOpening } from './choose-openings.ts'
import { headingLinesOf } from './item-heading.ts'
import { isInCellOf } from './line.ts'
import type { SectionLabel } from './practice/labels.ts'
import type { ColumnHead } from './table-columns.ts'
import type { Stamp } from './practice/stamps.ts'

/** Text of a section: a line, from a sign on where the label shares it. */
export interface BodyLine {
  readonly evidence: Evidence
  readonly from: number
}

/** A stretch of a section under a stamp of body and date, or under none. */
export interface Step {
  readonly stamp: Stamp | undefined
  /** The line of the stamp, where it has one. */
  readonly stampLine: Evidence | undefined
  readonly lines: readonly BodyLine[]
}

/** A section before its text is put together. */
export interface SectionParts {
  readonly label: SectionLabel | undefined
  readonly labelLine: Evidence | undefined
  /** Set where the label itself is a stamp: "Beslutning i Byrådet den 3. maj 2018". */
  readonly stamp: Stamp | undefined
  readonly steps: readonly Step[]
  /** Lines of metadata that stand under the label before any text. */
  readonly metadata: readonly Evidence[]
}

/** The parts of an item in printed order; each of its lines is in exactly one. */
export interface ItemParts {
  readonly opening: ChosenOpening
  readonly heading: readonly Evidence[]
  readonly metadata: readonly Evidence[]
  readonly sections: readonly SectionParts[]
  /** Page noise outside of the sections. */
  readonly furniture: readonly Evidence[]
}

/** Cut the lines from `opening` to the next one. */
export function itemPartsOf(lines: readonly Evidence[], opening: ChosenOpening, to: number): ItemParts {
  const heading = headingLinesOf(lines, opening, to)
  const inHeading = new Set(heading)
  const cutter = new ItemCutter()
  for (let index = opening.from; index < to; index += 1) {
    const evidence = lines[index]
    if (!evidence) continue
    if (index < opening.at) cutter.takeAbove(evidence)
    else if (evidence.isFurniture && index < opening.end) continue
    else if (!inHeading.has(evidence)) cutter.take(evidence, lines[index - 1])
    else if (index >= opening.end) cutter.takeHeadingAgain(evidence)
  }
  return { opening, heading, ...cutter.parts() }
}

interface OpenSection {
  label: SectionLabel | undefined
  labelLine: Evidence | undefined
  stamp: Stamp | undefined
  steps: { stamp: Stamp | undefined; stampLine: Evidence | undefined; lines: BodyLine[] }[]
  metadata: Evidence[]
  waiting: Evidence[]
}

/** Labels under which the kind of case is named; the word that follows is a value though it looks like a label. */
const valueLabel = /^(?:sagstype|punkttype|sagsgang og sagstype|behandlingsform|type)$/iu

class ItemCutter {
  private readonly metadata: Evidence[] = []
  private readonly furniture: Evidence[] = []
  private readonly sections: OpenSection[] = []
  private hasText = false

  parts(): Omit<ItemParts, 'opening' | 'heading'> {
    for (const section of this.sections)
      this.furniture.push(...section.waiting.filter((noise) => !isAmongData(section, noise)))
    return { metadata: this.metadata, furniture: this.furniture, sections: this.sections }
  }

  /** What stands above the heading: data of the case, the head of a group of items. */
  takeAbove(evidence: Evidence): void {
    if (evidence.isFurniture) this.furniture.push(evidence)
    else this.metadata.push(evidence)
  }

  /** A heading that is repeated under a label ("Sagsfremstilling", "1. Title") is all that stands there, with the data. */
  takeHeadingAgain(evidence: Evidence): void {
    if (!this.hasText) this.sections.at(-1)?.metadata.push(evidence)
  }

  take(evidence: Evidence, before: Evidence | undefined): void {
    const section = this.sections.at(-1)
    if (evidence.isFurniture) {
      if (section) section.waiting.push(evidence)
      else this.furniture.push(evidence)
    } else if (this.isMetadata(evidence, before)) {
      this.metadata.push(evidence)
      section?.metadata.push(evidence)
    } else if (evidence.column && !isInCellOf(evidence.line, before?.line)) {
      this.openColumn(evidence, evidence.column)
    } else if (opensByStamp(evidence, section)) {
      this.openByStamp(evidence)
    } else if (evidence.stamp && section && takesSteps(section)) {
      this.step(section, evidence)
    } else if (evidence.label && opensByLabel(evidence, evidence.label, section)) {
      this.open(evidence, evidence.label, undefined, evidence.label.bodyStart)
    } else {
      this.text(evidence, 0)
    }
  }

  private isMetadata(evidence: Evidence, before: Evidence | undefined): boolean {
    if (this.hasText && !this.isShortLead()) return false
    if (this.sections.at(-1)?.label?.role === 'attachments') return false
    if (evidence.isMetadata) return true
    const isValue =
      before?.isMetadata === true && before.numbers.length === 0 && this.metadata.includes(before)
    return (
      isValue &&
      before.isOpen === undefined &&
      evidence.line.text.length <= 40 &&
      !evidence.label &&
      !before.line.text.includes(' ')
    )
  }

  /** No label yet, and no more than the name of a group or of files: the data of the case may still come. */
  private isShortLead(): boolean {
    const only = this.sections[0]
    if (!only) return true
    // Counted before they are gathered: this is asked at every line of a long text.
    const lineCount = only.steps.reduce((sum, { lines }) => sum + lines.length, 0)
    if (this.sections.length > 1 || only.label !== undefined || lineCount > 2) return false
    const lines = only.steps.flatMap((step) => step.lines)
    return lines.every(({ evidence }) => evidence.line.text.length < 100)
  }

  private openByStamp(evidence: Evidence): void {
    const { stamp, label } = evidence
    if (!stamp) return
    const text = evidence.line.text.slice(0, stamp.end).trim()
    const own: SectionLabel = { role: 'decision', kind: 'section', label: text, bodyStart: stamp.end }
    this.open(evidence, label?.kind === 'chain' ? label : own, stamp, stamp.end)
  }

  /** A cell under "Referat" is a section without a label of its own; other cells are text. */
  private openColumn(evidence: Evidence, { label }: ColumnHead): void {
    this.hasText = true
    const steps = [{ stamp: undefined, stampLine: undefined, lines: [{ evidence, from: 0 }] }]
    this.sections.push({ label, labelLine: undefined, stamp: undefined, steps, metadata: [], waiting: [] })
  }

  private open(evidence: Evidence, label: SectionLabel, stamp: Stamp | undefined, bodyStart: number): void {
    this.sections.push({
      label: { ...label, bodyStart },
      labelLine: evidence,
      stamp,
      steps: [{ stamp, stampLine: undefined, lines: [] }],
      metadata: [],
      waiting: [],
    })
    if (bodyStart < evidence.line.text.length) this.text(evidence, bodyStart)
  }

  private step(section: OpenSection, evidence: Evidence): void {
    const { stamp } = evidence
    if (!stamp) return
    this.settleNoise(section)
    this.hasText = true
    section.steps.push({ stamp, stampLine: evidence, lines: [] })
    if (stamp.end < evidence.line.text.length) this.text(evidence, stamp.end)
  }

  /** Noise between lines of text lies in the section's place; noise above its first line does not. */
  private settleNoise(section: OpenSection): void {
    const hasLines = section.steps.some(({ lines, stampLine }) => lines.length > 0 || stampLine !== undefined)
    if (!hasLines) this.furniture.push(...section.waiting)
    section.waiting = []
  }

  private text(evidence: Evidence, from: number): void {
    this.hasText = true
    const open = this.sections.at(-1)
    const opensAnother =
      open !== undefined && !open.label && !isEmpty(open) && isJointLine(evidence) !== holdsJointLine(open)
    if (!open || opensAnother) {
      const steps = [{ stamp: undefined, stampLine: undefined, lines: [] }]
      this.sections.push({
        label: undefined,
        labelLine: undefined,
        stamp: undefined,
        steps,
        metadata: [],
        waiting: [],
      })
    }
    const section = this.sections.at(-1)
    if (section) this.settleNoise(section)
    section?.steps.at(-1)?.lines.push({ evidence, from })
  }
}

/** "Punkt 4 og 5 behandles under ét." says how the meeting went on, whatever item it stands under. */
export function isJointLine({ line }: Evidence): boolean {
  return /^(?:punkt|pkt\.?|sag)(?:er(?:ne)?)? (?:nr\. ?)?\d{1,3}(?:, \d{1,3})*(?: og | & |-)\d{1,3} .{0,60}(?:under [eé]t|sammen|samlet)\.?$/iu.test(
    line.text,
  )
}

function holdsJointLine({ steps }: OpenSection): boolean {
  const first = steps[0]?.lines[0]?.evidence
  return first !== undefined && isJointLine(first)
}

/** A section without text has the place of the data under its label, and of the noise between them. */
function isAmongData({ metadata, steps }: OpenSection, { line }: Evidence): boolean {
  const isEmptySection = steps.every(({ lines, stampLine }) => lines.length === 0 && stampLine === undefined)
  const first = metadata[0]?.line.start ?? Infinity
  return isEmptySection && first < line.start && line.start < (metadata.at(-1)?.line.start ?? 0)
}

/** A stamp takes the place of a label where it says so itself or names a point of the agenda. */
function opensByStamp({ stamp, line }: Evidence, section: OpenSection | undefined): boolean {
  if (!stamp) return false
  const isInChain = section?.label?.kind === 'chain'
  const isInPlainDecision =
    section !== undefined && takesSteps(section) && section.stamp === undefined && isEmpty(section)
  // "Behandling" names the bodies to come; a body with its date below it decides. In a history it is a step.
  if (isInChain)
    return stamp.isDecisionLabel && (section.label?.role === 'other' || /^beslutning/iu.test(line.text))
  if (stamp.isDecisionLabel) return !isInPlainDecision
  return (
    stamp.itemNumber !== undefined &&
    !(section !== undefined && takesSteps(section) && section.stamp === undefined)
  )
}

/** Under a plain "Beslutning", and in a chain, each stamp begins a step. */
function takesSteps(section: OpenSection): boolean {
  return section.label?.role === 'decision' || section.label?.kind === 'chain'
}

function isEmpty(section: OpenSection): boolean {
  return section.steps.every(({ lines, stamp }) => lines.length === 0 && stamp === undefined)
}

function opensByLabel(evidence: Evidence, label: SectionLabel, section: OpenSection | undefined): boolean {
  if (!section?.label) return true
  if (label.role === 'discussion' && section.label.role === 'decision') return false
  const isFirstLine = section.steps.every(({ lines, stamp }) => lines.length === 0 && stamp === undefined)
  // "Kompetenceudvalg: Byrådet" below "RESUMÉ" is a field of it; "Formanden indstiller," below "Indstilling" its first line.
  const isField = label.role === 'other' && label.bodyStart < evidence.line.text.length
  if (isFirstLine && (isField || (label.role === section.label.role && label.role !== 'other'))) return false
  const isValue =
    valueLabel.test(section.label.label) && section.steps.every(({ lines }) => lines.length === 0)
  return !(
    isValue &&
    evidence.line.text.length < 30 &&
    /^(?:beslutning|drøftelse|orientering|indstilling)\p{L}*\.?$/iu.test(evidence.line.text)
  )
}
