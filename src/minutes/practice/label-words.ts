// What a phrase means as a section label: the words that labels are built of, and the role they give a section.
import type { SectionRole } from '../../model/section.ts'
import { plainOf } from '../folded.ts'
import { roleByGrammar } from './label-grammar.ts'

/**
 * `section`: text of the case. `chain`: what other bodies, or earlier meetings, did. `attendance`: who was absent or took
 * no part, and how they voted; it stands inside a decision. `metadata`: caseworker, openness, buttons.
 */
export type LabelKind = 'section' | 'chain' | 'attendance' | 'metadata'

interface Rule {
  readonly role: SectionRole
  readonly kind: LabelKind
  /** Matches the whole phrase in lower case, single blanks, no closing colon. */
  readonly phrase: RegExp
}

const sender =
  '(?:administrationen|forvaltningen|direktionen|direktøren|koncerndirektionen|borgmesteren|kommunaldirektøren|rådmanden|formanden|formandskabet|magistraten|byrådet|kommunalbestyrelsen|bestyrelsen|udvalget|rådet|centret|centeret|sekretariatet|[a-zæøå-]{3,30}(?:forvaltningen|udvalget|chefen|afdelingen|direktøren|direktionen|rådet))'
const senders =
  '(?:administrationens|administrativ|forvaltningens|direktionens|direktørens|borgmesterens|formandens|magistratens|bestyrelsens|udvalgets|rådets|[a-zæøå-]{3,30}(?:forvaltningens|udvalgets|chefens|rådets))'
const word = '[a-zæøåé0-9§/–-]{1,30}'
const role = (role: SectionRole, kind: LabelKind, ...phrases: readonly string[]): Rule => ({
  role,
  kind,
  phrase: new RegExp(`^(?:${phrases.join('|')})$`, 'u'),
})

