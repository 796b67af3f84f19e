import type { Slug } from './ids.ts'
import type { Place } from './place.ts'

/** `error`: the source could not be used. `warning`: something in it was lost or is uncertain. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

/** Names the room and what is wrong, as in `minutes/date-missing`. */
export type RuleId = `${'readers' | 'minutes' | 'store'}/${string}`

/** Something in the content that could not be read or understood; content never throws. */
export interface Problem {
  readonly rule: RuleId
  readonly severity: Severity
  /** One English sentence with the offending text in quotes. */
  readonly message: string
  /** Where in the text that was read, when there is a place. */
  readonly place: Place | undefined
  /** The slug of the item it is about, where it is about one. */
  readonly item?: Slug | undefined
}
