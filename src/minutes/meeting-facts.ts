// Which meeting it is: council, date, times, place. From the header where it says so, else from the stamps of the decisions.

import type { IsoDate } from '../model/ids.ts'
import type { Evidence } from './evidence.ts'
import type { FieldValues, Header } from './header.ts'
import { bodyIn } from './practice/councils.ts'
import { datesIn } from './practice/dates.ts'
import type { HeaderField } from './practice/header-fields.ts'
import { isSameBody } from './practice/same-body.ts'
import type { Stamp } from './practice/stamps.ts'
import { type TimeRange, timeRangeIn } from './practice/times.ts'
import { repaired } from './blocks.ts'

/** The council in its basic form and as printed. */
export interface NamedCouncil {
  readonly name: string
  readonly printed: string
}

/** Dates of other things than this meeting. */
const otherDate =
  /næste møde|møderække|opdateret|udsendt|offentliggjort|publiceret|frist|forrige|sidste møde|godkendelse af referat|tlf|cvr/iu
const meetingWord = /referat|protokol|udskrift|dagsorden|møde|beslutning/iu

/** The date of the meeting. `lines` are those of the items. */
export function dateOf(header: Header, lines: readonly Evidence[]): IsoDate | undefined {
  return dateOfField(header.fields) ?? dateOfHead(header.lines) ?? dateOfStamps(lines) ?? dateOfText(lines)
}

/** The date that a field gives, "Mødedato" before the begin of the meeting. */
export function dateOfField(fields: readonly FieldValues[]): IsoDate | undefined {
  return firstOf(fields, ['date', 'start'], (value) => datesIn(value)[0]?.date)
}

function dateOfHead(lines: readonly Evidence[]): IsoDate | undefined {
  const dated = lines
    .filter(({ line }) => line.text.length < 400 && !otherDate.test(line.text))
    .map(({ line, stamp }) => ({
      date: datesIn(line.text)[0]?.date,
      isTelling: meetingWord.test(line.text) || stamp !== undefined,
    }))
    .filter(({ date }) => date !== undefined)
  return (dated.find(({ isTelling }) => isTelling) ?? dated[0])?.date
}

/** Of the dates in the stamps of decisions the one that most of them carry; the latest where two are equal. */
function dateOfStamps(lines: readonly Evidence[]): IsoDate | undefined {
  const printed = mostFrequent(ownStamps(lines).map(({ date }) => date))
  return printed ?? dateUnderDecision(lines)
}

/**
 * The stamps that may be this meeting's: those that say "Beslutning", else those right below a plain "Beslutning". Where
 * that label stands without stamps, all stamps are other bodies'; where there is no such label, all of them may count.
 */
function ownStamps(lines: readonly Evidence[]): readonly Stamp[] {
  const all = lines.flatMap(({ stamp }) => stamp ?? [])
  const telling = all.filter(({ isDecisionLabel }) => isDecisionLabel)
  if (telling.length > 0) return telling
  const isPlain = ({ label, stamp }: Evidence) => label?.role === 'decision' && !stamp
  const below = lines.flatMap(({ stamp }, index) => {
    const before = lines[index - 1]
    return stamp && before && isPlain(before) ? [stamp] : []
  })
  return below.length > 0 || lines.some(isPlain) ? below : all
}

/** Odsherred prints "Dato: 14. september 2017" under the label of each decision. */
function dateUnderDecision(lines: readonly Evidence[]): IsoDate | undefined {
  const dates = lines.flatMap(({ label, stamp }, index) => {
    if (label?.role !== 'decision' && stamp?.isDecisionLabel !== true) return []
    const below = lines[index + 1]?.line.text ?? ''
    return /^dato\b/iu.test(below) ? datesIn(below).map(({ date }) => date) : []
  })
  return mostFrequent(dates)
}

/** "Godkendelse af dagsorden for mødet den 16. juni 2021": all that some pages say. */
function dateOfText(lines: readonly Evidence[]): IsoDate | undefined {
  const line = lines
    .slice(0, 12)
    .find(({ line: { text } }) => /dagsorden.{0,60}\d/iu.test(text) && !otherDate.test(text))
  return line && datesIn(line.line.text)[0]?.date
}

/** The council whose meeting it is. */
export function councilOf(header: Header, lines: readonly Evidence[]): NamedCouncil | undefined {
  return (
    councilOfField(header.fields) ??
    councilOfHead(header.lines) ??
    councilOfStamps(lines) ??
    councilOfText(lines)
  )
}

/** The council that a field names, whatever its name is built like. */
export function councilOfField(fields: readonly FieldValues[]): NamedCouncil | undefined {
  return firstOf(fields, ['council'], (value) => {
    const body = bodyIn(value)
    if (body) return { name: body.name, printed: body.printed }
    return value.length <= 80 && /^\p{Lu}/u.test(value)
      ? { name: repaired(value), printed: value }
      : undefined
  })
}

