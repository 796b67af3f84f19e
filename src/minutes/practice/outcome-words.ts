// The operative words of decisions, by what they say about the outcome. They are matched against one sentence in lower
// case, quotations and attendance taken out. Every line is one way of saying it; the examples are typical, not complete.
import type { Outcome } from '../../model/outcome.ts'
import { guarded, type GuardedPattern } from './guarded.ts'

/** An outcome and the words that say it. */
export interface OutcomeWords {
  readonly outcome: Outcome
  readonly words: GuardedPattern
}

const letter = 'a-zæøåé'
/** One pattern of all ways, each a whole word or phrase: `…` at its end stands for more letters. */
const anyOf = (...ways: readonly string[]): GuardedPattern =>
  guarded(
    new RegExp(
      `(?<![${letter}])(?:${ways.map((way) => (way.endsWith('…') ? way.slice(0, -1) : `${way}(?![${letter}])`)).join('|')})`,
      'u',
    ),
  )

/** Approved: "godkendt", "tiltrædes", "vedtog", "bevilger", "imødekommes". */
const approved =
  '(?:god ?kend(?:t|te|tes|es|er)|tiltr(?:ådt|ådte|ædes|æder|ådtes)|vedtag(?:et|es|er|ne)|vedtog|bevilg(?:et|es|er|ede)|imødekom(?:met|mes|mer)?|stadfæst(?:et|es|ede))'
const approve =
  '(?:godkende|tiltræde|vedtage|bevilge|imødekomme|støtte|anbefale|fremme|gå videre|give|yde|meddele)'
/** Words in front that make approval a wish, a condition or a recommendation. */
const notYet =
  '(?<!(?:inden|før|skal|skulle|kan|bør|til|hvis|når|såfremt|om|anbefales|indstilles|tidligere|allerede|senest|først) (?:[a-zæøå]+ ){0,2})'
const party =
  '(?:udvalg|råd|bestyrelse|direktion|forvaltning|administration|magistrat|fagudvalg|kommunalbestyrelse)'
const next =
  '(?:det |et |den )?(?:næste|kommende|senere|førstkommende|efterfølgende|ekstraordinære?|ekstraordinært|mødet)'
const agreeing = '(?:beslutte(?:t|s|de|des|r)|enig(?:e|hed)?|enedes|aftal(?:t|es|te)|vedtog|valgte)'

/** Words that settle something without saying what: they count where no other word of the sentence does. */
export const agreed = anyOf(
  'beslutte(?:t|s|de|des|r)',
  'aftal(?:t|es|te)',
  'enige?',
  'enigt i',
  'enedes',
  'enes om',
  'fastl(?:agt|ægges)',
  'med [a-zæøå]+s accept',
)

