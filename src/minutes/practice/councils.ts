// Names of councils, committees and boards in running text, known by how such names are formed.
// Takes a line or a sentence and gives the first name in it.
import { fieldsInARow } from './bodies-by-field.ts'
import { abbreviation, taskCommittee } from './bodies-by-short-form.ts'
import { bodyOf, isConnector, tokensOf, type PrintedBody, type Token } from './body-tokens.ts'
import { isFieldOfWork, isNoBody } from './council-words.ts'

/** How names end: the kinds of body with the definite ending and the genitive. */
const headEnding =
  /(?:(?:udvalg|råd)(?:et)?|forum(?:met)?|bestyrelsen?|nævn(?:et)?|kommission(?:en)?|repræsentation(?:en)?|formandskreds(?:en)?|magistrat(?:en)?|direktion(?:en)?|komit[eé](?:en)?)s?$/iu
/** Those that are a name alone, and those that say nothing without more words ("udvalget", "rådet"). */
const nameAlone = /^(?:magistrat|direktion)(?:en)?s?$/iu
const genericAlone = new RegExp(`^${headEnding.source}`, 'iu')
const meetingWord = /^(.{2,40}(?:råd|udvalg|bestyrelse|nævn))s?møde(?:ts?|r|rne)?$/iu

/** Capitalised words that stand in front of a name and are no part of it. */
const noName =
  /^(?:af|afgørelse|anbefaling|beslutning(?:er)?|besluttet|behandling|dagsorden|dato|den|emne|for|forum|fra|fraværende|i|indstilling|kommune|medlemmer|møde|mødet|mødes|ordinært|på|protokol|punkt|referat|sag|sted|til|tillægsdagsorden|udvalg|udskrift|ved|åbent|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)$/iu

// Cheap looks at the whole text, which spare most texts the look at each word.
const anyHead =
  /udvalg|råd|forum|bestyrelse|nævn|kommission|repræsentation|formandskreds|magistrat|direktion|komit/iu
const joinedFields = / (?:og|&) \p{Lu}/iu

/**
 * The first name of a council, committee or board in the text, or undefined.
 *
 * Knows names by their last word ("Teknik- og Miljøudvalget", "Aarhus Byråd"), by what follows it ("Udvalget for Børn
 * og Unge"), by fields of work in a row ("Plan, Miljø og Teknik", where a date, a colon or nothing follows), task
 * committees ("§ 17, stk. 4-udvalg") and abbreviations before a date ("ØU"). "Udvalget" and "rådet" alone are no names.
 */
export function bodyIn(text: string): PrintedBody | undefined {
  const hasHead = anyHead.test(text)
  const tokens = hasHead || joinedFields.test(text) ? tokensOf(text) : []
  const candidates = [
    taskCommittee(text),
    abbreviation(text),
    fieldsInARow(text, tokens),
    hasHead ? namedByItsHead(text, tokens) : undefined,
  ].filter((body) => body !== undefined)
  return candidates.sort((a, b) => a.start - b.start || b.end - a.end)[0]
}

function namedByItsHead(text: string, tokens: readonly Token[]): PrintedBody | undefined {
  for (const [index, token] of tokens.entries()) {
    const meeting = meetingWord.exec(token.text)
    if (meeting?.[1]) return bodyOf(text, token.start, token.end, definite(capitalised(meeting[1])))
    if (!headEnding.test(token.text) || isNoBody(token.text)) continue
    const first = leftEdge(text, tokens, index)
    const end = rightEdge(text, tokens, index)
    const start = tokens[first]?.start ?? token.start
    const isGeneric = genericAlone.test(token.text) && !nameAlone.test(token.text)
    const isExtended = start < token.start || end > token.end
    if (isGeneric && !isExtended) continue
    if (/^\p{Ll}/u.test(token.text) && isGeneric && start === token.start) continue
    return bodyOf(text, start, end, basicForm(text.slice(start, end)))
  }
  return undefined
}