/** Tried from the top; the first that matches the whole phrase wins. */
const rules: readonly Rule[] = [
  role(
    'decision',
    'attendance',
    String.raw`fravær(?:ende)?(?: (?:og|med|uden|i) [^:]{1,60})?`,
    String.raw`ikke (?:til ?stede|mødt)(?: (?:under|ved|til) (?:punktet|behandlingen))?`,
    String.raw`afbud(?: (?:fra|til) ?(?:punktet|mødet)?| modtaget| fra\/fraværende)?`,
    String.raw`(?:fremmøde og )?inhabil(?:itet)?`,
    String.raw`habilitet`,
    String.raw`stedfortræder(?:e|en)?`,
    String.raw`der (?:blev|er) stemt(?: om [a-zæøå ]{1,40})?|afstemning(?:en|sresultat)?`,
    String.raw`(?:for|imod|mod)(?: (?:forslaget|indstillingen|stemte|stemmer))?|(?:for|imod|mod) (?:stemte|stemmer)`,
    String.raw`(?:følgende )?undlod(?: at stemme)?|undlader(?: at stemme)?|hverken for eller imod(?: stemte)?`,
    String.raw`protokol(?:tilførsel|bemærkning(?:er)?|tilførsler)|mindretalsudtalelse(?:r)?`,
  ),
  // Kalundborg prints the body that treats the case under it, and nothing of what the body did.
  role('other', 'chain', 'behandling(?:er)?'),
  role(
    'recommendation',
    'chain',
    String.raw`historik|sags(?:historik|forløbet)(?:, henvisninger)?`,
    String.raw`(?:sagens )?tidligere ?(?:politisk ?)?(?:behandling(?:er)?|beslutning(?:er)?|sagsforløb)`,
    String.raw`politisk behandling|sagens (?:politiske )?(?:forløb|behandling|gang)|udvalgsbehandling(?:er)?`,
    String.raw`udtalelse(?:r)? fra (?:udvalg(?:et|ene)?|fagudvalg(?:et|ene)?)|udvalgets udtalelse`,
    String.raw`særindstilling(?: fra ${word}(?: ${word}){0,4})?`,
  ),
  role(
    'decision',
    'section',
    String.raw`(?:endelig |offentlig )?beslutning(?:er|en)?(?: og (?:afstemning|protokol))?`,
    String.raw`offentlig beslutning der skal udfyldes,? hvis punktet er lukket`,
    String.raw`${senders} (?:beslutning|afgørelse|konklusion|vedtagelse)`,
    String.raw`(?:noter ?\/ ?)?referat(?: ?\/ ?(?:beslutning|konklusion))?(?: af (?:punktet|drøftelsen))?|beslutningsreferat|mødets beslutning`,
    String.raw`besluttet|vedtaget|vedtagelse|tiltrådt|aftalt|aftaler|konklusion(?:er)?|afgørelse|opsamling|udfald|resultat`,
    String.raw`(?:det )?(?:blev|er) (?:besluttet|vedtaget|aftalt)|det besluttedes`,
  ),
  role(
    'recommendation',
    'section',
    // København prints recommendation and decision under one label; the recommendation comes first.
    String.raw`indstilling og beslutning`,
    String.raw`(?:hoved|del|sam)?indstilling(?:er|en)?(?: om| til (?:beslutning|${word}))?`,
    String.raw`(?:alternativ|revideret|ændret|ny|supplerende|fornyet|${senders}|[a-zæøå-]{3,30}(?:chefens|direktørens))e? (?:indstilling(?:er)?|forslag|anbefaling(?:er)?)`,
    String.raw`${sender}(?:,? (?:og|samt) ${sender})? (?:indstiller|anbefaler|foreslår|peger på)(?: (?:til|over for|overfor) ${word}(?: ${word}){0,3})?(?: (?:at (?:anbefale|indstille|godkende|tage)(?: (?:til|over for))?(?: ${word}){0,3}))?(?:,? at)?`,
    String.raw`${word}(?: og ${word})? (?:indstiller|anbefaler|foreslår)(?:,? at)?`,
    String.raw`det (?:indstilles|foreslås|anbefales)(?: (?:til|over for) ${word})?(?:,? at)?|indstilles|foreslås|anbefales`,
    String.raw`(?:hoved|ændrings|beslutnings|del)?forslag(?:et)?(?: til (?:beslutning|vedtagelse|afgørelse)| fra ${word}(?: (?!om )${word}){0,3})?`,
    String.raw`til beslutning|anbefaling(?:er)?|indstilles til`,
  ),
  role(
    'summary',
    'section',
    String.raw`(?:kort |sags)?resum[eé](?: og (?:sagens )?(?:baggrund|indhold|beslutningstema))?|(?:kort )?sagsresum[eé]`,
    String.raw`sammendrag|sammenfatning|kort fortalt|kort om sagen|i korte træk|overblik`,
    String.raw`sagen kort|hvad skal udvalget tage stilling til\??|formål med punktet|sagens kerne(?: og beslutningstema)?|præsentation(?: af (?:sagen|punktet))?|indledning(?: ?(?:\/|og) ?baggrund)?`,
    String.raw`sagstema|beslutningstema|emne|tema|punktets indhold|anledning|hvad handler sagen om\??`,
  ),
  role(
    'attachments',
    'section',
    String.raw`(?:samlet |se alle |alle )?bilag(?:ene|sliste|soversigt|snr|snumre)?(?: (?:vedr\.?|til (?:sagen|punktet)))?`,
    String.raw`vedhæftede (?:filer|dokumenter|bilag)|vedhæftninger|relaterede (?:dokumenter|filer|links)|hent som fil|application\/pdf icon|links?|dokumenter i sagen|sagens (?:bilag|dokumenter|akter)|henvisninger|referencer`,
  ),
  role(
    'economy',
    'section',
    String.raw`(?:${senders} )?økonomi(?:en)?(?: (?:og|&|\/) (?:afledt drift|finansiering|personale|ressourcer|klima|bevillingsmæssige forhold|anlæg|drift))?`,
    String.raw`(?:vurdering i forhold til|konsekvenser for) økonomi(?:en)?`,
    String.raw`økonomisk[ea]?(?:,? (?:og|samt) [a-zæøå-]+[ae]?|, [a-zæøå-]+(?: og [a-zæøå-]+)?)? (?:konsekvens(?:er)?|forhold(?: og konsekvenser)?|overvejelser|bemærkninger|vurdering|aspekter|rammer|oversigt|effekter)`,
    String.raw`bevillings(?:mæssige|retlige) (?:konsekvenser|forhold|bemærkninger)|bevilling(?:er)?|finansiering|anlægsøkonomi|driftsøkonomi|budget(?:mæssige konsekvenser)?|afledt drift|likviditet(?:smæssige konsekvenser)?`,
    String.raw`personalemæssige og økonomiske konsekvenser|økonomiske og andre konsekvenser`,
  ),
  role(
    'law',
    'section',
    String.raw`(?:lov|rets|regel|hjemmels|plan)grundlag(?:et)?(?: ?[–-] ?link)?|lov- og (?:plan|regel)grundlag|lovhjemmel|hjemmel|gældende (?:ret|regler)`,
    String.raw`(?:retligt?|juridisk|lovmæssigt?) (?:grundlag|vurdering)|(?:juridiske|retlige|lovgivningsmæssige)(?: og [a-zæøå-]+)? (?:forhold|konsekvenser|bemærkninger|aspekter)`,
    String.raw`retsregler(?: og [a-zæøå ]{3,30})?|lovgivning(?:en)?|jura|regler`,
  ),
  role(
    'hearing',
    'section',
    String.raw`(?:offentlig |partsh|nabo)?høring(?:er|speriode|sproces)?(?: og (?:inddragelse|sagsgang|udtalelser|kommunikation|borgerinddragelse))?|partshøring|nabohøring`,
    String.raw`(?:borger|bruger)?inddragelse(?: (?:og|af) [a-zæøå]{3,30})?|udtalelser(?: og høring(?:er)?)?|dialog ?\/ ?høring|dialog og høring`,
    String.raw`(?:organisering og )?kommunikation(?: og [a-zæøå]{3,20})?|information(?: til (?:pressen|borgerne|offentligheden))?|presse(?:meddelelse)?`,
  ),
  role(
    'discussion',
    'section',
    String.raw`(?:udvalgets |rådets |bestyrelsens )?(?:drøftelse(?:r|n)?|debat|dialog)|drøftelsespunkter|til drøftelse`,
  ),
  role(
    'presentation',
    'section',
    String.raw`(?:supplerende |yderligere |fornyet |ny )?sags(?:fremstilling(?:en)?|beskrivelse|forhold)(?: (?:og økonomi|af [a-zæøå]{3,20} ?(?:indstilling)?))?|sagsfremstillingen?`,
    String.raw`beskrivelse(?: af (?:sagen|(?:alternativ |hoved)?indstilling|[a-zæøå]{3,20}))?|redegørelse|baggrund(?:en)?(?: (?:for sagen|og (?:formål|vurdering|indhold|problemstilling)))?`,
    String.raw`sagens (?:baggrund|opståen|indhold|behandling i forvaltningen)|problemstilling|problem|løsning(?:sforslag)?|videre proces|formål(?: og [a-zæøå]{3,20})?`,
    String.raw`(?:${senders} |samlet |faglig |miljøfaglig )?(?:vurdering(?:er)?|bemærkning(?:er)?|redegørelse|kommentar(?:er)?|overvejelser)`,
    String.raw`handlemuligheder|alternativer|scenarier|tidsperspektiv|tids(?:plan|ramme|- og procesplan)|tids- og handleplan|procesplan|proces(?:sen)?`,
    String.raw`sagsbehandling|motivation|begrundelse|opgave(?:n)?|høringssvar|uddybning|indhold og proces|oplæg|orientering om sagen`,
  ),
  role(
    'other',
    'section',
    String.raw`(?:beslutnings)?kompetence(?:udvalg|forhold)?|sagen (?:afgøres|behandles|besluttes) (?:i|af)|afgøres (?:i|af)`,
    String.raw`sags(?:forløb|gang|procedure|type)(?: og (?:sagstype|sagsgang))?|punkttype|behandlingsform|beslutningsproces|(?:det )?videre (?:forløb|sagsforløb|sagsgang)|(?:forventet|politisk|videre) sagsgang|høring og sagsgang`,
    String.raw`personale(?:forhold)?|effekt(?:er)?|sundhed|bæredygtighed|ligestilling|klima|miljø|miljøvurdering|verdensmål(?:ene)?|fn's verdensmål`,
    String.raw`(?=.*(?:konsekvens|forhold|effekter|aspekter))(?:${word},? ?){0,2}(?:(?:og|samt) )?(?:[a-zæøå0-9-]*(?:mæssige|politiske|sociale|fysiske)|administrative|andre|øvrige|afledte|forvente(?:t|de)) (?:konsekvens(?:er)?|forhold|effekter|aspekter)`,
    String.raw`konsekvens(?:er)? (?:for|af) ${word}(?: ${word}){0,2}|(?:[a-zæøå0-9-]+ (?:og|&) )?[a-zæøå0-9-]*konsekvens(?:er|vurdering(?:er)?)?`,
    String.raw`vurdering i forhold til [a-zæøå ]{3,40}|elementer med (?:særlig )?betydning for [a-zæøå ]{3,40}`,
    String.raw`risici|risikovurdering|næste skridt`,
  ),
  role(
    'other',
    'metadata',
    String.raw`punktoplysninger|(?:sags)?(?:behandler|beh|initialer|ansvarlig)\.?|ansvarligt?(?: (?:udvalg|forvaltning|afdeling|leder|center))?|tovholder|kontaktperson`,
    String.raw`\(?(?:åben(?:t)?|lukket)(?: (?:sag|punkt|dagsorden))?\)?|sagen er (?:åben|lukket)`,
    String.raw`udskriv|kopier link(?: til punktet)?|til top(?:pen)?|tilbage(?: til (?:oversigt(?:en)?|toppen))?|til indholdsfortegnelse(?:n)?|fold alle (?:ud|ind)|om mødet|del|open|luk`,
  ),
]

