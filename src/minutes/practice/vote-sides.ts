// One side of a vote as it is printed: "20 (A, V)", "A, B og V", "Socialdemokratiet (16)".
import type { VoteSide } from '../../model/decision.ts'

const numberWords: Readonly<Record<string, number>> = {
  en: 1,
  én: 1,
  et: 1,
  ét: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
}

/** A number of voters, in figures or words; one group. */
export const count = String.raw`(?<![\p{L}\d./-])(\d{1,3}|en|én|et|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)(?![\p{L}\d])`

/** What may follow a number: "medlemmer", and parties or names in brackets; one group. */
export const voters = String.raw`(?: ?(?:medlemmer|medlem|stemmer|stemme|personer))? ?(?:\(((?:[^()]|\([^()]{0,30}\)){1,300})\))?`

/** The number that `count` matched, or undefined. */
export function countOf(printed: string | undefined): number | undefined {
  if (printed === undefined) return undefined
  return numberWords[printed.toLowerCase()] ?? Number(printed)
}

/** A side of `number` votes by the voters in `printed`; a number behind each voter ("A (16), V (9)") is added up. */
export function sideOf(number: number | undefined, printed: string | undefined): VoteSide {
  const all = printed === undefined ? [] : votersOf(printed)
  const numbered = all.map((voter) => /^(.{1,60}?) ?\((\d{1,2})\)$/u.exec(voter))
  if (number !== undefined || numbered.length === 0 || !numbered.at(-1)) return { count: number, voters: all }
  const sum = numbered.reduce((total, match) => total + Number(match?.[2] ?? 0), 0)
  return { count: sum, voters: all.map((voter, index) => numbered[index]?.[1] ?? voter) }
}

/** The parties or names of a list; a comma inside brackets does not part. */
function votersOf(printed: string): readonly string[] {
  return printed
    .split(/,(?![^(]{0,200}\))|\+| og (?![^(]{0,200}\))|;/u)
    .map((voter) => voter.trim().replace(/\.$/u, ''))
    .filter((voter) => voter !== '' && voter.length <= 80)
}
