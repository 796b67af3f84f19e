// Drops readings of a form that are possible and hardly ever meant. Measured on UD_Danish-DDT.

import type { WordForm } from './expand.ts'

/**
 * The readings of one form without those that a word of its own outdoes:
 * the imperative ("svar" of "svare", "træk" of "trække"), the genitive ("slags" of "slag"), and the noun that
 * Danish can make of any verb ("frygten" of "frygte") where another noun has the form.
 */
export function likelyReadings(readings: readonly WordForm[]): readonly WordForm[] {
  const [first] = readings
  if (!first) return readings
  const { form } = first
  const isLemma = readings.some((reading) => reading.lemma === form && reading.role !== 'link')
  return readings.filter((reading) => {
    if (reading.role === 'link') return true
    if (isLemma && reading.lemma !== form && (isImperative(reading) || isGenitive(reading))) return false
    return !(
      isVerbalNoun(reading) &&
      readings.some((other) => other.role === 'head' && other.lemma !== reading.lemma)
    )
  })
}

function isImperative({ form, lemma }: WordForm): boolean {
  return lemma === `${form}e` || lemma === `${form}${form.slice(-1)}e`
}

function isGenitive({ form, lemma }: WordForm): boolean {
  return form === `${lemma}s`
}

function isVerbalNoun({ form, lemma, role }: WordForm): boolean {
  return role === 'plain' && lemma.endsWith('e') && form === `${lemma}n`
}
