// "Sagsnr. 2016-1234": what is printed in front of a case number asks for nothing of its own.

import type { QueryWord } from './query-words.ts'

const labels: ReadonlySet<string> = new Set([
  'sag',
  'sagen',
  'sagsnr',
  'sagsnummer',
  'sagsid',
  'journalnr',
  'journalnummer',
  'jnr',
  'nr',
  'nummer',
])

/** True for a word that, with nothing but its like between, stands in front of a case number. */
export function isNumberLabel(word: QueryWord, all: readonly QueryWord[]): boolean {
  if (!isLabel(word)) return false
  const after = all.slice(all.indexOf(word) + 1)
  return after.find((other) => !isLabel(other))?.isCaseNumber === true
}

function isLabel({ form }: QueryWord): boolean {
  return labels.has(form.term)
}
