// Labels that no rule names, by what they are built of: a noun that says what the part of the case is, and around it only
// small words, adjectives and the bodies that deal with cases ("Uddybende sagsfremstilling", "Jura og regler").
import type { SectionRole } from '../../model/section.ts'

/** The nouns of labels by the role they give; with the definite ending and in the plural. */
const nouns: readonly (readonly [SectionRole, RegExp])[] = [
  ['summary', /^(?:sags)?resum[eé](?:et)?$|^sammen(?:drag|fatning)$|^beslutningstema$|^anledning$/u],
  ['decision', /^(?:beslutning|konklusion|afgørelse)(?:en|er)?$|^beslutte(?:t|des)$|^protokol(?:len)?$/u],
  ['recommendation', /^(?:hoved|del)?indstilling(?:en|er)?$|^anbefaling(?:en|er)?$|^beslutningsforslag$/u],
  [
    'presentation',
    /^(?:sags)?(?:fremstilling|beskrivelse)(?:en)?$|^(?:redegørelse|baggrund|problemstilling|begrundelse|uddybning)(?:en)?$|^formål(?:et)?$|^(?:proces|tids|handle)plan$|^proces(?:sen)?$|^løsning(?:en|sforslag)?$|^handlemuligheder$/u,
  ],
  ['economy', /^økonomi(?:en)?$|^finansiering(?:en)?$|^bevilling(?:er)?$|^(?:drifts|anlægs|mer)?udgifter$/u],
  ['law', /^(?:lov|rets|regel)grundlag(?:et)?$|^hjemmel$|^lovgivning(?:en)?$|^regler$|^jura$|^lovhjemmel$/u],
  [
    'hearing',
    /^høring(?:en|er|sparter|sproces)?$|^(?:borger|bruger)?inddragelse$|^kommunikation$|^udtalelse(?:r)?$|^partshøring$/u,
  ],
  ['attachments', /^bilag(?:ene|sfortegnelse|soversigt|sliste)?$|^dokumenter$|^vedhæft(?:et|ede|ninger)$/u],
  ['discussion', /^drøftelse(?:n|r)?$|^debat$/u],
  [
    'other',
    /^(?:beslutnings)?kompetence(?:fordeling)?$|^beslutningsniveau$|^sags(?:gang|forløb)$|^[a-zæøå]+konsekvenser$|^behandling(?:er|en)?$/u,
  ],
]

/** Hardly any word is one: it is asked once, not once for each role. */
const anyNoun = new RegExp(nouns.map(([, pattern]) => pattern.source).join('|'), 'u')

/** Nouns that take their role from the adjective in front: "økonomisk vurdering", "juridiske overvejelser". */
const colourless =
  /^(?:vurdering(?:er)?|konsekvens(?:er)?|forhold|overvejelser|bemærkninger|aspekter|rammer|grundlag)$/u
const colours: readonly (readonly [SectionRole, RegExp])[] = [
  ['economy', /^(?:økonomisk[ea]?|(?:budget|bevillings|drifts)mæssige)$/u],
  ['law', /^(?:juridisk[e]?|retligt?e?|lov(?:givnings)?mæssige)$/u],
]
const plainColour: Readonly<Record<string, SectionRole>> = {
  vurdering: 'presentation',
  vurderinger: 'presentation',
  overvejelser: 'presentation',
  bemærkninger: 'presentation',
}

const smallWord =
  /^(?:og|samt|&|i|af|for|til|om|på|med|ved|fra|mv\.?|m\.v\.|m\.m\.|eller|den|det|de|kort|nærmere|uddybende|supplerende|yderligere|videre|fornyet|ny|tidligere|politiske?|offentlig|samlet|samlede|faglige?|gældende|afledte?|særlige|andre|øvrige|endelige?|mulige|forventede?|[a-zæøå]+mæssige|sociale|administrative|sagen|punktet|emnet|mødet|drøftelsen|høringen|vurdering|ressourcer|parter|borgere|råd|nævn|udvalg|interessenter|\(\d{1,2}\))$/u
/** "udvalgets", "forvaltningens", "Byrådets", "til Byrådet", "fra Ældrerådet" */
const dealer =
  /^(?:[a-zæøå-]*(?:udvalg|råd)(?:et|ene)?s?|[a-zæøå-]*(?:forvaltning|administration|bestyrelse|direktion)(?:en)?s?|borgmesterens?|formandens?|sagens|mødets|punktets)$/u

/**
 * The role of a phrase of at most seven words that is built like a label, or undefined. `plain` is lower case with single
 * blanks. Any other word makes it a title: "Beslutning om ny skole", "Høring om budget".
 */
export function roleByGrammar(plain: string): SectionRole | undefined {
  const parted = plain.includes('/') ? plain.replace(/(?<=[a-zæøå])\/(?=[a-zæøå])/gu, ' og ') : plain
  const words = parted.split(' ')
  if (words.length > 7) return undefined
  let role: SectionRole | undefined
  for (const word of words) {
    const own = roleOfNoun(word)
    if (own === undefined && !isFiller(word)) return undefined
    role ??= own
  }
  // "Beslutning i Byrådet" names the body that decided: a stamp.
  if (role === 'decision' && / (?:i|fra|af|på) /u.test(plain) && !/ mødet$/u.test(plain)) return undefined
  return coloured(words) ?? role
}

function roleOfNoun(word: string): SectionRole | undefined {
  if (colourless.test(word)) return plainColour[word] ?? 'other'
  return anyNoun.test(word) ? nouns.find(([, pattern]) => pattern.test(word))?.[0] : undefined
}

function isFiller(word: string): boolean {
  return smallWord.test(word) || dealer.test(word) || colours.some(([, pattern]) => pattern.test(word))
}

function coloured(words: readonly string[]): SectionRole | undefined {
  if (!words.some((word) => colourless.test(word))) return undefined
  return colours.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0]
}
