// The names by which things are addressed: slugs, dates, meetings and agenda items.
// Each id is a branded string with one parse function; the only casts stand here.

/** Lower-case letters, digits and single hyphens: one step of an address, as in `naestved`. */
export type Slug = string & { readonly brand: 'Slug' }

/** A real calendar date, `yyyy-mm-dd`. */
export type IsoDate = string & { readonly brand: 'IsoDate' }

/** `<municipality>/<council>/<date>`, as in `naestved/integrationsraadet/2017-02-23`. */
export type MeetingId = string & { readonly brand: 'MeetingId' }

/** The permalink of an agenda item: `<meeting id>/<item slug>`, as in `naestved/integrationsraadet/2017-02-23/6`. */
export type AgendaItemId = string & { readonly brand: 'AgendaItemId' }

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** `text` as a slug, or undefined when it is not one already. */
export function parseSlug(text: string): Slug | undefined {
  return slugPattern.test(text) ? (text as Slug) : undefined
}

/**
 * The slug of a name: lower case, æ to ae, ø to oe, å to aa, accents dropped, every other sign to a hyphen.
 * Undefined when nothing is left ("–"). `Lyngby-Taarbæk` gives `lyngby-taarbaek`.
 */
export function slugOf(name: string): Slug | undefined {
  const ascii = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return parseSlug(ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''))
}

/** `text` as a date when it is `yyyy-mm-dd` and stands in the calendar; 2017-02-30 gives undefined. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  return isoDateOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** The date of a year, a month from 1 to 12 and a day of the month, or undefined when the calendar has no such day. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = year >= 1000 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? (date.toISOString().slice(0, 10) as IsoDate) : undefined
}

/** `text` as the id of a meeting: three slugs, the last mostly a date, joined by slashes. */
export function parseMeetingId(text: string): MeetingId | undefined {
  const steps = text.split('/')
  return steps.length === 3 && steps.every(parseSlug) ? (text as MeetingId) : undefined
}

/** `text` as the id of an agenda item: a meeting id and one slug more. */
export function parseAgendaItemId(text: string): AgendaItemId | undefined {
  const steps = text.split('/')
  return steps.length === 4 && steps.every(parseSlug) ? (text as AgendaItemId) : undefined
}

/** The id of a meeting. `day` is the date, or another slug where no date is printed. */
export function meetingIdOf(municipality: Slug, council: Slug, day: Slug | IsoDate): MeetingId {
  return `${municipality}/${council}/${day}` as MeetingId
}

/** The id of an item in a meeting; `item` is the slug of its number or position. */
export function agendaItemIdOf(meeting: MeetingId, item: Slug): AgendaItemId {
  return `${meeting}/${item}` as AgendaItemId
}
