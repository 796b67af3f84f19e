// The words by which running minutes say that something is settled here and now, and the signs that they tell of another
// time, another place or another body. Matched against one sentence in lower case without markup.
import { guarded, type GuardedPattern } from './guarded.ts'

/** One pattern of all ways, each of whole words. Where a word may begin is asked once for all of them. */
const oneOf = (...ways: readonly string[]): GuardedPattern =>
  guarded(new RegExp(String.raw`(?<!\p{L})(?:${ways.join('|')})(?!\p{L})`, 'u'))

/** Small words between the parts of a verb: "blev herefter godkendt", "blev i den forbindelse besluttet". */
const between =
  '(?:(?:derfor|desuden|herefter|derefter|også|endvidere|samtidig|ligeledes|i stedet|endelig|enstemmigt|hermed|dermed|efterfølgende|således|med det samme|i den forbindelse|på mødet|i fællesskab) ){0,2}'
const settled =
  '(?:besluttet|bestemt|konkluderet|fastlagt|aftalt|vedtaget|godkendt|bevilget|tiltrådt|imødekommet|forkastet|afvist|udsat|udskudt)'
const settles =
  '(?:godkendtes|vedtoges|besluttes|aftales|vedtages|godkendes|bevilges|tiltrædes|imødekommes|forkastes|afvises|udsættes|udskydes)'
/** The meeting itself as the one who acts; the council of the municipality is another body in such minutes. */
const we = String.raw`(?:vi|man|alle|medlemmerne|mødet|gruppen|forsamlingen|udvalget|forummet|(?!by|regions)\p{L}{0,24}rådet|\p{L}{1,24}forum|(?!kommunal)\p{L}{0,24}bestyrelsen)`
const agreement =
  '(?:bred |fuld |stor |generel |almindelig |fælles )?(?:enighed|tilslutning|opbakning|flertal)'
/** What meetings decide about: "dagsordenen", "referatet fra den 3. maj", "forslaget fra gruppen". */
const matter = String.raw`(?:dagsorden(?:en)?|referat(?:et|erne)?(?: og dagsorden(?:en)?)?|mødeplan(?:en)?|forretningsorden(?:en)?|vedtægter(?:ne)?|kommissori(?:um|et)|budget(?:tet)?|regnskab(?:et)?|årsberetning(?:en)?|beretning(?:en)?|høringssvar(?:et)?|årshjul(?:et)?|forslag(?:et)?|indstilling(?:en)?|ansøgning(?:en)?|(?:års|handle|aktivitets|arbejds)?plan(?:en)?|princip(?:pet)?|orientering(?:en)?|punktet|sagen|emnet)(?: \d{4})?(?: (?:fra|til|om|af|for) [^,:;]{1,50}?)?`
const month =
  '(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foråret|efteråret|sommer)'

/** What the meeting does that settles something. */
const weDo = [
  `(?:traf|træffer) ${between}(?:en )?beslutning`,
  `(?:er|var|blev|bliver) ${between}(?:enige|enigt?) (?:om|i)`,
  `(?:enedes|enes) om`,
  `${between}(?:beslutter|besluttede|aftaler|aftalte|fastholder|fastholdt|vedtager|vedtog|godkender|godkendte|bevilger|bevilgede|tilslutter sig|tilsluttede sig|bakker ${between}op|bakkede ${between}op|vælger|valgte|nedsætter|nedsatte|udpeger|udpegede|afviser|afviste|tager [^,.]{1,40} til efterretning|tog [^,.]{1,40} til efterretning)`,
].join('|')

/** Words by which a meeting says that it settles something now. */
export const decides = oneOf(
  `(?:det|der) (?:besluttes|besluttedes|aftales|aftaltes|vedtages|vedtoges|fastlægges|bevilges)`,
  `(?:det|dette|der) (?:blev|er|bliver) ${between}${settled}`,
  `(?:blev|bliver) (?:det|der) ${between}${settled}`,
  `(?:der blev|blev der) ${between}truffet (?:en )?beslutning`,
  `(?:var|er|blev) (?:der )?${between}${agreement}(?: i \\p{L}+| \\p{L}+)? (?:om|til|for)`,
  `det (?:er|var) der ${between}${agreement} (?:om|til)`,
  `(?:blev|er|var) ${we} ${between}(?:enige|enigt?) om`,
  `(?:enedes|enes) ${we} om`,
  `${matter}:? (?:blev |er |bliver )?${between}(?:${settled}|${settles}|taget til efterretning|tages til efterretning|udgår|udgik)`,
  `^(?!lov|bevilling)\\p{L}+(?:en|et|ne) blev ${between}(?:vedtaget|godkendt|tiltrådt|imødekommet|forkastet)`,
  `(?:punktet|sagen|emnet) (?:tages|overføres|flyttes|udskydes) (?:med |op )?(?:på|til) (?:det )?næste`,
  `^(?:enstemmigt )?(?:godkendt|vedtaget|tiltrådt|udsat|taget til efterretning|forkastet|besluttet|bevilget)(?! (?:foreninger|medlemmer|steder|tilbud|af ))`,
  `^(?:beslutning|konklusion|aftale|aftalt|besluttet|vedtaget)(?:er)?:`,
  `aftalen blev`,
  // Whoever acts is looked for once, whatever the act.
  `${we} (?:${weDo})`,
  `med \\p{L}*(?:rådets|forummets|forums|udvalgets|bestyrelsens|mødets) (?:accept|godkendelse|tilslutning|samtykke)`,
  `(?:blev|bliver) (?:forslag|model|løsning|tema)(?:et)? [^,.]{1,30} ${between}(?:valgt|vedtaget|godkendt)`,
  `der (?:nedsættes|ydes|gives)`,
  `(?:blev|bliver) (?:enstemmigt )?(?:valgt|udpeget|konstitueret) (?:til|som)`,
  `(?<=\\p{L} (?:blev|bliver) (?:enstemmigt )?)genvalgt`,
  `til (?:ny )?(?:formand|næstformand|kasserer|sekretær|medlem|stedfortræder|suppleant) (?:blev|valgtes) [^,.]{1,50}`,
)

