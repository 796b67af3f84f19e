// Whether two printed names of councils mean the same body.

import { composed } from '../folded.ts'

/** Names of a municipality's council itself; no municipality has two of them. */
const topCouncil = /(?:byråd|kommunalbestyrelse|borgerrepræsentation|kommuneråd)/u

const abbreviations: Readonly<Record<string, string>> = {
  øu: 'økonomi',
  øk: 'økonomi',
  kb: 'byråd',
  by: 'byråd',
  br: 'byråd',
}

/**
 * True when both names mean the same body within one municipality: case, genitive, definite ending, term of office and
 * the way of joining do not count ("Udvalget for Teknik & Miljø", "TEKNIK- OG MILJØUDVALGETS"). The order of the words does.
 */
export function isSameBody(a: string, b: string): boolean {
  const key = keyOf(a)
  return key !== '' && key === keyOf(b)
}

function keyOf(name: string): string {
  const lower = composed(name).toLowerCase()
  if (topCouncil.test(lower)) return 'byråd'
  const plain = lower
    .replace(/\(?\d{2,4} ?[-–] ?\d{2,4}\)?/gu, ' ')
    .replace(/(udvalg|råd|forum|nævn)(?:met|et)?s?(?!\p{L})/gu, ' $1 ')
    .replace(/(bestyrelse|kommission|direktion|magistrat)(?:e?n)?s?(?!\p{L})/gu, '$1')
  const words = [...plain.matchAll(/[\p{L}\d]+/gu)]
    .map((match) => abbreviations[match[0]] ?? match[0])
    .filter((word) => !/^(?:og|for|udvalg|den|det)$/u.test(word))
    .map((word) => (word.length > 4 ? word.replace(/s$/u, '').replace(/e$/u, '') : word))
  return words.length > 0 ? words.join(' ') : lower.trim()
}
