// Times of day as Danish minutes print them, mostly in the header: "kl. 17.00 til 19.00", "12.30 – 14.30".

/** When something begins and, where printed, ends; both `hh:mm`. */
export interface TimeRange {
  readonly start: string
  readonly end: string | undefined
}

const clock = String.raw`(\d{1,2})(?:[.:] ?(\d{2})(?:[.:]\d{2})?)?(?: ?([AP]M))?`
const clockWord = String.raw`(?:kl(?:okken)?\b\.?:? ?)`
const until = String.raw`(?: ?(?:-|–|—|til|indtil|to)(?: ca\.?)? ?)`

/** With "kl.", which makes even a bare hour a time. */
const withWord = new RegExp(
  String.raw`(?<!\p{L})${clockWord}(?:ca\.? ?)?${clock}(?![\d]|[.:]\d)(?:${until}${clockWord}?${clock}(?![\d]|[.:]\d))?`,
  'iu',
)

/** Without "kl.": both ends, or hours and minutes with a colon, or alone on the line. */
const range = new RegExp(
  String.raw`(?<![\d]|\d[.:/-])(\d{1,2})[.:](\d{2})${until}${clockWord}?(\d{1,2})(?:[.:](\d{2}))?(?![\d]|[.:/]\d)`,
  'iu',
)
const withColon = /(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?: ?([AP]M))?(?![\d:])/iu
const alone = /^\s*(\d{1,2})\.(\d{2})\s*$/u
const hoursAlone = /^\s*(\d{1,2}) ?[-–] ?(\d{1,2})\s*$/u

/**
 * The first time of day in the text with its end where one is printed, as `hh:mm`.
 *
 * `kl. 19` gives 19:00; `04:00 PM` gives 16:00. Numbers without "kl." count only as a range, with a colon, or when
 * nothing else stands in the text, so that dates, amounts and paragraphs are left alone. Undefined when there is none.
 */
export function timeRangeIn(text: string): TimeRange | undefined {
  const spoken = withWord.exec(text)
  if (spoken) return rangeOf(time(spoken[1], spoken[2], spoken[3]), time(spoken[4], spoken[5], spoken[6]))
  const both = range.exec(text)
  if (both) return rangeOf(time(both[1], both[2]), time(both[3], both[4]))
  const single = withColon.exec(text)
  if (single) return rangeOf(time(single[1], single[2], single[3]), undefined)
  const hours = hoursAlone.exec(text)
  if (hours) return rangeOf(time(hours[1]), time(hours[2]))
  const only = alone.exec(text)
  return only ? rangeOf(time(only[1], only[2]), undefined) : undefined
}

function rangeOf(start: string | undefined, end: string | undefined): TimeRange | undefined {
  return start === undefined ? undefined : { start, end }
}

function time(hours: string | undefined, minutes = '00', half?: string): string | undefined {
  if (hours === undefined) return undefined
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
  if (hour > 23 || Number(minutes) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes}`
}
