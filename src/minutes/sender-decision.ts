// København before 2009 prints no label above the decision: it is what follows the sender in brackets,
// "(Teknik- og Miljøudvalget)". Fixture: nr-uden-etiket.md.

import type { BodyLine, SectionParts } from './item-parts.ts'
import type { SectionLabel } from './practice/labels.ts'

const sender = /^\((?:stillet af |indstilling fra )?\p{Lu}[^()]{2,120}\)$/iu
/** The sender at the end of the proposal itself. */
const proposalWithSender =
  /^(?:indstilling om|det foreslås|forslag om|meddelelse fra|redegørelse)[^()]{5,2000}\(\p{Lu}[^()]{2,120}\)$/iu

/** The sections with what follows a sender as a decision of its own; unchanged where there is one already, or no sender. */
export function withSenderDecision(sections: readonly SectionParts[]): readonly SectionParts[] {
  if (sections.some(({ label }) => label?.role === 'decision')) return sections
  const last = sections.at(-1)
  const lines = last?.steps.at(-1)?.lines ?? []
  const at = lines.findIndex(
    ({ evidence: { line } }) => sender.test(line.text) || proposalWithSender.test(line.text),
  )
  if (!last || at < 0 || at === lines.length - 1) return sections
  const head = { ...last, steps: [...last.steps.slice(0, -1), stepOf(lines.slice(0, at + 1))] }
  return [...sections.slice(0, -1), head, unlabelledDecision(lines.slice(at + 1))]
}

/** A section of role decision without a printed label. */
export function unlabelledDecision(lines: readonly BodyLine[]): SectionParts {
  const label: SectionLabel = { role: 'decision', kind: 'section', label: '', bodyStart: 0 }
  return { label, labelLine: undefined, stamp: undefined, steps: [stepOf(lines)], metadata: [] }
}

function stepOf(lines: readonly BodyLine[]) {
  return { stamp: undefined, stampLine: undefined, lines }
}
