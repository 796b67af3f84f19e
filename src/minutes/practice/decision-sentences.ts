// Sentences that decide something in minutes without labelled decisions: "Det aftales at …", "var der enighed om, at …".
// Earlier meetings retold, other bodies' decisions and proposals are left out.
import type { Outcome } from '../../model/outcome.ts'
import { outcomeOf } from './outcomes.ts'

/** A deciding sentence; `start` and `end` are offsets in the text given, half-open. */
export interface DecidingSentence {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly outcome: Outcome
}

/** Words by which a meeting says that it settles something now. */
const decides: readonly RegExp[] = [
  /(?<!\p{L})(?:det|der) (?:aftal(?:es|tes)|beslutte(?:s|des)|vedt(?:ages|oges)|fastlægges)(?!\p{L})/u,
  /(?<!\p{L})(?:det|dette|der) (?:blev|er|bliver) (?:derfor |desuden |herefter |også |endvidere |samtidig |ligeledes |i stedet |endelig |enstemmigt |med det samme )?(?:besluttet|aftalt|vedtaget|godkendt)(?!\p{L})/u,
  /(?<!\p{L})(?:blev|bliver) det (?:derfor |desuden |herefter |også |endvidere |samtidig |ligeledes |enstemmigt )?(?:besluttet|aftalt|vedtaget)(?!\p{L})/u,
  /(?<!\p{L})(?:var|er|blev) (?:der )?(?:bred |fuld |stor |generel |almindelig )?(?:enighed|tilslutning|opbakning|flertal)(?: \p{L}+)? (?:om|til|for)(?!\p{L})|(?<!\p{L})det (?:er|var) der (?:bred |fuld )?(?:enighed|tilslutning|opbakning) (?:om|til)/u,
  /(?<!\p{L})der (?:er|var|blev) (?:bred |fuld |stor )?(?:enighed|tilslutning|opbakning)(?: \p{L}+)? (?:om|til)/u,
  /(?<!\p{L})(?:blev|er|var) (?:man |alle |rådet |forummet |bestyrelsen |udvalget |mødet )?(?:enige?|enedes) om(?!\p{L})|(?<!\p{L})(?:man|rådet|bestyrelsen|udvalget|forummet|vi|mødet|gruppen) (?:enedes|enes|blev enige?|bliver enige?) om/u,
  /(?<!\p{L})(?:dagsordenen?|referatet?|referaterne|mødeplanen?|forretningsordenen?|kommissoriet|budgettet|regnskabet|forslaget|indstillingen|ansøgningen|årsberetningen|vedtægterne|høringssvaret|planen|årshjulet) (?:blev |er |bliver |herefter |hermed |enstemmigt ){0,3}(?:godkendt|vedtaget|godkendes|vedtages|tiltrådt|imødekommet|forkastet|afvist|udsat)(?!\p{L})/u,
  /^(?:enstemmigt )?(?:godkendt|vedtaget|tiltrådt|udsat|taget til efterretning|forkastet|besluttet|bevilget)(?!\p{L})/u,
  /(?<!\p{L})(?:vi|rådet|bestyrelsen|udvalget|forummet|\p{L}+rådet|\p{L}+forum|\p{L}+bestyrelsen) (?:beslutter|besluttede|aftaler|aftalte|fastholder|vedtager|vedtog|godkender|godkendte|bevilger|bevilgede|tilslutter sig|tilsluttede sig|bakker op|vælger|valgte|nedsætter|nedsatte)(?!\p{L})/u,
  /(?<!\p{L})med \p{L}*(?:rådets|forummets|forums|udvalgets|bestyrelsens|mødets) (?:accept|godkendelse|tilslutning|samtykke)/u,
  /(?<!\p{L})(?:punktet|sagen|emnet) (?:blev |er |bliver )?(?:udsat|udsættes|udskydes|udskudt|tages til efterretning|taget til efterretning|udgår|udgik)(?!\p{L})/u,
  /(?<!\p{L})(?:blev|bliver) (?:enstemmigt )?(?:valgt|genvalgt|udpeget|konstitueret) (?:til|som)(?!\p{L})/u,
]

