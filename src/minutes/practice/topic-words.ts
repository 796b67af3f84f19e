// Which subject of KLE the words of a title speak of. Proposes nothing rather than something wrong.
import { composed } from '../folded.ts'
import { vocabularies, type Vocabulary } from './topic-vocabulary.ts'

interface Word {
  readonly code: string
  /** The longest run of plain letters in it: a title without it is not tried, which spares nearly all of them. */
  readonly letters: string
  readonly pattern: RegExp
}

/** Longer than any title; what stands behind is text. */
const longestTitle = 400

/** Words by how their letters begin; thousands are asked for, and a title holds the beginnings of few. */
type WordIndex = ReadonlyMap<string, readonly Word[]>
const beginningLength = 3

const tiers: readonly WordIndex[] = vocabularies.map((vocabulary) => indexOf(wordsOf(vocabulary)))

/** The stem of a street's name says nothing about the case ("Stoppested ved Hospitalsvej"); its ending is kept ("Køb af Nørregade 4"). */
const streetName = /(?<= )\p{Lu}\p{Ll}{2,24}(vej|gade|stræde|allé|stien|vænget)(?=$|[^\p{L}])/gu

/** Who deals with a case says nothing about it: "Dialogmøde med Social- og Sundhedsudvalget". */
const bodyName =
  /(?<![\p{L}-])(?:(?!integration)[\p{L}]{1,24}-,? (?:og )?){0,3}(?!integration)[\p{L}-]{0,24}(?:udvalg|råd|nævn|forum)(?:et|s)?s?(?![\p{L}])/gu
const anyBody = /udvalg|råd|nævn|forum/u
/** Nor does where something happens: "Sprogcafé på biblioteket". */
const meetingPlace =
  /(?<=\S )(?:på|i|ved|hos) (?:(?!folke)[\p{L}]{0,16}(?:biblioteket|rådhuset|museet|skolen|hallen|havnen|kirken|kulturhuset|plejecentret|jobcentret))(?![\p{L}])/gu
const anyPlace = / (?:på|i|ved|hos) /u

/**
 * The code of the group or main group that the title speaks of, or undefined when it speaks of none or of several.
 *
 * The first tier that knows a word of the title decides. Words of two main groups in one tier ("Ny legeplads ved skolerne")
 * give nothing; two groups of one main group give the main group.
 */
export function topicFromWords(title: string): string | undefined {
  const plain = composed(title.slice(0, longestTitle))
    .replace(/\s+/gu, ' ')
    .replace(streetName, '$1')
    .toLowerCase()
  const elsewhere = anyBody.test(plain) ? plain.replace(bodyName, ' ') : plain
  const subject = anyPlace.test(elsewhere) ? elsewhere.replace(meetingPlace, ' ') : elsewhere
  const inTitle = beginningsIn(plain)
  const inSubject = subject === plain ? inTitle : beginningsIn(subject)
  for (const [tier, words] of tiers.entries()) {
    const found = tier === 0 ? wordsIn(plain, inTitle, words) : wordsIn(subject, inSubject, words)
    const codes = [...new Set(found.map(({ code }) => code))]
    if (codes.length > 0) return commonCode(codes)
  }
  return undefined
}

/** Of every word that may stand in `text` how it begins. */
function beginningsIn(text: string): ReadonlySet<string> {
  const beginnings = new Set([''])
  for (let at = 0; at < text.length; at += 1) beginnings.add(text.slice(at, at + beginningLength))
  return beginnings
}

function wordsIn(text: string, beginnings: ReadonlySet<string>, index: WordIndex): readonly Word[] {
  return [...beginnings]
    .flatMap((beginning) => index.get(beginning) ?? [])
    .filter(({ letters, pattern }) => text.includes(letters) && pattern.test(text))
}

function indexOf(words: readonly Word[]): WordIndex {
  const index = new Map<string, Word[]>()
  for (const word of words) {
    const beginning = word.letters.length < beginningLength ? '' : word.letters.slice(0, beginningLength)
    const known = index.get(beginning)
    if (known) known.push(word)
    else index.set(beginning, [word])
  }
  return index
}

function commonCode(codes: readonly string[]): string | undefined {
  const [first, ...others] = codes
  if (first === undefined || others.length === 0) return first
  const mainGroup = first.slice(0, 2)
  return others.every((code) => code.startsWith(mainGroup)) ? mainGroup : undefined
}

function wordsOf(vocabulary: Vocabulary): readonly Word[] {
  return Object.entries(vocabulary).flatMap(([code, list]) =>
    list.split(', ').map((word) => ({
      code,
      letters: longestLetters(word),
      pattern: new RegExp(`(?<![\\p{L}\\d])(?:${patternOf(word)})(?![\\p{L}\\d])`, 'u'),
    })),
  )
}

/** Of `bro- og tunnel*` that is "bro- og tunnel"; a class such as `[abc]` and an escape are no letters. */
function longestLetters(word: string): string {
  const runs = word.replace(/\[[^\]]{0,20}\]|\\.|[?+|()]/g, '*').split('*')
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '')
}

/** `*` stands for letters and hyphens, at a blank also for a number: "regulering af *å". */
function patternOf(word: string): string {
  return word.replaceAll('*', '[\\p{L}\\d-]{0,30}')
}