/** All ways by outcome. The way that stands first in a sentence decides, but see `outcomes.ts` for talk and noting. */
export const outcomeWords: readonly OutcomeWords[] = [
  {
    // Aarhus sends a case back to the department with the remark that the council has adopted it.
    outcome: 'adopted',
    words: anyOf('tilbagesendes .{0,200}har (?:vedtaget|godkendt|tiltrådt)'),
  },
  {
    outcome: 'postponed',
    words: anyOf(
      '(?<!(?:var|er|tidligere|været|blev på sidste møde) )(?:udsat|udskudt)(?! (?:fra|for|område|bolig|borger))',
      '(?:sag|punkt|behandling|beslutning|emne|afgørelse)(?:en|et) er (?:derfor |herefter )?(?:udsat|udskudt)',
      'udsættes(?! for)',
      'udskydes',
      `${agreeing}[^.]{0,60} at (?:udsætte|udskyde|vente med)`,
      `(?:videreføres|overføres|overført|overgår|flyttes|flyttet|rykkes|udgår|gemmes) til ${next}`,
      'gen(?:optages|optaget|fremlægges|fremlagt|behandles|fremsendes)',
      '(?:sat|sættes|stilles|stillet|hviler?) i bero',
      `tages? (?:op )?(?:igen|på ${next})`,
      '(?:punktet|emnet|sagen|det) (?:tages op|vil være|kommer|behandles|forelægges|bliver taget op|dagsordensættes) [^.]{0,60}(?:næste|igen)',
      `(?:forelægges|fremlægges|dagsordensættes|behandles|drøftes) (?:igen|på ny|på ${next})`,
      'på dagsordenen igen|kommer igen',
      'vende(?:r)? tilbage med (?:en )?(?:revideret|ny|ændret|fornyet)',
      'afventer',
      'holdes åben(?:t)? til',
      `(?:ny|fornyet|endelig) behandling på ${next}`,
      'inden (?:endelig )?(?:behandling|stillingtagen|afgørelse)',
      'ikke beslutningsdygtigt?',
      'nåede(?:s)? (?:vi )?ikke',
    ),
  },
  {
    outcome: 'rejected',
    words: anyOf(
      'forkast(?:et|es|ede)',
      'afvis(?:t|es|te|er)',
      `ikke (?:blev |længere )?${approved}`,
      `${approved} ikke(?! punkt)`,
      `(?:kan|kunne) ikke (?:godkende|tiltræde|vedtage|bevilge|imødekomme|støtte)s?`,
      `kan derfor ikke ${approve}`,
      `${agreeing}(?: derfor| herefter)? ikke at ${approve}`,
      '[a-zæøå]{0,30}(?:udvalg|råd|bestyrelse)(?:et|n) (?:ønsker|ønskede) ikke at',
      'ikke mulighed for at (?:støtte|imødekomme|give|yde|bevilge)',
      '(?:fastholder|stadfæster) (?:sit |sin |det |afgørelsen om )?afslag(?:et)?',
      '(?:gives|giver|meddeles|meddelt|meddeler|ydes) (?:der )?(?:ikke (?:dispensation|tilladelse|tilskud|støtte)|afslag)',
      'ikke grundlag for (?:at|en)',
      'afslå(?:et|s|r)|afslog|^afslag',
      '[a-zæøå]{0,20}forslag(?:et)? (?:bortfaldt|bortfalder|faldt|falder)',
      'nedstemt|stemt ned',
      'opnåede ikke (?:flertal|tilslutning)',
      '(?:ikke|intet) (?:er |var )?(?:flertal|tilslutning|opbakning) (?:for|til)',
      '(?:siger|sagde) nej|nej tak',
    ),
  },
  {
    outcome: 'referred',
    words: anyOf(
      '(?<!kan ikke |ikke kan |kunne ikke )anbefal(?:es|et|er|ede)(?! alle)',
      'med (?:udvalgets )?anbefaling',
      '(?<!som |den |det )indstill(?:es|et) (?:til|godkendt|over for|vedtaget)|indstilles',
      '[a-zæøå]{0,30}(?:udvalg|råd|bestyrelse)(?:et|n) indstill(?:er|ede)|indstiller (?:til|over for|sagen|forslaget)',
      'oversend(?:es|t|te|er)',
      '(?:frem|videre|tilbage)send(?:es|t|er|te)',
      'send(?:es|t|er) til (?:behandling|teknisk)',
      `send(?:es|t|er) til [^.]{0,40}${party}…`,
      'send(?:es|t) (?:tilbage|videre|dertil|retur|ud i høring|i (?:offentlig )?høring)',
      'henvis(?:es|t|te) til',
      `tilbage til [^.]{0,30}${party}…`,
      '(?:overgår|overgives|videregives) til behandling',
      `(?:overgår|overgives|videregives) til [^.]{0,30}${party}…`,
      'sender (?:sagen|forslaget|punktet) (?:videre|tilbage|til)',
      '(?:indgår|overgår|overføres|medtages|henvises|drøftes) (?:i|til) (?:[a-zæøå]+ )?budget…',
      'tager forbehold frem',
      'bring(?:es|er) [^.]{0,40}videre',
      // "… at det kommende udvalg skal arbejde videre med planen"
      `at (?:det (?:nye|kommende) )?[a-zæøå]{0,24}${party}[^.]{0,160} arbejder? videre`,
    ),
  },
  {
    outcome: 'withdrawn',
    words: anyOf(
      '(?:^|(?:sagen|punktet|punkterne|forslaget|emnet|(?:sag|punkt)(?: nr\\.)? \\d+) )(?:blev |er |bliver |herefter )?(?:udgår|udgik|udgået|trukket|trækkes)',
      'tage(?:s|t) af dagsorden(?:en)?|tages af(?= ?\\.?$)|punktet slettes',
      '(?:trukket|trækkes|trak (?:forslaget|sagen|punktet)) ?(?:tilbage)?',
    ),
  },
  {
    outcome: 'adopted',
    words: anyOf(
      `${notYet}${approved}`,
      '[a-zæøå]{0,30}(?:udvalg|råd|bestyrelse)(?:et|n) kan (?:godkende|tiltræde|tilslutte sig|anbefale at godkende)',
      'tilslut(?:tede|ter|tes|tet)|slut(?:ter|tede) sig til',
      'tilsagn om',
      '[a-zæøå]{0,30}(?:udvalg|råd|bestyrelse)(?:et|n) støtter',
      '(?:flertallet|alle|samtlige) stemte for',
      '(?:er|var|blev) (?:der )?(?:bred |fuld )?(?:tilslutning|opbakning|enighed|flertal) (?:til|om|for)',
      '(?:fuld|bred) (?:tilslutning|opbakning|enighed)',
      'bakker op|bakkede op|opbakning til at',
      '(?:blev|er|bliver) (?:enstemmigt )?(?:gen|ny)?(?:valgt|udpeget|konstitueret|nedsat|fastsat)',
      '(?:gen|ny)?valgt(?:e)? blev|^(?:gen|ny)?valgt|^(?:blev )?udpeget|^konstitueret|udpeg(?:es|er|ede)|vælges|(?<!vi )valgte (?!at)|indtræder',
      'frigiv(?:et|es)|frigav',
      'besluttet som indstillet|som indstillet',
      'afsatte|fastsatte|nedsatte|nedsættes',
      '(?:indstilling|anbefaling)(?:en)? (?:blev |er )?(?:fulgt|følges)|følger [a-zæøå]* ?indstillingen?',
      'fasthold(?:er|es|t)',
      'bifald(?:t|es|er)',
      '(?:sagde |siger )?ja til',
      '(?:dispensation|tilladelse|tilskud|landzonetilladelse|bevilling|støtte)(?:en|n|t|er)? (?:gives|meddeles|ydes|blev givet|bevilges)|godkendelsen gives',
      '(?:gives|giver|meddeles|meddeler|meddelte|ydes|yder|gav) (?:der )?(?:dispensation|tilladelse|tilskud|støtte|landzonetilladelse|bevilling)(?:en|er|t)?',
      'ophæves|optages på|iværksættes|igangsættes',
    ),
  },
  {
    outcome: 'noted',
    words: anyOf(
      '(?:til|og) efterretning|^efterretning',
      'til (?:orientering|underretning)(?! (?:til|på) næste)',
      'orientering(?:en|erne)? (?:blev |er )?(?:givet|modtaget|taget)',
      '^orienteret\\.?$',
      'noter(?:et|es|er|ede)(?! af)',
      'ad notam',
      '^(?:taget|tages) til',
    ),
  },
  {
    outcome: 'discussed',
    words: anyOf(
      'drøft(?:et|es|ede|edes|er)',
      '^(?:tema)?drøftelse',
      '(?:debatter|diskuter)(?:et|ede|edes)',
      '(?:var|blev|er|havde) (?:der )?(?:en )?(?:[a-zæøå]+ ){0,2}(?:drøftelse|debat|dialog|snak)',
      'under drøftelsen',
    ),
  },
]
