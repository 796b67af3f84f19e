// How an item ended, read from the words of its decision: the operative words, not their neighbours.
import type { Outcome } from '../../model/outcome.ts'
import { composed, folded } from '../folded.ts'
import { isAttendanceLine } from './attendance.ts'
import { guarded } from './guarded.ts'
import { agreed, outcomeWords } from './outcome-words.ts'

/** What else is known about the item; all of it may be missing. */
export interface OutcomeContext {
  readonly caseType?: string | undefined
  readonly recommendation?: string | undefined
  readonly title?: string | undefined
}

/** Strongest first: where a block holds several kinds, the strongest operative sentence decides. */
const strength: readonly Outcome[] = [
  'adopted',
  'rejected',
  'postponed',
  'referred',
  'withdrawn',
  'noted',
  'discussed',
  'none',
  'other',
  'unclear',
]

const nothing =
  /^(?:[-–—_.\s/!]*|(?:(?:\d{1,2}[.)]? ?)?(?:der (?:var|er|blev|forelå) )?(?:ingen (?:havde noget|havde bemærkninger)|ingen|intet|ikke noget(?: nyt)?|ingenting)(?: (?:nyt|siden|sidst|sidste|seneste|møde|at bemærke|at referere|at orientere(?: om)?|til referat(?:et)?|til eventuelt|til punktet|under eventuelt|yderligere|særlige|andre|øvrige|faldne|bemærkninger?|spørgsmål|meddelelser|kommentarer|sager|punkter|emner|indlæg|orientering|nyheder|til|fra|dagsorden(?:en)?|referat(?:et)?|eventuelt|og|eller|under|punktet|dette punkt|ændringer|forslag|indkomne|blev|stillet))*|bortfald(?:t|er)|punktet bortfald(?:t|er)|udgået|ingen beslutning)[\s.!]*)$/u

/**
 * The outcome that the decision `text` states.
 *
 * Lines about absence, quotations and votes are passed over; an amendment that fell does not reject the item; a
 * recommendation ("Anbefales", "Indstilles godkendt") is `referred`. Among numbered answers the first that settles
 * something counts. Text without operative words is `noted` where only noting was asked for, else `other`; an empty text
 * is `none`, and one without a word `unclear`.
 */
export function outcomeOf(text: string, context: OutcomeContext = {}): Outcome {
  const sentences = sentencesOf(text)
  if (sentences.length === 0) return /[\p{L}\d]/u.test(text) ? 'other' : 'none'
  if (sentences.every((sentence) => nothing.test(sentence))) return 'none'
  if (!sentences.some((sentence) => /\p{L}{2}/u.test(sentence))) return 'unclear'
  const found = sentences.map((sentence) => ({ sentence, outcome: outcomeOfSentence(sentence) }))
  const own = found.filter(({ sentence }) => !isAmendment(sentence))
  const outcome = firstAnswer(own) ?? strongest(own) ?? strongest(found)
  if (outcome === undefined) return withoutWords(text, context)
  return refined(
    outcome,
    own.map(({ sentence }) => sentence),
    context,
  )
}

interface Judged {
  readonly sentence: string
  readonly outcome: Outcome | undefined
}

function strongest(found: readonly Judged[]): Outcome | undefined {
  return strength.find((outcome) => found.some((one) => one.outcome === outcome))
}

/** Of "1. Anbefales. 2. Godkendt." the first; of "1. Ikke godkendt. 2. Godkendt." the second. */
function firstAnswer(found: readonly Judged[]): Outcome | undefined {
  const answers = found.filter(({ sentence }) =>
    /^(?:ad\.? ?)?(?:pkt\.? ?|punkt ?)?(?:\d{1,2}|[a-h])[.):]/u.test(sentence),
  )
  if (answers.length < 2) return undefined
  const settled = answers.filter(({ outcome }) => outcome !== undefined && strength.indexOf(outcome) < 4)
  return settled[0]?.outcome === 'rejected' && settled.some(({ outcome }) => outcome === 'adopted')
    ? 'adopted'
    : settled[0]?.outcome
}

function isAmendment(sentence: string): boolean {
  return (
    /ændringsforslag(?!et til (?:vedtægt|lokalplan))|^æf ?\d|underændringsforslag|protokolbemærkning|mindretalsudtalelse/u.test(
      sentence,
    ) && !/(?:indstilling|hovedforslag|forslaget blev vedtaget, og ændrings)/u.test(sentence)
  )
}

