// Items that a search sets aside: they come back at every meeting, and these minutes say nothing of their own there.

import type { AgendaItem } from '../model/agenda-item.ts'

// Information by title; set aside only where next to nothing stands under it.
const informing =
  /^(?:meddelelser|orientering(?:er)?|gensidig orientering|siden sidst|bordet rundt|nyt(?: og)?)(?: (?:og|fra|ved|v\/|til) .{1,60})?[.:]?$/iu

// "Dagsordenen blev godkendt uden bemærkninger, idet punkt 4 behandles først." is the longest that says nothing.
const mostWords = 14

// These ends of a routine item are worth finding: somebody said no, or wanted more.
const substantialOutcomes: ReadonlySet<string> = new Set(['postponed', 'rejected', 'referred', 'withdrawn'])

/**
 * True for approval of agenda or minutes, any other business, information and closed headings under which the minutes
 * print no more than a formula. One with votes, attachments, a case of its own, or more text holds substance.
 */
export function isSetAside(item: AgendaItem): boolean {
  const isCandidate = item.isRoutine || item.isOpen === false || informing.test(item.title?.trim() ?? '')
  return isCandidate && !holdsSubstance(item)
}

function holdsSubstance(item: AgendaItem): boolean {
  const { decision, decisions, sections } = item
  const ends = [...(decision ? [decision] : []), ...decisions]
  if (item.attachments.length > 0 || item.earlierDecisions.length > 0 || decision?.votes) return true
  if (ends.some(({ outcome }) => substantialOutcomes.has(outcome))) return true
  const texts = sections.filter((section) => !decision || section.role !== 'decision').map(({ text }) => text)
  return wordCount([...texts, decision?.text ?? ''].join(' ')) > mostWords
}

function wordCount(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0
}
