// Where a meeting or an item was read: file, lines, and what kind of text it is.

import type { Place } from '../../model/place.ts'
import type { ArchivedSource } from '../../search/archive.ts'

/** The source as a page shows it. */
export interface ShownSource {
  readonly path: string
  readonly lines: string
  readonly publisher: string
  /** Undefined unless it is a web address. */
  readonly link: string | undefined
  readonly isRetold: boolean
}

/** `source`, and the lines of `place` when only a part of it is meant. */
export function shownSource(source: ArchivedSource, place?: Place): ShownSource {
  const { kind, publisher, link } = source.provenance
  return {
    path: source.path,
    lines: place ? linesText(place) : '',
    publisher: publisher ?? '',
    link: link !== undefined && /^https?:\/\//i.test(link) ? link : undefined,
    isRetold: kind === 'retold',
  }
}

/** "linje 5" or "linje 5–24". */
function linesText({ startLine, endLine }: Place): string {
  return startLine === endLine ? `linje ${startLine}` : `linje ${startLine}–${endLine}`
}
