// Bodies named by a paragraph of law ("§ 17, stk. 4-udvalg") or by letters ("ØU").
import { bodyOf, type PrintedBody } from './body-tokens.ts'

const paragraphSign =
  /§ ?17,? ?[Ss]tk\. ?4(?:\.|[- ]?[Uu]dvalg(?:et)?)?(?: (?:for |om )?\p{Lu}[^:,\n]{2,60}?(?= den |,|:|$))?/u

/** A task committee by its paragraph, with the subject that follows; undefined when the text names none. */
export function taskCommittee(text: string): PrintedBody | undefined {
  const match = paragraphSign.exec(text)
  return match ? bodyOf(text, match.index, match.index + match[0].length, match[0].trim()) : undefined
}

const abbreviations: Readonly<Record<string, string>> = {
  ØU: 'Økonomiudvalget',
  ØK: 'Økonomiudvalget',
  KB: 'Kommunalbestyrelsen',
  BY: 'Byrådet',
  BR: 'Borgerrepræsentationen',
}

/** "ØU den 3. maj": safe only where nothing or a date follows. */
export function abbreviation(text: string): PrintedBody | undefined {
  const match =
    /^[\s*#•>-]*(?:Beslutning (?:i |fra )?)?(ØU|ØK|KB|BY|BR)(?=\s*$|\s*[,:]|\s+(?:den|d\.)\s|\s+\d{1,2}[.-])/u.exec(
      text,
    )
  const short = match?.[1]
  const name = short === undefined ? undefined : abbreviations[short]
  if (!match || short === undefined || name === undefined) return undefined
  const start = match.index + match[0].length - short.length
  return bodyOf(text, start, start + short.length, name)
}
