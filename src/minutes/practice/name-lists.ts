// Names of persons in the lists of headers: who attended, who was absent, who wrote the minutes.
import { isFieldOfWork } from './council-words.ts'
import { municipalityIn } from './municipalities.ts'

/**
 * The names in a list: one a line, or joined by commas, semicolons and "og". What follows a name, such as a title, a party
 * in brackets or an organisation, is left out; the names stay as printed.
 */
export function namesIn(text: string): readonly string[] {
  const names = text
    .split(/\n|;|\t|<br ?\/?>/u)
    .flatMap((line) => runOnNames(line) ?? line.split(/(?<=\))\s(?=\p{Lu})/u).flatMap(namesOfEntry))
  return [...new Set(names)]
}

const leadingLabel =
  /^(?:afbud(?: fra)?|fraværende|deltagere|mødedeltagere|medlemmer|medlem|til stede|referent)\s*:\s*/iu

/** "Formand Anna Alfa, næstformand Bo Bravo": the office in front of a name. */
const leadingRole =
  /(^|, ?| og )(?:[Ff]ormand|[Nn]æstformand|[Bb]orgmester|[Dd]irektør|[Ss]ekretær|[Kk]onsulent|[Cc]hef|[Mm]edarbejder|[Rr]eferent|[Ss]kole?leder|[Rr]ådmand) (?=\p{Lu}\p{L}+ \p{Lu})/gu

function namesOfEntry(entry: string): readonly string[] {
  const [beforeDash = ''] = withoutNotes(entry).split(/ [–—-] |: /u)
  const names = beforeDash
    .split(/, ?| og | samt | & |\/(?=\p{Lu})/u)
    .map((part) => part.replace(/(?<![*_.:])[*_.:]+$/u, '').trim())
    .filter(isName)
  // "Navn, titel" and "Navn, organisation": a lone word after a full name is no name.
  return names.filter(
    (name, index) => index === 0 || name.includes(' ') || !(names[0]?.includes(' ') ?? false),
  )
}

function withoutNotes(entry: string): string {
  return entry
    .replace(/^[\s*_•·○●–|-]+/u, '')
    .replace(/^\d{1,2}[.)]\s+/u, '')
    .replace(leadingLabel, '')
    .replace(leadingRole, '$1')
    .replace(/\([^)]{0,60}\)?/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * Names with their organisations run together on one line, as a table cell leaves them:
 * "Anna Alfa, Venligboerne i Greve Bo Bravo, Røde Kors (suppleant) Carl Charlie, Kultur". Undefined for other lines.
 */
function runOnNames(line: string): readonly string[] | undefined {
  const parts = withoutNotes(line).split(/, ?/u)
  const middle = parts.slice(1, -1)
  if (middle.length < 2) return undefined
  const names = middle.map(nameAtEnd)
  const runOnCount = names.filter((name) => name !== undefined).length
  if (runOnCount * 2 <= middle.length) return undefined
  return [parts[0]?.trim(), ...names].filter((name) => name !== undefined && isName(name)).map(String)
}

/** "Bo Bravo" of "Venligboerne i Greve Bo Bravo": the capitalised words after the last word of an organisation. */
function nameAtEnd(part: string): string | undefined {
  const words = part.split(' ')
  const last = words.findLastIndex((word) => !/^\p{Lu}/u.test(word) || isOrganisationWord(word))
  const name = words.slice(last + 1)
  return last < 0 || name.length < 2 ? undefined : name.slice(-3).join(' ')
}

const organisation =
  /(?:kommune|forening|udvalg|råd|center|centret|forvaltning|afdeling|sekretariat|borgerne|flygtninge|kultur$|beskæftigelse|^kors$|net$|netværk|forbund|kontakt$|boerne$|skolen?$|jobcenter|konsulent|chef|leder|direktør|formand|medarbejder|koordinator|repræsentant|suppleant|afbud)/iu

function isOrganisationWord(word: string): boolean {
  return (
    organisation.test(word) || (isFieldOfWork(word) && word.length > 4) || municipalityIn(word) !== undefined
  )
}

const noName =
  /^(?:ingen|alle|medlemmer|medlem|deltagere|formand(?:en)?|næstformand|suppleant|stedfortræder|afbud|fraværende|samt|øvrige|se|der var|n\.?n\.?|-+|m\.?fl\.?)$/iu
const namePattern =
  /^(?:\p{Lu}[\p{L}'’.-]{0,30})(?: (?:\p{Lu}[\p{L}'’.-]{0,30}|af|von|de|van|der|el|al|bin|la)){0,6}$/u

/** True for something that looks like the name of a person: capitalised words, and none of an organisation. */
function isName(part: string): boolean {
  return (
    part.length >= 2 &&
    part.length <= 60 &&
    namePattern.test(part) &&
    !noName.test(part) &&
    !organisation.test(part)
  )
}