/**
 * The role and kind of a phrase as a label, or undefined when it is none. Case, doubled blanks, letters set apart
 * ("In d s tillin g") and hyphens of line ends do not count.
 */
export function labelKindOf(
  phrase: string,
): { readonly role: SectionRole; readonly kind: LabelKind } | undefined {
  const plain = plainOf(phrase)
  if (plain === '' || plain.length > 120) return undefined
  const rule = ruleFor(plain) ?? ruleFor(closedUp(plain)) ?? ruleForMended(plain)
  if (rule) return { role: rule.role, kind: rule.kind }
  const role = roleByGrammar(plain)
  if (role === undefined) return undefined
  const isChain = /^tidligere|politisk behandling/u.test(plain)
  return isChain ? { role: 'recommendation', kind: 'chain' } : { role, kind: 'section' }
}

/** The phrases of all rules: most texts are no label, and are asked once. */
const anyPhrase = new RegExp(rules.map(({ phrase }) => phrase.source).join('|'), 'u')

function ruleFor(plain: string): Rule | undefined {
  return plain === '' || !anyPhrase.test(plain) ? undefined : rules.find(({ phrase }) => phrase.test(plain))
}

function ruleForMended(plain: string): Rule | undefined {
  const text = mended(plain)
  return text === plain ? undefined : ruleFor(text)
}

const shortParts = /^[^ ]{1,6}(?: [^ ]{1,6}){2,29}$/

/** Letters set apart by a scanner, put together; the empty string where the phrase has none. */
function closedUp(plain: string): string {
  return shortParts.test(plain) ? plain.replaceAll(' ', '') : ''
}

const misread = /[10q]|nlng/

/** `l` read for `i`, `q` for `g`, `rn` for `m` and a 1 or 0 for a letter. */
function mended(plain: string): string {
  if (plain.length < 8) return ''
  if (!misread.test(plain)) return plain
  return plain
    .replaceAll('1', 'i')
    .replaceAll('0', 'o')
    .replaceAll('q', 'g')
    .replace(/(?<=n)l(?=ng)/u, 'i')
}