/** Index of the first word of the name whose last word is `tokens[index]`. */
function leftEdge(text: string, tokens: readonly Token[], index: number): number {
  let first = index
  const headText = tokens[index]?.text ?? ''
  const takesNames =
    genericAlone.test(headText) || /(?:^|lokal|distrikts?|by)(?:råd|udvalg)s?$/iu.test(headText)
  const takesPlace = takesNames || /(?:råd|bestyrelse|repræsentation|forum)s?$/iu.test(headText)
  for (let steps = 0; steps < 8 && first > 0; steps++) {
    const previous = tokens[first - 1]
    const current = tokens[first]
    if (!previous || !current) break
    const gap = text.slice(previous.end, current.start)
    if (!/^(?:,? {1,2}|,|)$/u.test(gap)) break
    if (previous.text.endsWith('-')) first -= 1
    else if (isConnector(previous.text) && joins(text, tokens, first - 2, steps === 0 || first < index))
      first -= 2
    else if (gap.startsWith(',') && first < index && isFieldOfWork(previous.text)) first -= 1
    else if (gap === ' ' && takesPlace && first > index - 3 && isNameWord(previous.text)) first -= 1
    else break
  }
  return withArticle(tokens, first, index)
}

/** True when the word before "og" belongs to the name: "Teknik- og", "Børn og". */
function joins(text: string, tokens: readonly Token[], at: number, isNear: boolean): boolean {
  const word = tokens[at]
  const connector = tokens[at + 1]
  if (!word || !connector || !isNear) return false
  if (!/^ {0,2}$/u.test(text.slice(word.end, connector.start))) return false
  return word.text.endsWith('-') || isFieldOfWork(word.text)
}

/** "Det Lokale Beskæftigelsesråd", "Det fælles landdistriktsråd": the article opens the name. */
function withArticle(tokens: readonly Token[], first: number, index: number): number {
  for (let at = first; at >= Math.max(0, index - 3); at--) {
    if (tokens[at]?.text === 'Det' && at < index) return at
  }
  return first
}

function isNameWord(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !noName.test(word)
}

const complement =
  /^ (?:for|vedr\.?|vedrørende) (?:de |den |det )?[\p{L}\d-]+(?: (?:omstilling|minoriteter|områder|service))?(?:, (?:\p{Lu}[\p{L}-]*(?=,| og | & )|\p{Ll}[\p{L}-]{2,40}(?=(?:, [\p{L}-]{3,40}){0,4},? (?:og|&) )))*(?:,? (?:og|&) [\p{L}-]+(?: omstilling)?)*/u
const quoted = /^ ?["”“„»][^"”“»«\n]{2,80}["”“»«]/u
const school = /^, \p{Lu}[\p{L}. ]{1,30}?skolen?(?!\p{L})/u

/** End of the name: what follows its last word and still belongs to it. */
function rightEdge(text: string, tokens: readonly Token[], index: number): number {
  const token = tokens[index]
  if (!token) return text.length
  const rest = text.slice(token.end, token.end + 160)
  const isBare = genericAlone.test(token.text) || /^(?:under|opgave|special)udvalg(?:et)?$/iu.test(token.text)
  if (isBare) return token.end + ((quoted.exec(rest) ?? complement.exec(rest))?.[0].length ?? 0)
  if (/^skolebestyrelsen?$/iu.test(token.text)) return token.end + (school.exec(rest)?.[0].length ?? 0)
  return token.end
}

/** The name as it is called in the nominative, with ordinary capitals. */
function basicForm(printed: string): string {
  const spaced = printed.replace(/\s+/gu, ' ')
  const calm = /\p{Ll}/u.test(spaced) ? spaced : titleCase(spaced)
  return capitalised(withoutGenitive(calm))
}

function withoutGenitive(name: string): string {
  return name.replace(/((?:et|en|udvalg|råd|forum|nævn|direktion))s$/iu, '$1')
}

function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}])(?!(?:og|for)(?!\p{L}))\p{L}/gu, (letter) => letter.toUpperCase())
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function definite(name: string): string {
  return /bestyrelse$/u.test(name) ? `${name}n` : `${name}et`
}
