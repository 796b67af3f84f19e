// Items that a search sets aside: they come back at every meeting, and these minutes say nothing of their own there.

import type { AgendaItem } from '../model/agenda-item.ts'

// Information by title; set aside only where next to nothing stands under it.
const informing =
  /^(?:meddelelser|orientering(?:er)?|gensidig orientering|siden sidst|bordet rundt|nyt)(?: (?:og|fra|ved|v\/|til) .{1,60})?[.:]?$/iu
const approving = /godkendelse|underskrift|dagsorden|referat|protokol/iu

// "Punkt 4 behandles som punkt 2, fordi gæsten skulle med toget." is about the agenda and no more.
const mostOwnWordsOfApproval = 10
// "Besøg på tre plejecentre" is news.
const mostOwnWords = 2

// These ends of a routine item are worth finding: somebody said no, or wanted more.
const substantialOutcomes: ReadonlySet<string> = new Set(['postponed', 'rejected', 'referred', 'withdrawn'])

/**
 * True for approval of agenda or minutes, any other business, information and closed headings under which the minutes
 * print no more than a formula. One with votes, attachments, earlier steps, or words of its own holds substance.
 */
export function isSetAside(item: AgendaItem): boolean {
  const title = item.title?.trim() ?? ''
  const isCandidate = item.isRoutine || item.isOpen === false || informing.test(title)
  if (!isCandidate || hasSubstantialParts(item)) return false
  const most = approving.test(title) ? mostOwnWordsOfApproval : mostOwnWords
  return ownWordCount(item) <= most
}

function hasSubstantialParts({ attachments, earlierDecisions, decision, decisions }: AgendaItem): boolean {
  const ends = [...(decision ? [decision] : []), ...decisions]
  return (
    attachments.length > 0 ||
    earlierDecisions.length > 0 ||
    decision?.votes !== undefined ||
    ends.some(({ outcome }) => substantialOutcomes.has(outcome))
  )
}

/** Words that are neither formula nor attendance; what the administration recommends is always a formula here. */
function ownWordCount({ sections, decision }: AgendaItem): number {
  const shown = sections.filter(({ role }) => role !== 'recommendation' && (role !== 'decision' || !decision))
  const texts = [...shown.map(({ text }) => text), decision?.text ?? '']
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => !attendance.test(line))
  const words = lines.join(' ').match(/\p{L}+/gu) ?? []
  return words.filter((word) => !formula.test(word)).length
}

const attendance = /fraværende|afbud|deltog ikke|ikke til ?stede/iu
const formula = new RegExp(
  `^(?:${[
    'godkend\\p{L}*|tiltr[aå]d\\p{L}*|(?:dagsorden|\\p{L}*referat|\\p{L}*protokol)\\p{L}*|bemærk\\p{L}*|ændring\\p{L}*',
    'tage[st]?|efterretning|(?:til)?orienter\\p{L}*|giv\\p{L}*|meddel\\p{L}*|eventuelt|evt|intet|ingen|ikke|nyt',
    '\\p{L}*(?:råd|udvalg|nævn|forum)(?:et|ets|s)?|kommunalbestyrelsen|administrationen|forvaltningen|formand\\p{L}*',
    'kompetence\\p{L}*|sag\\p{L}*|punkt\\p{L}*|møde[tr]?|lukket|åben\\p{L}*|er|var|blev|bliver|vil|blive|der|det|den|de',
    'til|af|at|i|og|på|fra|for|som|med|uden|ved|om|under|j[au]n\\p{L}*|jul\\p{L}*|febr?\\p{L}*|marts|april|maj|aug\\p{L}*',
    'sept?\\p{L}*|okt\\p{L}*|nov\\p{L}*|dec\\p{L}*',
  ].join('|')})$`,
  'iu',
)
