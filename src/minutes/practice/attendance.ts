// Who was there: lines inside decisions about absence and disqualification, and lists of names in headers.

const attendance =
  /^(?:fraværende|fravær|afbud|ikke til ?stede|ikke mødt|inhabil|stedfortrædere?)(?: (?:fra|med afbud|uden afbud|i [^:]{1,50}|og stedfortrædere?|under [^:]{1,40}|ved [^:]{1,40}|til punktet))?(?: ?:| \p{Lu}|$)|^(?:der var )?(?:ingen )?(?:afbud|fraværende)(?: fra)?\b[^.]{0,160}\.?$/iu
const tookNoPart =
  /(?:var|er|havde) (?:fraværende|ikke til ?stede|ikke mødt|meldt afbud|sendt afbud|inhabile?)(?!\p{L})|(?:deltog|deltager|deltaget) ikke(?! i stedet)|(?:er|blev) (?:erklæret |kendt )?inhabil|(?:forlod|kom til|ankom til) (?:mødet|lokalet)|mødte som stedfortræder|(?:var|blev) indkaldt som stedfortræder|(?:indtrådte|deltog) som (?:stedfortræder|suppleant)|på grund af inhabilitet|stedfortræder for|(?:havde meldt|meldte|har meldt) (?:fravær|afbud)/iu
const says = /(?:godkend|vedtag|udsæt|udsat|forkast|anbefal|besl[ou]t|efterretning|tiltr[aå]d|udgår|udgik)/iu

/**
 * True for a line or sentence that only tells who was absent or took no part ("Fraværende: …", "… deltog ikke i
 * behandlingen af punktet"), and decides nothing.
 */
export function isAttendanceLine(text: string): boolean {
  const plain = text
    .normalize('NFC')
    .replace(/[*_\s]+/gu, ' ')
    .trim()
  if (plain === '' || plain.length > 600) return false
  if (attendance.test(plain)) return !says.test(plain)
  return (
    tookNoPart.test(plain) &&
    !says.test(plain) &&
    plain.split(/[.!?] (?=\p{Lu})/u).every((part) => tookNoPart.test(part) || attendance.test(part))
  )
}

const noName =
  /^(?:ingen|alle|medlemmer|deltagere|formand(?:en)?|næstformand|suppleant|stedfortræder|afbud|fraværende|samt|øvrige|se|der var|n\.?n\.?|-+|m\.?fl\.?)$/iu

/**
 * The names in a list: one a line, or joined by commas, semicolons and "og". What follows a name on its line, such as a
 * title, a party in brackets or an organisation, is left out; the names stay as printed.
 */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/\n|;|\t|(?<=\))\s(?=\p{Lu})|<br ?\/?>/u)
    .flatMap(namesOfEntry)
    .filter((name, index, all) => all.indexOf(name) === index)
}

function namesOfEntry(entry: string): readonly string[] {
  const plain = entry
    .replace(/^[\s*_•·○●–|-]+/u, '')
    .replace(/\([^)]{0,60}\)?/gu, ' ')
    .replace(/^(?:afbud fra|fraværende|deltagere|medlemmer|medlem)\s*:\s*/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const [beforeDash = ''] = plain.split(/ [–—-] /u)
  return beforeDash
    .split(/, ?| og | samt | & |\/(?=\p{Lu})/u)
    .map((part) => part.replace(/[*_.:]+$/u, '').trim())
    .filter(isName)
}

const organisation =
  /(?:kommune|forening|udvalg|råd|center|centret|forvaltning|afdeling|sekretariat|borgerne|flygtninge|kultur$|beskæftigelse|kors$|net$|forbund)/iu
const namePattern =
  /^(?:\p{Lu}[\p{L}'’.-]{0,30})(?: (?:\p{Lu}[\p{L}'’.-]{0,30}|af|von|de|van|der|el|al|bin|la)){0,6}$/u

/** True for something that looks like the name of a person: capitalised words, at least two of them or a single one. */
function isName(part: string): boolean {
  return (
    part.length >= 2 &&
    part.length <= 60 &&
    namePattern.test(part) &&
    !noName.test(part) &&
    !organisation.test(part)
  )
}
