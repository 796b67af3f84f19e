// Lines inside decisions that only tell who was absent, disqualified or took no part.

import { composed, folded } from '../folded.ts'
import { guarded } from './guarded.ts'

const absence = String.raw`(?:[Ff]ravær(?:ende)?|FRAVÆRENDE|[Aa]fbud|AFBUD|[Ii]kke (?:til ?stede|mødt)|[Ii]nhabil(?:itet)?|[Ss]tedfortrædere?)`
const labelled = new RegExp(
  String.raw`^${absence}(?:(?: (?:fra|(?:med|uden) afbud|og stedfortrædere?|til (?:punktet|mødet)))?\s?(?::|$|var (?=\p{Lu})|(?=\p{Lu}))| (?:i|under|ved) [^:]{1,50}:)`,
  'u',
)
const nobody = /^(?:der var (?:ingen )?|ingen )(?:afbud|fraværende)(?: fra| til)?(?!\p{L})[^.]{0,160}\.?$/iu
const tookNoPart = guarded(
  /(?:var|er|havde) (?:fraværende|ikke til ?stede|ikke mødt|meldt afbud|sendt afbud|inhabile?)(?!\p{L})|(?:deltog|deltager|deltaget) ikke(?! i stedet)|(?:er|blev) (?:erklæret |kendt )?inhabil|(?:forlod|kom til|ankom til) (?:mødet|lokalet)|mødte som stedfortræder|(?:var|blev) indkaldt som stedfortræder|(?:indtrådte|deltog) som (?:stedfortræder|suppleant)|på grund af inhabilitet|stedfortræder for|i stedet for \p{L}[^.]{1,60} deltog|deltog i stedet for|(?:deltog|mødte) (?:først )?(?:fra|til og med|indtil) (?:punkt|pkt|kl)|(?:ankom|forlod mødet|gik) (?:til mødet )?(?:kl|efter punkt)|^alle (?:medlemmer )?(?:var|er) (?:til ?stede|mødt|fremmødt)|(?:havde meldt|meldte|har meldt) (?:fravær|afbud)/iu,
)
const says = /(?:godkend|vedtag|udsæt|udsat|forkast|anbefal|besl[ou]t|efterretning|tiltr[aå]d|udgår|udgik)/iu

/**
 * True for a line or sentence that only tells who was absent or took no part ("Fraværende: …", "… deltog ikke i
 * behandlingen af punktet"), and decides nothing.
 */
export function isAttendanceLine(text: string): boolean {
  const plain = folded(composed(text).replace(/[*_]+/gu, ' '))
  if (plain === '' || plain.length > 600) return false
  if (isAbsence(plain)) return !says.test(plain)
  return (
    tookNoPart.test(plain) &&
    !says.test(plain) &&
    plain.split(/[.!?] (?=\p{Lu})/u).every((part) => tookNoPart.test(part) || isAbsence(part))
  )
}

function isAbsence(plain: string): boolean {
  return labelled.test(plain) || nobody.test(plain)
}
