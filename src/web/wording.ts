// Danish words and figures as the pages print them.

import type { IsoDate } from '../model/ids.ts'
import type { Outcome } from '../model/outcome.ts'
import type { SectionRole } from '../model/section.ts'
import type { SortOrder } from '../search/results.ts'

// Written by hand: Intl takes 20 ms of every start to load what it knows of Danish.
const months = [
  ...['januar', 'februar', 'marts', 'april', 'maj', 'juni'],
  ...['juli', 'august', 'september', 'oktober', 'november', 'december'],
]

/** `2017-02-23` as "23. februar 2017"; "uden dato" where there is none. */
export function dateText(date: IsoDate | undefined): string {
  if (date === undefined) return 'uden dato'
  const month = months[Number(date.slice(5, 7)) - 1] ?? ''
  return `${Number(date.slice(8))}. ${month} ${Number(date.slice(0, 4))}`
}

/** `1234` as "1.234". */
export function numberText(count: number): string {
  const digits = String(count)
  if (digits.length <= 3) return digits
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end))
  return groups.join('.')
}

/** "1 møde", "1.234 møder". */
export function counted(count: number, one: string, many: string): string {
  return `${numberText(count)} ${count === 1 ? one : many}`
}

/** The colour group of an outcome's badge; the words always say it too. */
export const outcomeTones: Readonly<Record<Outcome, 'yes' | 'no' | 'wait' | 'calm'>> = {
  adopted: 'yes',
  noted: 'calm',
  postponed: 'wait',
  rejected: 'no',
  referred: 'wait',
  discussed: 'calm',
  withdrawn: 'no',
  none: 'calm',
  other: 'calm',
  unclear: 'calm',
}

/** The names of the orders. */
export const sortLabels: Readonly<Record<SortOrder, string>> = {
  relevans: 'Relevans',
  nyeste: 'Nyeste først',
  aeldste: 'Ældste først',
}

/** Headings for sections that print no label of their own. */
export const sectionLabels: Readonly<Record<SectionRole, string>> = {
  summary: 'Resumé',
  presentation: 'Sagsfremstilling',
  recommendation: 'Indstilling',
  economy: 'Økonomi',
  law: 'Retsgrundlag',
  hearing: 'Høring',
  discussion: 'Drøftelse',
  decision: 'Beslutning',
  attachments: 'Bilag',
  other: 'Tekst',
}

/** The title of an item that prints none. */
export const untitled = 'Punkt uden overskrift'

/** "Punkt 6"; without a printed number its place in the order. */
export function itemLabel(number: string | undefined, position: number): string {
  return number === undefined ? `${position + 1}. punkt` : `Punkt ${number}`
}

/** `text` on one line, cut between words where it is longer than `mostLetters`. */
export function shortened(text: string, mostLetters: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= mostLetters) return line
  const cut = line.lastIndexOf(' ', mostLetters - 2)
  return `${line.slice(0, cut < mostLetters / 2 ? mostLetters - 2 : cut)} …`
}

/** A printed label as a heading: all capitals come down, a closing colon goes. */
export function headingText(label: string): string {
  const bare = label.replace(/(?<!\s)\s*:\s*$/, '').trim()
  const letters = bare.replace(/[^\p{L}]/gu, '')
  if (letters.length < 4 || letters !== letters.toUpperCase()) return bare
  return bare.charAt(0) + bare.slice(1).toLowerCase()
}
