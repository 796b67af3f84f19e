// The operative words of decisions, by what they say about the outcome. The words of one outcome are one pattern;
// patterns run over one sentence in lower case with quotations taken out.
import type { Outcome } from '../../model/outcome.ts'

/** An outcome and the words that say it. */
export interface OutcomeWords {
  readonly outcome: Outcome
  readonly words: RegExp
}

const approve = 'god ?kend|tiltr[æå]d|vedtag|bevilg|imødekom'

/** Words that settle something without saying what: they count where no other word of the sentence does. */
export const agreed =
  /(?<![a-zæøå])(?:besluttet|besluttes|besluttede|beslutter|aftalt|aftales|aftalte|enige|enedes|fastlagt|fastlægges)(?![a-zæøå])|med [a-zæøå]+s accept/u

/** Tried together: the word that stands first in the sentence decides, but see `outcomes.ts`. */
export const outcomeWords: readonly OutcomeWords[] = [
  {
    // "har vedtaget Magistratens indstilling" in a letter that goes back to the department
    outcome: 'adopted',
    words: /tilbagesendes .{0,200}har (?:vedtaget|godkendt|tiltrådt)/u,
  },
  {
    outcome: 'referred',
    words:
      /at (?:det (?:nye|kommende) [a-zæøå]+|[a-zæøå]*(?:udvalget|forvaltningen|administrationen))[^.]{0,120} (?:kan |skal )?arbejder? videre/u,
  },
  {
    outcome: 'postponed',
    words:
      /(?<!(?:var|tidligere|været|blev på sidste møde) )(?:udsat|udskudt)(?! (?:fra|på grund af|for|område|bolig|borger))|udsættes(?! for)|udskydes|(?:videreføres|overføres|overgår|flyttes|rykkes|udgår) til (?:det |et )?(?:næste|kommende|senere|førstkommende)|genoptages|genoptaget|genfremlægges|genbehandles|sat i bero|sættes i bero|stilles i bero|tages op (?:igen|på (?:det )?(?:næste|et senere|kommende))|punktet (?:tages op|vil være|kommer|behandles|forelægges) [^.]{0,60}næste|afventer(?= |\.|$)|inden (?:endelig )?(?:behandling|stillingtagen|afgørelse)|(?:forelægges|fremlægges|dagsordensættes|behandles|drøftes) (?:igen|på ny|på (?:det |et )?(?:næste|senere|kommende))|beslutning(?:en)? udskydes|ikke beslutningsdygtig/u,
  },
  {
    outcome: 'rejected',
    words: new RegExp(
      String.raw`forkast(?:et|es|ede)|afvis(?:t|es|te|er)(?!ning)|(?:blev |er )?ikke (?:blev |længere )?(?:${approve})|(?:${approve})(?:es|s|mes|tes|ede) ikke|kan ikke (?:${approve})|(?:giv(?:es|er)|meddel(?:es|er|t)) (?:ikke (?:dispensation|tilladelse|tilskud|støtte)|afslag)|^afslag|afslå(?:et|s|r|r ansøgningen)|afslog|forslag(?:et)? (?:bortfald(?:t|er)|faldt)|bortfalder(?= som forslag)|stemt ned|nedstemt|opnåede ikke (?:flertal|tilslutning)|ikke flertal for|ikke (?:er )?tilslutning til|ønsker ikke at (?:gå videre|imødekomme|støtte|fremme)|ikke (?:at )?(?:støtte|fremme) (?:forslaget|ansøgningen)|kunne ikke (?:${approve})`,
      'u',
    ),
  },
  {
    outcome: 'referred',
    words: new RegExp(
      String.raw`(?<!kan ikke |ikke kan |kunne ikke )anbefal(?:es|et|er|ede|ing(?:en)? til|e over for)(?! til alle)|(?<!som |den |det )indstill(?:es|et til)|(?:forslaget|sagen) indstilles|indstiller (?:til|over for|sagen|forslaget|at)|indstilling til (?:byråd|kommunalbestyrelse)|oversend(?:es|t|te)|(?:frem|videre|tilbage)send(?:es|t|er|te)|send(?:es|t) (?:til (?:behandling|teknisk|[^.]{0,40}(?:udvalg|råd|bestyrelse|direktion|forvaltning))|tilbage|i (?:offentlig )?høring|videre|ud i høring)|henvis(?:es|t|te)(?= til)|tilbage til (?:forvaltningen|administrationen|udvalget|fagudvalget)|(?:over|videre)gives til|tager forbehold|tog forbehold for hele|foreslår byrådet|bringes videre|videregive`,
      'u',
    ),
  },
  {
    outcome: 'withdrawn',
    words:
      /(?:^|sagen |punktet |punkterne |sag nr\. \d+ |punkt \d+ |forslaget )(?:blev |er |bliver |herefter )?(?:udgår|udgik|udgået|trukket|trækkes)(?: tilbage)?|tage(?:s|t) af (?:dagsordenen|dagsorden)|(?:trukket|trækkes) tilbage|blev trukket|udgår af dagsordenen/u,
  },
  {
    outcome: 'adopted',
    words: new RegExp(
      String.raw`(?<!(?:inden|før|skal|skulle|kan|bør|til|hvis|når|såfremt|anbefales|indstilles|tidligere|allerede|senest) (?:[a-zæøå]+ )?)(?:${approve})(?:t|es|te|er|et|ede|tes|mes|met|s)(?![a-zæøå])|for-slaget blev godkendt|tilslut(?:tede|ter|tes|tet)|(?:er|var|blev) (?:der )?(?:tilslutning|opbakning|enighed|flertal)(?: til| om| for|$)|(?:fuld|bred) (?:tilslutning|opbakning|enighed)|valgt(?:e)? blev|(?:blev|er|bliver) (?:enstemmigt |gen|ny)?(?:valgt|udpeget|konstitueret|nedsat|bevilget|fastsat)|^(?:gen|ny)?valgt|^udpeget|vælges|udpeges|^(?:blev )?udpeget|udpegede|valgte (?!at)|frigiv(?:et|es)|besluttet som indstillet|(?:vedtog|bevilgede|afsatte|fastsatte|frigav|tiltrådte|nedsatte)(?![a-zæøå])|indstilling(?:en)? (?:blev |er )?(?:fulgt|følges)|følger (?:administrationens |forvaltningens |udvalgets )?indstillingen?|nedsættes (?:en|et|der)|der nedsættes|fastholde(?:r|s)|bifald(?:t|es|er)|som indstillet|ja til|bakker op(?: om)?|dispensation (?:gives|meddeles)|(?:gives|meddeles) (?:der )?(?:dispensation|tilladelse|tilskud)|ophæves|optages på|iværksættes|igangsættes`,
      'u',
    ),
  },
  {
    outcome: 'noted',
    words:
      /til efterretning|til (?:orientering|underretning)(?! (?:til|på) næste)|orientering(?:en|erne)? (?:blev |er )?(?:givet|modtaget|taget)|^orienteret\.?$|noter(?:et|es|er|ede)(?![a-zæøå])|ad notam|^(?:taget|tages) til/u,
  },
  {
    outcome: 'discussed',
    words:
      /drøft(?:et|es|ede(?:s)?|er|edes)(?![a-zæøå])|^(?:tema)?drøftelse|debatter(?:et|ede|edes)|(?:var|blev|er) (?:der )?(?:en )?(?:[a-zæøå]+ ){0,2}(?:drøftelse|debat|dialog|snak)|blev diskuteret|diskuterede|under drøftelsen|emnet blev vendt/u,
  },
]