/** The outcome of the operative word that comes first; talk and noting give way to what follows them. */
function outcomeOfSentence(sentence: string): Outcome | undefined {
  if (isRetold(sentence)) return undefined
  const hits = outcomeWords
    .map(({ outcome, words }) => ({ outcome, at: words.exec(sentence)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  const settled = hits.find(({ outcome }) => outcome !== 'discussed' && outcome !== 'noted')
  const soft = hits.find(({ outcome }) => outcome === 'noted') ?? hits[0]
  return settled?.outcome ?? (agreed.test(sentence) ? 'adopted' : soft?.outcome)
}

/** Signs that the sentence tells of another time, another place, or of how one member voted. */
const retold: readonly RegExp[] = [
  /generalforsamling|på (?:det )?(?:sidste|seneste|forrige) [a-zæøå]*møde|har tidligere|blev tidligere/u,
  /(?:godkend|vedtag|vedtog|beslut|bevilg)[a-zæøå]* i (?:19|20)\d\d/u,
  /orientere(?:t|de|r) om,? at|fortalte,? at|oplyste,? at/u,
  /^(?:medlem|liste|gruppe) [^.]{0,60}stemte (?:i?mod|for)(?![a-zæøå])/u,
  /^(?:medlem |liste |[a-zæøå]+ \p{L}\.? ?)[^.]{0,40}(?:kunne|kan) ikke (?:godkende|tiltræde|anbefale|støtte)/u,
  /^(?:medlem |liste )[^.]{0,60}(?:foreslog|foreslår|stillede forslag|ønskede)/u,
]

const anyRetold = guarded(new RegExp(retold.map(({ source }) => source).join('|'), 'u'))

function isRetold(sentence: string): boolean {
  return anyRetold.test(sentence)
}

/** What the sentences around the operative one change. */
function refined(outcome: Outcome, sentences: readonly string[], context: OutcomeContext): Outcome {
  // "Punkt 64 udgår. Herefter godkendt." is an agenda that was approved, and is found as such; a lone "Drøftelse af …"
  // under "Punkter til næste møde" is a subject, no discussion.
  const isNextMeeting = /(?:næste|kommende) møde/iu.test(context.title ?? '')
  if (
    outcome === 'discussed' &&
    isNextMeeting &&
    sentences.every((sentence) => !/drøfte[tsd]/u.test(sentence))
  )
    return 'other'
  return outcome
}

function withoutWords(text: string, { caseType, recommendation, title }: OutcomeContext): Outcome {
  const asksToNote = /til efterretning|til orientering|orienteringen|punktet til efterretning/iu
  if (recommendation !== undefined && asksToNote.test(recommendation)) return 'noted'
  if (/^orientering/iu.test(caseType ?? '') && !/^\s*$/u.test(text)) return 'noted'
  if (/^gensidig orientering/iu.test((title ?? '').trim())) return 'noted'
  return 'other'
}

/** Sentences and lines in lower case, without quotations, attendance and markup. */
function sentencesOf(text: string): readonly string[] {
  const plain = composed(text)
    .replace(/["”“„»][^"”“»«\n]{0,400}["”“«]/gu, ' ')
    .replace(/[*_#|]+/gu, ' ')
  return plain
    .split(
      /(?=\s)(?:\n+|(?<=[.!?;:])(?<!(?:^|\s)\d{1,2}[.:])\s+(?=\p{Lu}|\d{1,2}[.)]\s|[Aa]d\.? ?\d)|(?<=\p{L}{3}) (?=\d{1,2}[.)] \p{Lu})|(?<=\)|\p{Ll}) (?=(?:Godkendt|Taget til efterretning|Drøftet|Anbefales|Udsat)(?:[.\s]|$)))/u,
    )
    .map((sentence) => folded(sentence.replace(/^(?:[\s•·○●–-]|\u0335)+(?=\p{L})/u, '')))
    .map(joinedToNumber)
    .filter((sentence) => sentence !== '' && !isAttendanceLine(sentence))
    .map((sentence) => sentence.toLowerCase())
}

function joinedToNumber(sentence: string): string {
  return sentence
    .replace(/(\p{L})- ?(?=slag|stilling|kendt)/gu, '$1')
    .replace(/(?<=[Ii]ndsti) (?=lling)/gu, '')
}
