// Fields of the head of minutes: "Mødedato: 27.02.2018", "Deltagere", "Mødet hævet kl. 21.33".
// Known by the words the labels are built of. The value may stand on the next lines; that is the caller's matter.

import { plainOf } from '../folded.ts'
import { bodyIn } from './councils.ts'

/** What a header field tells. */
export type HeaderField =
  | 'date'
  | 'place'
  | 'start'
  | 'end'
  | 'council'
  | 'attendees'
  | 'absent'
  | 'secretary'
  | 'administration'
  | 'chair'
  | 'other'

/** A header field in a line. */
export interface PrintedHeaderField {
  readonly field: HeaderField
  /** As printed, without a closing colon. */
  readonly label: string
  /** What follows on the line, markup and blanks cut off; the empty string when nothing does. */
  readonly value: string
  /** Offset of the value in the line; the line's length when nothing follows. */
  readonly valueStart: number
}

/** The labels as patterns of the whole label in lower case; the first that matches wins. */
const labels: readonly (readonly [HeaderField, RegExp])[] = [
  [
    'date',
    /^(?:møde)?dato(?:en)?(?:(?: (?:for|og) | ?\/ ?)(?:mødet?|tid(?:spunkt)?))?$|^mødedag$|^afholdt den$/u,
  ],
  [
    'end',
    /^slut ?(?:tid(?:spunkt)?)?(?: for mødet?)?$|^(?:mødet? )?(?:slut(?:tede|tet)?|hævet|afsluttet|hæves|ophævet|sluttidspunkt|sluttid)(?: (?:kl\.?|klokken|den))?$|^protokollen (?:blev )?(?:op)?læst og mødet hævet(?: kl\.?)?$|^mødeslut$/u,
  ],
  [
    'start',
    /^start ?(?:tid(?:spunkt)?)?(?: for mødet?)?$|^(?:møde)?tid(?:spunkt)?(?:et)?(?: og (?:møde)?sted)?$|^mødets start$|^mødet? (?:start(?:ede|et)?|påbegyndt|begyndt(?:e)?|åbnet)(?: kl\.?)?$|^mødestart$|^klokken$|^hvornår$/u,
  ],
  [
    'place',
    /^(?:møde)?sted(?:et)?$|^(?:møde)?lokale(?:t)?$|^møde ?lokation$|^lokation$|^mødeafholdelse$|^afholdt(?: i| på)?$|^adresse$|^hvor$/u,
  ],
  [
    'council',
    /^(?:emne ?\/ ?)?(?:udvalg|råd|organ|forum|nævn|bestyrelse)$|^(?:råd|udvalg) ?\/ ?(?:råd|udvalg|nævn)$|^udvalg(?:et)?s ?navn$|^rådets navn$|^mødeforum$/u,
  ],
  [
    'absent',
    /^(?:fravær(?:ende)?|afbud|ikke til ?stede|ikke mødt)(?: ?(?:med|uden|fra|\/) ?(?:afbud|fraværende|medlemmer|mødet)?)*$|^(?:meldt |modtaget )?afbud(?: er)?(?: modtaget)?(?: fra)?(?: ?\/ ?fraværende)?$|^fraværende medlemmer$/u,
  ],
  [
    'secretary',
    /^(?:som |mødets )?referent(?:er)?$|^(?:møde)?sekretær$|^protokolfører$|^ref\.?$|^udfærdiget af$/u,
  ],
  ['chair', /^(?:som |valgt )?dirigent$|^mødeleder(?: ?\/ ?dirigent)?$|^ordstyrer$|^formand$|^mødeformand$/u],
  [
    'administration',
    /^(?:fra )?(?:administration(?:en)?|forvaltning(?:en)?|sekretariat(?:et)?|embedsværket|direktion(?:en)?)(?: (?:deltog|deltager))?$|^(?:øvrige )?deltagere fra (?:administrationen|forvaltningen)$|^embedsmænd$|^tilforordnede$/u,
  ],
  [
    'attendees',
    /^(?:møde|øvrige )?deltager(?:e|ne)?(?: i mødet)?$|^(?:til ?stede|tilstedeværende|fremmødte|mødte?|indkaldte?|indkaldelse|medlemmer)(?: medlemmer| var)?$|^(?:der)?udover deltog$|^desuden deltog$|^(?:øvrige )?deltog$|^gæst(?:er)?$|^indbudte?$|^inviterede?$|^rådets medlemmer$|^udvalgets medlemmer$/u,
  ],
  [
    'other',
    /^møde(?: ?nr\.?| ?nummer)?$|^mødetype$|^bemærkninger?$|^udsendelsesdato$|^udsendt$|^publiceret(?: den)?$|^offentliggjort$|^møderække$|^næste møde$|^til$|^cc$|^emne$|^sagsbehandler$|^dokument(?:nr\.?|id)?$|^sagsnr\.?$|^telefon$|^mødekreds$|^stedfortrædere?$|^sider$|^version$/u,
  ],
]

const longestLabel = 44
const between = /^[\s*_]*(?::|\||\t| {2,})[\s*_|:]*/u
const opening = /^[\s#>*_|•·-]{0,12}/u

/**
 * The header field that the line is or begins with, or undefined.
 *
 * The label ends at a colon, a tab, a bar, markup, the end of the line, or at a blank before a date, a time or a capital
 * ("Mødedato 27.02.2018", "Sted Rådhuset"). Sentences that begin with the same words are none.
 */
export function parseHeaderField(line: string): PrintedHeaderField | undefined {
  const from = opening.exec(line)?.[0].length ?? 0
  const text = line.slice(from)
  for (const end of labelEnds(text)) {
    const label = text.slice(0, end).replace(/(?<![\s*_])[\s*_]+$/u, '')
    const field = fieldOf(label)
    if (field === undefined) continue
    const gap =
      between.exec(text.slice(label.length))?.[0] ?? /^[\s*_]*/u.exec(text.slice(label.length))?.[0] ?? ''
    const rest = text.slice(label.length + gap.length)
    const value = rest.replace(/(?<![\s*_|])[\s*_|]+$/u, '')
    return {
      field: isBody(label, value) ? 'council' : field,
      label,
      value,
      valueStart: value === '' ? line.length : line.length - rest.length,
    }
  }
  return undefined
}

/** Where the label may end: first at its own mark, else at each blank before something that looks like a value. */
function labelEnds(text: string): readonly number[] {
  const head = text.slice(0, longestLabel + 1)
  const mark = /(?<!\s)\s*(?::|\||\t|\*\*| {2,})/u.exec(head)
  const ends = mark ? [mark.index] : text.trimEnd().length <= longestLabel ? [text.trimEnd().length] : []
  const blanks = [...head.matchAll(/ (?=\p{Lu}|\d|kl|d\.|den |man|tir|ons|tor|fre|lør|søn)/gu)].map(
    ({ index }) => index,
  )
  return [...ends, ...blanks.reverse()].filter((end) => end > 1 && end <= longestLabel)
}

/** "Møde: Byrådet" tells the council, "MØDE Referat" the kind of document. */
function isBody(label: string, value: string): boolean {
  return /^møde$/iu.test(label) && bodyIn(value) !== undefined
}

function fieldOf(label: string): HeaderField | undefined {
  const plain = plainOf(label)
  return labels.find(([, pattern]) => pattern.test(plain))?.[0]
}
