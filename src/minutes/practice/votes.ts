// Votes as decisions print them: "med 31 stemmer imod 14. 6 undlod", "For: 20 (A, V)", "For stemte: …".
import type { Votes, VoteSide } from '../../model/decision.ts'
import { guarded, type GuardedPattern } from './guarded.ts'
import { count, countOf, sideOf, voters } from './vote-sides.ts'

/** The ways of printing one side, tried in this order; group 1 is a number, group 2 or 3 the voters. */
interface SideForms {
  /** "17 stemmer for", "11 imod (V)", "2 undlod" */
  readonly numbered: GuardedPattern
  /** "For stemte: …", "Imod:": voters or a number follow. */
  readonly label: GuardedPattern
  /** "Medlem Alfa stemte imod" */
  readonly spoken: GuardedPattern
}

const who = String.raw`(?<=(?:^|[.\n] ?))((?:Medlem|Liste|Gruppe|Parti)(?:met|erne|en|et)? [^.:\n]{1,80}?)`
const forms = (verb: string, label: string, spoken: string): SideForms => ({
  numbered: guarded(new RegExp(`${count}${voters}(?: stemte| stemmer)? ${verb}(?![\\p{L}])${voters}`, 'iu')),
  label: guarded(
    new RegExp(
      String.raw`(?<![\p{L}])(?:${label})(?: ?:| (?=\d)|(?<=stemte|stemmer|stemme) (?=\p{L}))`,
      'iu',
    ),
  ),
  spoken: guarded(new RegExp(`${who} ${spoken}(?![\\p{L}])`, 'u')),
})

const forSide = forms(
  '(?:stemte )?for',
  String.raw`for (?:forslaget |indstillingen )?(?:stemte|stemmer)|for(?= ?:)|for (?:forslaget|indstillingen)(?= ?:)`,
  'stemte for',
)
const againstSide = forms(
  '(?:stemte )?i?mod',
  String.raw`(?<!eller )(?:i?mod (?:forslaget |indstillingen )?(?:stemte|stemmer)|i?mod(?= ?:)|i?mod (?:forslaget|indstillingen)(?= ?:))`,
  'stemte i?mod',
)
const abstainingSide = forms(
  '(?:undlod|undlader|hverken for eller i?mod)',
  String.raw`(?:følgende )?undl(?:od|ader) at stemme|undl(?:od|ader)(?= ?:)|hverken for eller i?mod(?: stemte)?(?= ?:| stemte)|blankt?(?= ?:)`,
  'undlod',
)

/** "med 31 stemmer imod 14", "med 5 stemmer mod 11" */
const againstEachOther = guarded(
  new RegExp(
    String.raw`med ${count}(?: stemmer| stemme)?(?: for)?(?:,? og)? i?mod ${count}(?: stemmer| stemme)?`,
    'iu',
  ),
)
/** "Godkendt mod 1 stemme (Ø)" */
const onlyAgainst = guarded(
  new RegExp(String.raw`(?<!stemmer )(?<!\d )i?mod ${count} stemmer?${voters}`, 'iu'),
)
/** "enstemmigt med 25 stemmer" */
const unanimous = guarded(new RegExp(String.raw`enstemmigt med ${count} stemmer`, 'iu'))

/**
 * The votes that the text prints, or undefined when it prints none.
 *
 * Where several votes stand in the text (an amendment before the proposal), it is the last that counts.
 */
export function votesIn(text: string): Votes | undefined {
  const sentences = withoutAmendments(text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])|\n+/u))
  const last = sentences.findLastIndex((sentence) => againstEachOther.test(sentence))
  const tail = sentences.slice(Math.max(0, last)).join('\n')
  const votes = last < 0 ? sidesIn(tail) : eachOtherIn(tail)
  const found = votes.for ?? votes.against ?? votes.abstaining
  return found ? votes : recommendingMembers(tail)
}

