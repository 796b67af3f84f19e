// Votes as decisions print them: "med 31 stemmer imod 14. 6 undlod", "For: 20 (A, V)", "For stemte: …".
import type { Votes, VoteSide } from '../../model/decision.ts'

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
const count = String.raw`(\d{1,3}|en|én|et|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)`
const voters = String.raw`(?: ?(?:medlemmer|medlem|stemmer|stemme|personer))? ?(?:\(((?:[^()]|\([^()]{0,30}\)){1,300})\))?`

/** "med 31 stemmer imod 14", "med 5 stemmer mod 11" */
const againstEachOther = new RegExp(
  String.raw`med ${count}(?: stemmer| stemme)?(?: for)?(?:,? og)? (?:i?mod) ${count}(?: stemmer| stemme)?`,
  'iu',
)
/** "Godkendt mod 1 stemme (Ø)" */
const onlyAgainst = new RegExp(String.raw`(?<!stemmer )(?<!\d )(?:i?mod) ${count} stemmer?${voters}`, 'iu')
/** "6 undlod", "2 undlod at stemme" */
const abstained = new RegExp(
  String.raw`(?<![\p{L}\d])${count}(?: medlemmer| medlem| stemmer)?(?: ?\([^)]{1,80}\))? (?:undlod|undlader|stemte hverken for eller (?:i?mod)|hverken for eller)`,
  'iu',
)
/** "2 stemte for (V) og 3 imod (A og F)" */
const counted = new RegExp(
  String.raw`${count}(?: medlemmer| medlem)?(?: ?\([^)]{1,80}\))? stemte for${voters}(?:,? og|,)? ${count}(?: stemte)? imod${voters}`,
  'iu',
)

const sideLabel = {
  for: /(?:^|[\s.])(?:for(?: (?:forslaget|indstillingen))? ?:|for (?:stemte|stemmer)(?: ?:| (?=\d)))/iu,
  against:
    /(?:^|[\s.])(?:i?mod(?: (?:forslaget|indstillingen))? ?:|i?mod (?:stemte|stemmer)(?: ?:| (?=\d)))/iu,
  abstaining:
    /(?:^|[\s.])(?:(?:følgende )?undl(?:od|ader)(?: at stemme)?|hverken for eller imod(?: stemte)?|blankt?)(?: ?:| (?=\d))/iu,
} as const

/**
 * The votes that the text prints, or undefined when it prints none.
 *
 * Where several votes stand in the text (an amendment before the proposal), it is the last that counts.
 */
export function votesIn(text: string): Votes | undefined {
  const sentences = withoutAmendments(text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])|\n+/u))
  const last = sentences.findLastIndex(
    (sentence) => againstEachOther.test(sentence) || counted.test(sentence),
  )
  const tail = last < 0 ? sentences.join('\n') : sentences.slice(last).join('\n')
  const votes = countsIn(tail) ?? sidesIn(tail) ?? recommendingMembers(tail)
  return votes && (votes.for ?? votes.against ?? votes.abstaining) ? votes : undefined
}

/** Votes on an amendment are no votes on the item where the item was settled after it. */
function withoutAmendments(sentences: readonly string[]): readonly string[] {
  const last = sentences.findLastIndex((sentence) => /ændringsforslag|(?<!\p{L})ÆF ?\d/iu.test(sentence))
  const after = sentences.slice(last + 1)
  const settles = after.findIndex((sentence) => /(?:indstilling|forslag|godkend|vedt)/iu.test(sentence))
  return last < 0 || settles < 0 ? sentences : after.slice(settles)
}

function countsIn(text: string): Votes | undefined {
  const both = againstEachOther.exec(text)
  const two = counted.exec(text)
  const abstaining = countOf(abstained.exec(text)?.[1])
  const abstainingSide = abstaining === undefined ? undefined : side(abstaining, undefined)
  const named = sidesIn(text)
  if (both)
    return {
      for: side(countOf(both[1]), undefined, named?.for),
      against: side(countOf(both[2]), undefined, named?.against),
      abstaining: abstainingSide,
    }
  if (two)
    return {
      for: side(countOf(two[1]), two[2]),
      against: side(countOf(two[3]), two[4]),
      abstaining: abstainingSide,
    }
  return undefined
}

function sidesIn(text: string): Votes | undefined {
  const only = onlyAgainst.exec(text)
  const votes = {
    for: labelledSide(text, sideLabel.for),
    against: labelledSide(text, sideLabel.against) ?? (only ? side(countOf(only[1]), only[2]) : undefined),
    abstaining: labelledSide(text, sideLabel.abstaining) ?? abstainingSide(text),
  }
  return (votes.for ?? votes.against ?? votes.abstaining) ? votes : undefined
}

function abstainingSide(text: string): VoteSide | undefined {
  const number = countOf(abstained.exec(text)?.[1])
  return number === undefined ? undefined : side(number, undefined)
}

/** "For: 20 (A, V)", "For stemte: A, B og V.", "Imod stemte 2 (Ø)." */
function labelledSide(text: string, label: RegExp): VoteSide | undefined {
  const match = label.exec(text)
  if (!match) return undefined
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 600).trimStart()
  const numbered = new RegExp(`^${count}(?![\\p{L}\\d])${voters}`, 'iu').exec(rest)
  if (numbered) return side(countOf(numbered[1]), numbered[2])
  const names =
    /^([^\n:]{1,500}?)(?=\.?[^\S\n]*(?:$|\n|(?:i?mod|for|undlod|hverken)[^.:\n]{0,30}:)|\.\s)/iu.exec(
      rest,
    )?.[1]
  return names === undefined || /^ingen$/iu.test(names.trim()) ? undefined : side(undefined, names)
}

/** "5 medlemmer (A+V+C) anbefaler", "1 medlem (O) kan ikke anbefale". */
function recommendingMembers(text: string): Votes | undefined {
  const pattern = new RegExp(
    String.raw`${count} medlem(?:mer)? ?\(([^)]{1,80})\) (?:kan )?(ikke )?(?:kan )?(ikke )?(?:anbefale|tiltræde|godkende|stemte|indstille)`,
    'giu',
  )
  let forSide: VoteSide | undefined
  let againstSide: VoteSide | undefined
  for (const match of text.matchAll(pattern)) {
    const found = side(countOf(match[1]), match[2])
    if (match[3] ?? match[4]) againstSide ??= found
    else forSide ??= found
  }
  return (forSide ?? againstSide) ? { for: forSide, against: againstSide, abstaining: undefined } : undefined
}

function side(number: number | undefined, printed: string | undefined, named?: VoteSide): VoteSide {
  return { count: number, voters: printed === undefined ? (named?.voters ?? []) : votersOf(printed) }
}

/** The parties or names of a list; a comma inside brackets does not part. */
function votersOf(printed: string): readonly string[] {
  return printed
    .split(/,(?![^(]{0,200}\))|\+| og (?![^(]{0,200}\))|;/u)
    .map((voter) => voter.trim().replace(/\.$/u, ''))
    .filter((voter) => voter !== '' && voter.length <= 80)
}

function countOf(printed: string | undefined): number | undefined {
  if (printed === undefined) return undefined
  return numberWords[printed.toLowerCase()] ?? Number(printed)
}
