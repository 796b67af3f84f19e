import type { Place } from './place.ts'

/** What a section of an agenda item is for, whatever its label says. */
export const sectionRoles = [
  'summary',
  'presentation',
  'recommendation',
  'economy',
  'law',
  'hearing',
  'discussion',
  'decision',
  'attachments',
  'other',
] as const

export type SectionRole = (typeof sectionRoles)[number]

/** A run of text that is shown as one: repaired for reading, with the place where it was printed. */
export interface Block {
  readonly kind: 'paragraph' | 'list-item' | 'subheading' | 'table-row'
  /** For a table row the cells joined by ` | `. Never empty. */
  readonly text: string
  readonly place: Place
}

/** A part of an agenda item under one printed label, or without one. */
export interface Section {
  readonly role: SectionRole
  /** As printed, without a closing colon's blanks; undefined for text without a label. */
  readonly label: string | undefined
  readonly labelPlace: Place | undefined
  /** The body without the label, blank edges cut off; of an empty section the end of its label or the metadata under it. */
  readonly place: Place
  /** The lines of the blocks, bullets kept. Empty where nothing stands under the label. */
  readonly text: string
  readonly blocks: readonly Block[]
}
