import type { AgendaItem } from './agenda-item.ts'
import type { IsoDate, MeetingId } from './ids.ts'
import type { Place } from './place.ts'

/** How the municipality was found. */
export type MunicipalityEvidence = 'header' | 'text' | 'address' | 'folder'

/** A stretch of the source that belongs to no item; page furniture may stand between the sections of one. */
export interface RestPart {
  readonly place: Place
  readonly kind: 'header' | 'contents' | 'page-furniture' | 'other'
}

/** One meeting of one council, read from its minutes. */
export interface Meeting {
  readonly id: MeetingId
  /** The official name without "Kommune": `Næstved`. */
  readonly municipality: string | undefined
  readonly municipalityEvidence: MunicipalityEvidence | undefined
  /** The council in its basic form: `Integrationsrådet`. */
  readonly council: string | undefined
  /** The council as the source prints it. */
  readonly councilPrinted: string | undefined
  readonly date: IsoDate | undefined
  /** Local time, `hh:mm`. */
  readonly startTime: string | undefined
  readonly endTime: string | undefined
  readonly place: string | undefined
  readonly attendees: readonly string[]
  readonly absent: readonly string[]
  readonly administration: readonly string[]
  readonly secretary: readonly string[]
  /** In printed order. */
  readonly items: readonly AgendaItem[]
  readonly rest: readonly RestPart[]
}