function councilOfHead(lines: readonly Evidence[]): NamedCouncil | undefined {
  let bare: NamedCouncil | undefined
  for (const { line } of lines.slice(0, 30)) {
    if (line.text.length > 300 || /\p{Ll}\.$/u.test(line.text)) continue
    const body = bodyIn(line.text) ?? lowerCaseCouncil(line.text)
    if (!body) continue
    const named = { name: body.name, printed: body.printed }
    if (meetingWord.test(line.text) || datesIn(line.text).length > 0) return named
    const isWholeLine = body.end - body.start >= line.text.length - 4
    if (isWholeLine || namesPlaceBehind(line.text.slice(body.end))) bare ??= named
  }
  return bare
}

/** "Havneudvalget i Fjordby", "Socialudvalget 2022-2025": a body and nothing but where it sits and for how long. */
function namesPlaceBehind(text: string): boolean {
  return /^ \(?\d{4} ?[-–] ?\d{2,4}\)?$|^(?:,| i| på| ved) \p{Lu}[\p{L} -]{1,40}$/u.test(text)
}

/** "referat fra byrådet": the municipality's own council needs no capital. */
function lowerCaseCouncil(text: string): ReturnType<typeof bodyIn> {
  const match =
    /(?:referat|protokol|dagsorden|møde)[^.]{0,30}?\s(byrådet|kommunalbestyrelsen|borgerrepræsentationen|økonomiudvalget)/iu.exec(
      text,
    )
  const printed = match?.[1]
  if (!match || printed === undefined) return undefined
  const start = match.index + match[0].length - printed.length
  return {
    name: printed.charAt(0).toUpperCase() + printed.slice(1).toLowerCase(),
    printed,
    start,
    end: start + printed.length,
  }
}

function councilOfStamps(lines: readonly Evidence[]): NamedCouncil | undefined {
  const bodies = ownStamps(lines).flatMap(({ body }) => (body === undefined ? [] : [body]))
  const labels = lines.flatMap(({ label, line }) =>
    label?.role === 'decision' ? [bodyIn(line.text)?.name] : [],
  )
  const name = mostFrequent(bodies.length > 0 ? bodies : labels)
  return name === undefined ? undefined : { name, printed: name }
}

/** The body that the text names most, where nothing else does. */
function councilOfText(lines: readonly Evidence[]): NamedCouncil | undefined {
  const short = lines.slice(0, 40).map(({ line }) => /\bfor (KB|BY|ØU|BR) den\b/u.exec(line.text)?.[1])
  const abbreviation = short.find((each) => each !== undefined)
  const named = abbreviation === undefined ? undefined : bodyIn(`${abbreviation}:`)
  if (named) return { name: named.name, printed: abbreviation ?? named.printed }
  const bodies = lines
    .slice(0, 200)
    .map(({ line }) => (line.text.length < 300 ? bodyIn(line.text)?.name : undefined))
  const name = mostFrequent(bodies.filter((body) => body !== undefined))
  const count = bodies.filter(
    (body) => body !== undefined && name !== undefined && isSameBody(body, name),
  ).length
  if (name === undefined || count < 2) return undefined
  const stem = name.toLowerCase().replace(/et$/u, '')
  const fuller = bodies.find(
    (body) => body !== undefined && body.length > name.length && body.toLowerCase().endsWith(stem),
  )
  return { name: fuller ?? name, printed: fuller ?? name }
}

/** Begin and end of the meeting. */
export function timesOf(
  header: Header,
  tail: readonly FieldValues[],
): { start: string | undefined; end: string | undefined } {
  const fields = [...header.fields, ...tail]
  const range = firstOf(fields, ['start', 'date'], timeRangeIn) ?? timeOfHead(header.lines)
  const end = firstOf(fields, ['end'], timeRangeIn)?.start
  return { start: range?.start, end: end ?? range?.end }
}

function timeOfHead(lines: readonly Evidence[]): TimeRange | undefined {
  for (const { line } of lines) {
    if (line.text.length > 400 || otherDate.test(line.text)) continue
    if (!/kl\.?|klokken/iu.test(line.text) && datesIn(line.text).length === 0) continue
    const range = timeRangeIn(line.text)
    if (range) return range
  }
  return undefined
}

/** Where the meeting was held. */
export function placeOfMeeting(header: Header): string | undefined {
  const printed = firstOf(header.fields, ['place'], (value) => repaired(value))
  if (printed !== undefined && printed !== '') return printed
  const spoken = header.lines.map(({ line }) => /^i (\p{Lu}.{2,60})$/u.exec(line.text)?.[1])
  return spoken.find((each) => each !== undefined)
}

function firstOf<T>(
  fields: readonly FieldValues[],
  kinds: readonly HeaderField[],
  read: (value: string) => T | undefined,
): T | undefined {
  for (const kind of kinds) {
    for (const { field, values } of fields) {
      const value = field === kind ? read(values.join(' ')) : undefined
      if (value !== undefined) return value
    }
  }
  return undefined
}

function mostFrequent<T extends string>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? 1 : -1))[0]?.[0]
}
