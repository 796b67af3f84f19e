// Stamp lines: who decided, when and under which number ("Beslutning i Byrådet den 3. maj 2018:", "Integrationsrådet, 21.05.2015").
// A stamp opens the text of one body's step in a case; what follows its end is that text.
import type { IsoDate } from '../../model/ids.ts'
import { opensWithAnswer } from './answers.ts'
import { bodyIn } from './councils.ts'
import { datesIn } from './dates.ts'

/** A stamp at the beginning of a line. */
export interface Stamp {
  /** In its basic form; undefined where the stamp names none or the converter lost it. */
  readonly body: string | undefined
  readonly date: IsoDate | undefined
  readonly itemNumber: string | undefined
  readonly start: number
  /** Where the text of the step begins, or the end of the line. */
  readonly end: number
  /** True when it says "Beslutning" or "møde" itself and so takes the place of a label. */
  readonly isDecisionLabel: boolean
}

const opening = /^(?:[\s#>*_•·○●|-]|\u0335){0,12}/u
const decisionWord =
  /^(?:offentlig )?(?:beslutning(?:er|en)?|besluttet|behandlet|behandling|afgørelse|vedtagelse|vedtaget)(?!\p{L})[\s,:]{0,3}/iu
const decidingBodyWord = /^(?:udvalgets|rådets|bestyrelsens|forvaltningens)\s+/iu
const link =
  /^(?:,|\s|[-–(](?=\s?(?:d|\d))|(?:truffet|i|på|fra|af|ved|den|d\.|dato:?|ordinært|ekstraordinært|møde(?:t|ts)?|beslutning|behandling|om|kl\.? ?\d{1,2}[.:]\d{2})(?![\p{L}\d]))+/iu
const point =
  /^[\s,(]{0,3}(?:som )?(?:pkt|punkt|sag|nr|dagsordenspunkt)\.?(?: ?nr\.?)? {0,2}(\d{1,4}[a-z]?)\)?\.?/iu

/**
 * The stamp that the line is or begins with, or undefined.
 *
 * It needs a body or the word "Beslutning", and a date, a meeting or that word; the line must end after it, or a colon, a
 * full stop or the capital of a new sentence must follow. "Byrådet besluttede den 3. maj at …" is a sentence, no stamp.
 */
export function parseStamp(line: string): Stamp | undefined {
  const start = opening.exec(line)?.[0].length ?? 0
  const ofPoint = decisionOfPoint.exec(line.slice(start))
  if (ofPoint) return stampOfPoint(line, start, ofPoint)
  const reader = new StampReader(line, start)
  const leading = reader.leadingDate()
  const hasWord = reader.take(decisionWord) !== undefined
  const linkBefore = reader.take(link) ?? ''
  reader.take(decidingBodyWord)
  const body = reader.body()
  if (body === undefined && !hasWord) return undefined
  const linkText = `${linkBefore} ${reader.take(link) ?? ''}`
  const date = reader.date() ?? leading
  reader.take(/^\s{1,2}(?:kl\.? ?)?\d{1,2}[.:]\d{2}(?::\d{2})?/iu)
  const itemNumber = reader.take(point, 1)
  const says = hasWord || (/møde|beslutning/iu.test(linkText) && body !== undefined)
  if (!isStamp({ hasWord, body, date, itemNumber, linkText })) return undefined
  const end = reader.close(hasWord && date !== undefined, body)
  return end === undefined ? undefined : { body, date, itemNumber, start, end, isDecisionLabel: says }
}

/** "Beslutning for Punkt 2: Ny skole": number and title of the item stand again behind the label. */
const decisionOfPoint =
  /^beslutning(?:er)? (?:for|til|under|vedr(?:ørende|\.)?) (?:dagsordens)?(?:punkt|pkt\.?|sag)(?: nr\.?)? (\d{1,4}[a-zæøå]?)(?![\p{L}\d])\s{0,2}[:.–-]?\s{0,2}/iu

function stampOfPoint(line: string, start: number, match: RegExpExecArray): Stamp {
  const behind = start + match[0].length
  const end = opensWithAnswer(line.slice(behind)) ? behind : line.length
  return { body: undefined, date: undefined, itemNumber: match[1], start, end, isDecisionLabel: true }
}

/** Running heads print body and date too: "Socialudvalget den 11. marts 2002  Side 1 af 4". */
const pageNumber = /^side \d/iu

interface Parts {
  readonly hasWord: boolean
  readonly body: string | undefined
  readonly date: IsoDate | undefined
  readonly itemNumber: string | undefined
  readonly linkText: string
}

function isStamp({ hasWord, body, date, linkText }: Parts): boolean {
  if (body !== undefined) return hasWord || date !== undefined
  // "Beslutning den 3. maj 2018:", and "Beslutning den :" where the converter lost the date
  return hasWord && (date !== undefined || /den|d\./iu.test(linkText))
}

/** A cursor over the line. */
class StampReader {
  private readonly line: string
  private at: number

  constructor(line: string, at: number) {
    this.line = line
    this.at = at
  }

  private get rest(): string {
    return this.line.slice(this.at, this.at + 200)
  }

  take(pattern: RegExp, group = 0): string | undefined {
    const match = pattern.exec(this.rest)
    if (!match) return undefined
    this.at += match[0].length
    return match[group]
  }

  /** "13-01-2020 Magistraten": in a dated chain the date comes first. */
  leadingDate(): IsoDate | undefined {
    const first = datesIn(this.rest.slice(0, 24))[0]
    if (first?.start !== 0 || !/^\s+\p{Lu}/u.test(this.rest.slice(first.end))) return undefined
    this.at += first.end + 1
    return first.date
  }

  body(): string | undefined {
    const found = bodyIn(this.rest)
    if (!found || this.rest.slice(0, found.start).trim() !== '') return undefined
    this.at += found.end
    // "(2018-2021)": the term of office belongs to the name
    this.take(/^ ?\(?\d{4} ?[-–] ?\d{2,4}\)?/u)
    return found.name
  }

  date(): IsoDate | undefined {
    const found = datesIn(this.rest.slice(0, 40))[0]
    if (
      !found ||
      !/^[\s(]*(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?(?: (?:den|d\.))?\s*)?$/iu.test(
        this.rest.slice(0, found.start),
      )
    )
      return undefined
    this.at += found.end
    return found.date
  }

  /** The offset behind the stamp, or undefined when a sentence goes on. */
  close(isComplete: boolean, body: string | undefined): number | undefined {
    const rest = this.line.slice(this.at)
    const mark = /^[\s)*_|]*[:.]?[\s*_|]*/u.exec(rest)?.[0] ?? ''
    const following = rest.slice(mark.length)
    const hasMark = /[:.]/u.test(mark)
    const isApart = mark !== '' || /\s/u.test(this.line.charAt(this.at - 1))
    const isNewSentence = /^["”“(•-]?\s?(?:\p{Lu}|\d{1,2}[.)])/u.test(following) && isApart
    if (pageNumber.test(following)) return undefined
    if (following !== '' && !hasMark && !(isNewSentence && (isComplete || body !== undefined)))
      return undefined
    return this.line.length - following.length
  }
}