/** Signs that the sentence tells of another time, of another place, or of what is not settled. */
export const tellsOfElsewhere = oneOf(
  `(?:tidligere|allerede|dengang|i sin tid|forrige|endnu ikke)`,
  `på (?:det |et )?(?:sidste|seneste|forrige|foregående|tidligere)|^(?:på|fra|siden) (?:sidste|seneste|forrige)`,
  `(?:som|jf\\.) (?:aftalt|besluttet|vedtaget)`,
  `(?:besluttede|vedtog|godkendte|besluttet|vedtaget|godkendt|aftalt|valgt) i (?:${month}|(?:19|20)\\d\\d)`,
  `(?:på|ved) mødet (?:i|den)`,
  `i (?:19|20)\\d\\d`,
  `på (?:den |et |en |det )?(?:\\p{L}+ )?\\p{L}*(?:workshop|konference|seminar|generalforsamling|temadag)\\p{L}*`,
  `(?:af|i) (?!dag|mødet|fælles)(?:\\p{L}+-? og )?\\p{L}*(?:udvalget|byrådet|kommunalbestyrelsen|folketinget|regeringen|ministeriet|(?<!be)styrelsen|direktionen|fonden|kommunen)`,
  `(?:skal|skulle|kan|kunne|bør|vil|ville|må|måtte|ønsker|inden) (?:\\p{L}+ ){0,3}(?:beslutte|besluttes|vedtages|godkendes|aftales|godkende|tage stilling|træffes?)`,
  `(?:vedtaget|godkendt) af (?:et|en)`,
  `(?:hvis|såfremt|når) (?:det|der|dagsordenen|forslaget) (?:bliver|blev|er|besluttes|aftales|vedtages)`,
  `(?:har|havde) (?:\\p{L}+ ){0,3}(?:besluttet|vedtaget|godkendt|bevilget|aftalt)`,
  `(?:indstiller|indstillede|indstilles|anbefaler|foreslår|foreslog|foreslås|foreslået|spørger|spurgte|mener|ønsker at det)`,
  `(?:det|der) er (?:aftalt|besluttet) (?:med|mellem|af|i|på)`,
  `(?:beslutter|vælger|godkender|aftaler) (?:på næste|altid|selv|hver|normalt)`,
  `hvor (?:det|der) blev|refererede`,
  `^(?:i|hos|ved) (?!dag|fællesskab|stedet|den|forbindelse|forlængelse|alt)[a-zæøå-]+ (?:blev|er|har)`,
  `ikke ${between}(?:besluttet|aftalt|afgjort)`,
  `(?:op til|vigtigt|håber|forventes|forventer|om) [^.]{0,40}(?:bliver|er) (?:vedtaget|godkendt|der (?:enighed|opbakning))`,
  `vigtigt,? at`,
  `^(?:kommunalbestyrelsen|byrådet|regionsrådet|folketinget|regeringen|ministeriet|\\p{L}+ministeriet|(?!\\p{L}*bestyrelsen)\\p{L}+styrelsen|kommunen|foreningen)`,
)

/** A proposal that is met with support in the same sentence decides after all: "…, og det var der tilslutning til". */
export const meetsSupport = guarded(
  /(?<!\p{L})(?:det|hvilket|og) (?:er|var|blev) (?:der )?(?:\p{L}+ )?(?:tilslutning|enighed|opbakning|godkendt|vedtaget|besluttet)(?: til| om|\.|$)/u,
)

/** Words of deciding in general, by which a sentence that tells of elsewhere opens a longer tale. */
export const speaksOfDeciding = /(?<!\p{L})(?:beslut|aftal|vedt[ao]g|enig)/u