/** Signs that the sentence tells of another time or another place. */
const retold: readonly RegExp[] = [
  /(?<!\p{L})(?:tidligere|allerede|dengang|i sin tid|forrige|på (?:det |et )?(?:sidste|seneste|forrige|foregående|tidligere)|i (?:19|20)\d\d)(?!\p{L})/u,
  /(?<!\p{L})på (?:den |et |en |det )?(?:\p{L}+ )?(?:\p{L}*workshop|\p{L}*konference|\p{L}*seminar|\p{L}*generalforsamling|\p{L}*temadag)\p{L}*(?!\p{L})/u,
  /(?<!\p{L})(?:af|i) (?!dag|mødet)(?:\p{L}+-? og )?\p{L}*(?:udvalget|byrådet|kommunalbestyrelsen|folketinget|regeringen|ministeriet|styrelsen|direktionen|økonomiudvalget)(?!\p{L})/u,
  /(?<!\p{L})(?:skal|skulle|kan|kunne|bør|vil|ville|må|måtte|ønsker|inden) (?:\p{L}+ ){0,3}(?:besluttes?|vedtages?|godkendes?|aftales?|godkende|tage stilling)(?!\p{L})/u,
  /(?<!\p{L})(?:hvis|såfremt|når) (?:det|der|dagsordenen|forslaget) (?:bliver|blev|er|besluttes|aftales|vedtages)/u,
  /^(?:på|fra|siden) (?:sidste|seneste|forrige) /u,
  /(?<!\p{L})(?:har|havde) (?:\p{L}+ ){0,3}(?:besluttet|vedtaget|godkendt|bevilget|aftalt)(?!\p{L})/u,
  /(?<!\p{L})(?:foreslår|foreslog|foreslås|foreslået|spørger|spurgte|ønsker at det)(?!\p{L})/u,
]

/** A proposal that is met with support in the same sentence decides after all. */
const supported =
  /(?<!\p{L})(?:det|hvilket|og) (?:er|var|blev) (?:der )?(?:\p{L}+ )?(?:tilslutning|enighed|opbakning|godkendt|vedtaget|besluttet)(?: til| om|\.|$)/u

const speaksOfDeciding = /(?<!\p{L})(?:beslut|aftal|vedt[ao]g|enig)/u

/** How many sentences after one that tells of elsewhere may go on telling; page breaks cut sentences in pieces. */
const retellingReach = 3

/** The sentence after one that tells of elsewhere goes on telling: "Det blev også aftalt, at …". */
const continues = /(?<!\p{L})(?:også|ligeledes|endvidere|derudover)(?!\p{L})/u

/**
 * The sentences of the text that say themselves that something is decided here and now, in printed order.
 * The text is the running minutes of one item; its offsets count.
 */
export function decisionSentencesIn(text: string): readonly DecidingSentence[] {
  const found: DecidingSentence[] = []
  let sentencesElsewhere = 0
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end)
    const plain = sentence.normalize('NFC').toLowerCase().replace(/[*_]+/gu, '').replace(/\s+/gu, ' ').trim()
    const isDecision = decides.some((pattern) => pattern.test(plain))
    const tellsElsewhere = retold.some((pattern) => pattern.test(plain)) || isPastReport(plain)
    const goesOn = sentencesElsewhere > 0 && continues.test(plain)
    if (isDecision && (supported.test(plain) || (!tellsElsewhere && !goesOn)))
      found.push({ start, end, text: sentence, outcome: outcomeOf(sentence) })
    sentencesElsewhere =
      (speaksOfDeciding.test(plain) && tellsElsewhere) || goesOn ? retellingReach : sentencesElsewhere - 1
  }
  return found
}

/** "Det er besluttet, at sagen drøftes før udvalgets møde": the state of a case, no act of the meeting. */
function isPastReport(plain: string): boolean {
  return (
    /^(?:det|der|bevillingen|forslaget|planen|aftalen) er (?:besluttet|vedtaget|godkendt|aftalt)(?!\p{L})/u.test(
      plain,
    ) && /(?:udvalgets|byrådets|kommunens|forvaltningens|af |i )/u.test(plain)
  )
}

/** Sentences and list entries; abbreviations and dates do not end one. */
function sentencesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = []
  const boundary =
    /(?<!(?:^|[\s(.])(?:kl|pkt|nr|d|st|ca|bl|evt|jf|jfr|ift|mht|vedr|bmk|fx|f|ad|stk|hhv|inkl|mio|kr|tlf|s|dr|jr|m|p|pr|art|max|min|\p{Lu}|\d{1,2}))[.!?]["”“)*]{0,3}(?=\s+["”“*(]{0,3}[\p{Lu}\d]|\s*$)|\n+|<\/?(?:p|li|br|ul)[^>]{0,40}>|\s[•○●▪]\s/gmu
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
