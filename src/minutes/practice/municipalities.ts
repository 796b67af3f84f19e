// Which municipality a text is about: the 98 names with their old spellings and endings.
// `strong` is a name that says it is the municipality ("Næstved Kommunes"), `weak` a place of that name.
import { slugOf, type Slug } from '../../model/ids.ts'
import { composed } from '../folded.ts'
import { municipalityTable } from './municipality-table.ts'

/** A municipality as the official table has it. */
export interface Municipality {
  /** Four digits: `0370`. */
  readonly code: string
  /** Without "Kommune", as on a map: `Nordfyn` is written `Nordfyns`. */
  readonly name: string
  readonly region: string
  readonly slug: Slug
}

/** A place in a text that names a municipality. */
export interface PrintedMunicipality {
  readonly name: string
  readonly slug: Slug
  readonly start: number
  readonly end: number
  readonly strength: 'strong' | 'weak'
}

/** All municipalities, in the order of their codes. */
export const municipalities: readonly Municipality[] = municipalityTable.flatMap(([code, name, region]) => {
  const slug = slugOf(name)
  return slug === undefined ? [] : [{ code, name, region, slug }]
})

/** Also ordinary words, which a sentence can begin with: they count only with "Kommune" or "Byråd". */
const ordinaryWords = new Set(['Vejen', 'Skive', 'Struer'])

const byFoldedName = new Map(municipalities.map((municipality) => [folded(municipality.name), municipality]))

/** How the names begin, in both spellings of `Å`: nearly all capitalised words begin otherwise. */
const beginnings = new Set(
  municipalities.flatMap(({ name }) =>
    [folded(name), folded(name).replaceAll('aa', 'å')].map((spelling) => spelling.slice(0, 3)),
  ),
)
const twoLetters = [...new Set([...beginnings].map((letters) => letters.slice(0, 2)))]
  .map(([first = '', second = '']) => `${first.toUpperCase()}[${second}${second.toUpperCase()}]`)
  .join('|')

/** Capitalised words that begin like a name: `Lyngby-Taarbæk`, `Høje Taastrup`, `Nordfyns`. */
const nameLike = new RegExp(
  String.raw`(?<![\p{L}\d])(?=${twoLetters})(\p{Lu}[\p{L}]{2,20})(?:[- –/]\p{Lu}[\p{L}]{2,15})?(?![\p{L}\d])`,
  'gu',
)
const saysMunicipality =
  /^(?:'?s)?[ \n]{1,2}(?:Regions)?(?:kommune|byråd|kommunalbestyrelse|borgerrepræsentation)(?:ns?|e?ts?|s)?(?!\p{L})/iu
const councilIn = /(?:byrådet|kommunalbestyrelsen|kommunen)(?: i|,) $/iu

/**
 * Every place in the text that names a municipality, in printed order; `start` and `end` enclose the name alone.
 *
 * Old spellings count (`Århus`, `Aabenraa` and `Åbenrå`), and so does the genitive ("Næstveds").
 */
export function municipalitiesIn(text: string): readonly PrintedMunicipality[] {
  const found: PrintedMunicipality[] = []
  nameLike.lastIndex = 0
  for (let match = nameLike.exec(text); match; match = nameLike.exec(text)) {
    const [whole, first = whole] = match
    const named = beginsName(whole) ? municipalityNamed(whole) : undefined
    const printed = named ? whole : first
    const municipality = named ?? (beginsName(first) ? municipalityNamed(first) : undefined)
    const start = match.index
    const end = start + printed.length
    // A second word that was no part of this name may be a name itself.
    nameLike.lastIndex = end
    if (!municipality) continue
    const isStrong =
      saysMunicipality.test(text.slice(end, end + 32)) ||
      councilIn.test(text.slice(Math.max(0, start - 24), start))
    if (!isStrong && (ordinaryWords.has(municipality.name) || /^-\p{L}/u.test(text.slice(end)))) continue
    found.push({
      name: municipality.name,
      slug: municipality.slug,
      start,
      end,
      strength: isStrong ? 'strong' : 'weak',
    })
  }
  return found
}

/** The best evidence in the text: the first strong name, else the first weak one. */
export function municipalityIn(text: string): PrintedMunicipality | undefined {
  const all = municipalitiesIn(text)
  return all.find(({ strength }) => strength === 'strong') ?? all[0]
}

/** The municipality whose code opens a case number of the form `326-2018-1498`. */
export function municipalityOfCaseNumber(caseNumber: string): Municipality | undefined {
  const code = /^(\d{3})-(?:19|20)\d{2}-\d/u.exec(caseNumber.trim())?.[1]
  return code === undefined
    ? undefined
    : municipalities.find((municipality) => municipality.code === `0${code}`)
}

function beginsName(word: string): boolean {
  return beginnings.has(word.slice(0, 3).toLowerCase())
}

function municipalityNamed(printed: string): Municipality | undefined {
  const key = folded(printed)
  return byFoldedName.get(key) ?? byFoldedName.get(key.replace(/s$/u, '')) ?? byFoldedName.get(`${key}s`)
}

/** One spelling for `Å` and `Aa`, for hyphen and blank, and for case. */
function folded(name: string): string {
  return composed(name).toLowerCase().replaceAll('å', 'aa').replace(/[ –/]/gu, '-')
}
