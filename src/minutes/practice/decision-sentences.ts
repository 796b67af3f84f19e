// Sentences that decide something in minutes without labelled decisions: "Det aftales at …", "var der enighed om, at …".
// Earlier meetings retold, other bodies' decisions and proposals are left out.
import type { Outcome } from '../../model/outcome.ts'
import { composed, folded } from '../folded.ts'
import { decides, meetsSupport, speaksOfDeciding, tellsOfElsewhere } from './deciding-words.ts'
import { outcomeOf } from './outcomes.ts'

/** A deciding sentence; `start` and `end` are offsets in the text given, half-open. */
export interface DecidingSentence {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly outcome: Outcome
}

/** How many sentences after one that tells of elsewhere may go on telling; page breaks cut sentences in pieces. */
const retellingReach = 3

/** Such a sentence goes on telling: "Det blev også aftalt, at …". */
const continues = /(?<!\p{L})(?:også|ligeledes|endvidere|derudover)(?!\p{L})/u

/**
 * The sentences of the text that say themselves that something is decided here and now, in printed order.
 *
 * The text is the running minutes of one item; its offsets count. A sentence that is glued to a heading without a mark
 * ("Godkendelse af dagsorden Dagsordenen blev godkendt.") begins at its own capital.
 */
export function decisionSentencesIn(text: string): readonly DecidingSentence[] {
  const found: DecidingSentence[] = []
  let sentencesElsewhere = 0
  for (const { start, end } of sentencesOf(text)) {
    const plain = plainOf(text.slice(start, end))
    const isDecision = decides.test(plain)
    const speaks = speaksOfDeciding.test(plain)
    const isElsewhere = (isDecision || speaks) && (tellsOfElsewhere.test(plain) || isStateOfCase(plain))
    const goesOn = sentencesElsewhere > 0 && continues.test(plain)
    if (isDecision && (meetsSupport.test(plain) || (!isElsewhere && !goesOn))) {
      const from = start + gluedHeadingLength(text.slice(start, end))
      const sentence = text.slice(from, end)
      found.push({ start: from, end, text: sentence, outcome: outcomeOf(sentence) })
    }
    const tells = (speaks && isElsewhere) || goesOn
    sentencesElsewhere = tells ? retellingReach : sentencesElsewhere - 1
  }
  return found
}

function plainOf(sentence: string): string {
  return folded(composed(sentence).toLowerCase().replace(/[*_]+/gu, ''))
}

/** "Det er besluttet, at sagen drøftes før udvalgets møde": the state of a case, no act of the meeting. */
function isStateOfCase(plain: string): boolean {
  const opens =
    /^(?:det|der|bevillingen|forslaget|planen|aftalen) (?:\p{L}+ ){0,5}er (?:besluttet|vedtaget|godkendt|aftalt)(?!\p{L})/u
  const opensAtOnce =
    /^(?:det|der|bevillingen|forslaget|planen|aftalen) er (?:besluttet|vedtaget|godkendt|aftalt)(?!\p{L})/u
  return opensAtOnce.test(plain)
    ? /(?<!\p{L})(?:udvalgets|byrådets|kommunens|forvaltningens|af|i)(?!\p{L})/u.test(plain)
    : opens.test(plain)
}

/** Length of a heading in front of "Dagsordenen blev godkendt" with no mark between, else 0. */
function gluedHeadingLength(sentence: string): number {
  const glued =
    /(?<=[\p{Ll}\d] {1,2})(?:Dagsorden|Referat|Forslag|Indstilling|Mødeplan|Punkt|Orientering)(?:et|en) (?:blev|er|bliver) (?:herefter |enstemmigt )?(?:godkendt|vedtaget|tiltrådt|udsat|taget)/u
  return glued.exec(sentence)?.index ?? 0
}

/** Ends of sentences, lines and list entries; abbreviations and the numbers of a list do not end one. */
const boundary =
  /(?=[.!?])(?<!(?:^|[\s(.])(?:kl|pkt|nr|d|st|ca|bl|evt|jf|jfr|ift|mht|vedr|bmk|fx|f|ad|stk|hhv|inkl|mio|kr|tlf|s|dr|jr|m|p|pr|art|max|min|\p{Lu})|(?:^|\n)\s{0,8}\d{1,2})[.!?]["”“)*]{0,3}(?=\s+["”“*(]{0,3}[\p{Lu}\d]|\s*$)|\n+|<\/?(?:p|li|br|ul)[^<>]{0,40}>|\s[•○●▪]\s/gmu

function sentencesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = []
  let start = 0
  const add = (end: number): void => {
    const from = start + (/^[\s•○●*_–-]*/u.exec(text.slice(start, end))?.[0].length ?? 0)
    const to = from + text.slice(from, end).trimEnd().length
    if (to > from) spans.push({ start: from, end: to })
  }
  for (const match of text.matchAll(boundary)) {
    const isMark = /^[.!?]/u.test(match[0])
    add(isMark ? match.index + match[0].length : match.index)
    start = match.index + match[0].length
  }
  add(text.length)
  return spans
}
