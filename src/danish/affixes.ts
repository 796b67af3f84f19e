// Closed lists about the ends of compounds: what looks like a word there and is a prefix or an ending, and which
// short words are really used. They do nearly all the work of not splitting what is no compound.

const prefixes = wordSet(
  'af an be bi bort de dis efter ekstra en er et for fore foran forbi forud fra frem gen gennem hen her hid hjem i igen ' +
    'ind inde inden inter kon kontra med mellem mis mod ned no nær næst o om omkring op opad over overens på per pro re ' +
    'sam sammen se so sub super til tilbage trans u ud uden und under uni ved vel van ab ad ana anti apo dia em epi ' +
    'hyper hypo in im ir kata meta para peri poly post prae præ pre sy sym syn ur åben al alt ar beg di dis eks fort forst hvor der ens mods konk',
)

const endings = wordSet(
  'skab kab dom isme lig hed som agtig bar inde ing ning else tion ion ist ør ik ium eri ment tet ant ent ens ans el er ' +
    'en et re ere tør sk isk ig iv al ar or os us um an in on ol id it at ot ut ling sel ende ene end log loge logi graf ' +
    'grafi gram fon skop fob fil krat nom ral ale alie nativ tiv siv ler løs fuld vis mæssig artet værdighed ring ration agne ynder opper ammer daler tern strikt dræt',
)

const shortHeads = wordSet(
  'by år råd lov vej bus sti hus rum dag liv mål tal tid nat sal bad bog bil båd bro bær bål dal del dyr dør fag fad fod ' +
    'fly får gas gud hal hav hat hær hul hud job kam kar kat kop kor kur kød køb køn lag led leg lys lyd løb løn lån lås ' +
    'låg mad mor far mur mos mus net nød ord ost pas pil pen pub rør rod ret ryg sag sav ski sky sne sok sol syn sår sæd ' +
    'tag tab tog top tov tur træ tyv tøj uge ulv ven vin vig væv zoo æg øre øje ånd åre gøg ged gær klo sæt fri syg bud ' +
    'brev bid bær gab hjul hak mod sø bo had kaj rem arm ben egn ild kro lak nål rad uld rov hæk eng elv fol gel båd',
)

/** Two or three letters that begin compounds though the dictionary's own are few. */
const shortLinks = wordSet(
  'el by bo ø øl læ sø is æg år råd dag køb byg sti lag sag hus lov vej bus fag job it tv eu',
)

/** The most letters of such a one. */
export const longestShortLink = 3

/** The prefixes and short links. */
export const listedAffixes: readonly string[] = [...prefixes, ...shortLinks]

/** Whether `text` in front of a word is a prefix, and no word of a compound. */
export function isPrefix(text: string): boolean {
  return prefixes.has(text)
}

/** Whether `lemma` may be the last word of a compound: no ending, and if it is short, one that is used so. */
export function isCompoundHead(lemma: string): boolean {
  return lemma.length > 3 ? !endings.has(lemma) : shortHeads.has(lemma)
}

/** Whether `text` of two or three letters links to words it is not listed with. */
export function isShortLink(text: string): boolean {
  return shortLinks.has(text)
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
