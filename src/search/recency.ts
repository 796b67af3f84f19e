// How recent a meeting is among those of its index: a small preference for what is newer, the same for every engine.

// So many years earlier is half as recent.
const halvingYears = 4

/**
 * From 1 for the newest of `dates` towards 0, halved every four years; 0 where a date is empty. Measured from the newest
 * date and not from a clock, so that an index answers the same on any day.
 */
export function recencies(dates: readonly string[]): Float64Array {
  const years = Float64Array.from(dates, yearsOf)
  const newest = years.reduce((highest, year) => (year > highest ? year : highest), -Infinity)
  return years.map((year) => (Number.isNaN(year) ? 0 : 2 ** ((year - newest) / halvingYears)))
}

// Months and days as fractions: it makes no difference that some months are shorter.
function yearsOf(date: string): number {
  const [year = '', month = '', day = ''] = date.split('-')
  return year === '' ? NaN : Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 372
}