/** Votes on an amendment are no votes on the item where the item was settled after it. */
function withoutAmendments(sentences: readonly string[]): readonly string[] {
  const last = sentences.findLastIndex((sentence) => /ændringsforslag|(?<!\p{L})ÆF ?\d/iu.test(sentence))
  const after = sentences.slice(last + 1)
  const settles = after.findIndex((sentence) => /(?:indstilling|forslag|godkend|vedt)/iu.test(sentence))
  return last < 0 || settles < 0 ? sentences : after.slice(settles)
}

function eachOtherIn(text: string): Votes {
  const both = againstEachOther.exec(text)
  return {
    for: { count: countOf(both?.[1]), voters: labelledSide(text, forSide.label)?.voters ?? [] },
    against: { count: countOf(both?.[2]), voters: labelledSide(text, againstSide.label)?.voters ?? [] },
    abstaining: numberedSide(text, abstainingSide) ?? labelledSide(text, abstainingSide.label),
  }
}

function sidesIn(text: string): Votes {
  const only = onlyAgainst.exec(text)
  const all = unanimous.exec(text)
  const against =
    labelledSide(text, againstSide.label) ??
    (only ? sideOf(countOf(only[1]), only[2]) : undefined) ??
    numberedSide(text, againstSide) ??
    spokenSide(text, againstSide)
  // A number before "for" is a vote only beside the other side or with "stemme": "12 for, 11 imod".
  const isVote = against !== undefined || /stem(?:te|mer|t)(?!\p{L})/iu.test(text)
  return {
    for:
      labelledSide(text, forSide.label) ??
      (isVote ? numberedSide(text, forSide) : undefined) ??
      spokenSide(text, forSide) ??
      (all ? sideOf(countOf(all[1]), undefined) : undefined),
    against,
    abstaining:
      numberedSide(text, abstainingSide) ??
      labelledSide(text, abstainingSide.label) ??
      spokenSide(text, abstainingSide),
  }
}

function numberedSide(text: string, { numbered }: SideForms): VoteSide | undefined {
  const match = numbered.exec(text)
  return match ? sideOf(countOf(match[1]), match[2] ?? match[3]) : undefined
}

function spokenSide(text: string, { spoken }: SideForms): VoteSide | undefined {
  const match = spoken.exec(text)
  return match ? sideOf(undefined, match[1]) : undefined
}

/** "For: 20 (A, V)", "For stemte: A, B og V.", "Imod stemte 2 (Ø)." */
function labelledSide(text: string, label: GuardedPattern): VoteSide | undefined {
  const match = label.exec(text)
  if (!match) return undefined
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 600).trimStart()
  const numbered = new RegExp(`^${count}${voters}`, 'iu').exec(rest)
  if (numbered) return sideOf(countOf(numbered[1]), numbered[2])
  const names =
    /^([^\n:]{1,500}?)(?=\.?[^\S\n]*(?:$|\n|(?:i?mod|for|undlod|hverken)[^.:\n]{0,30}:)|\.\s)/iu.exec(
      rest,
    )?.[1]
  return names === undefined || /^ingen$/iu.test(names.trim()) ? undefined : sideOf(undefined, names)
}

const recommending = new RegExp(
  String.raw`${count} medlem(?:mer)? ?\(([^)]{1,80})\) (?:kan )?(ikke )?(?:kan )?(ikke )?(?:anbefale|tiltræde|godkende|indstille)`,
  'giu',
)

/** "5 medlemmer (A+V+C) anbefaler", "1 medlem (O) kan ikke anbefale". */
function recommendingMembers(text: string): Votes | undefined {
  if (!/medlem/iu.test(text)) return undefined
  let supporting: VoteSide | undefined
  let opposed: VoteSide | undefined
  for (const match of text.matchAll(recommending)) {
    const found = sideOf(countOf(match[1]), match[2])
    if (match[3] ?? match[4]) opposed ??= found
    else supporting ??= found
  }
  return (supporting ?? opposed) ? { for: supporting, against: opposed, abstaining: undefined } : undefined
}
