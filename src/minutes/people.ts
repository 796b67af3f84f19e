// Names of people in header fields: one a line, joined by commas, or run together with the names of their organisations.

import { namesIn } from './practice/name-lists.ts'
import { municipalityIn } from './practice/municipalities.ts'
import type { HeaderField } from './practice/header-fields.ts'
import type { FieldValues } from './header.ts'

/** The names under the fields of one kind, each once, in printed order. */
export function peopleIn(fields: readonly FieldValues[], kind: HeaderField): readonly string[] {
  const names = fields
    .filter(({ field }) => field === kind)
    .flatMap(({ values }) => values)
    .flatMap((value) => namesOfValue(value))
  return [...new Set(names)]
}

function namesOfValue(value: string): readonly string[] {
  const runTogether = runTogetherNames(value)
  return runTogether.length > 0 ? runTogether : namesIn(value)
}

/** The value of one line is a list of "name, organisation" without a mark between one pair and the next from here on. */
const leastRunTogether = 3

/**
 * "Anne Beck, Røde Kors Bo Carl Dam, Kulturforening Eva Falk, …": between two commas stand an organisation and the next
 * name. Empty where the line is not of that kind.
 */
function runTogetherNames(value: string): readonly string[] {
  const parts = value.split(/,\s*/u)
  if (parts.length < leastRunTogether || !parts.slice(1, -1).every((part) => wordsOf(part).length >= 3))
    return []
  const first = parts[0] ?? ''
  if (!/^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,3}$/u.test(first)) return []
  return [first, ...parts.slice(1, -1).map(lastNameIn)].filter((name) => name !== '')
}

const organisation =
  /(?:forening|kontakt|center|kors|råd|net|netværk|udvalg|kultur|beskæftigelse|skolen?|forvaltning|kommunen?|klub|forbund|sekretariat|borger|afdeling)$/iu

/** The name at the end of "Birkerød Flygtningekontakt Nada Naanaah": two words, three where the third is no organisation. */
function lastNameIn(part: string): string {
  const behindBracket = part.split(/\)\s*/u).at(-1) ?? part
  const words = wordsOf(behindBracket)
  if (behindBracket !== part && words.length <= 4) return words.join(' ')
  const third = words.at(-3)
  const isBehindPlace = words.at(-5)?.toLowerCase() === 'i'
  const isName =
    third !== undefined &&
    /^\p{Lu}/u.test(third) &&
    !organisation.test(third) &&
    (isBehindPlace || municipalityIn(third) === undefined)
  return words.slice(isName ? -3 : -2).join(' ')
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}
