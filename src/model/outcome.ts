/** How an item ended, in the words of the glossary; `unclear` when the text does not tell. */
export const outcomes = [
  'adopted',
  'noted',
  'postponed',
  'rejected',
  'referred',
  'discussed',
  'withdrawn',
  'none',
  'other',
  'unclear',
] as const

export type Outcome = (typeof outcomes)[number]
