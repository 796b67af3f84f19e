// Committees named by fields of work in a row, without the word "udvalg": "Plan, Miljø og Teknik".
import { bodyOf, isConnector, type PrintedBody, type Token } from './body-tokens.ts'
import { isFieldOfWork } from './council-words.ts'

/** "Plan, Miljø og Teknik": capitalised fields of work, the last two joined, in a place where a name can stand. */
export function fieldsInARow(text: string, tokens: readonly Token[]): PrintedBody | undefined {
  for (const [index, token] of tokens.entries()) {
    if (!isCapitalField(token.text) || !mayOpenName(text.slice(0, token.start))) continue
    const last = endOfRow(text, tokens, index)
    const end = tokens[last]?.end ?? token.end
    if (
      last === index ||
      !/^s?(?:\s*$|\s*[:,(]|\s+den(?!\p{L})|\s+d\.|\s+\d|\s+møde)/iu.test(text.slice(end))
    )
      continue
    const genitive = /s$/u.test(text.slice(token.start, end)) && /^\s+møde/iu.test(text.slice(end))
    return bodyOf(text, token.start, end, text.slice(token.start, genitive ? end - 1 : end))
  }
  return undefined
}

function endOfRow(text: string, tokens: readonly Token[], first: number): number {
  for (let at = first; at < first + 8; at++) {
    const current = tokens[at]
    const next = tokens[at + 1]
    const afterNext = tokens[at + 2]
    if (!current || !next) return first
    const gap = text.slice(current.end, next.start)
    if (gap === ' ' && isConnector(next.text)) {
      const isJoined =
        afterNext && text.slice(next.end, afterNext.start) === ' ' && isCapitalField(afterNext.text)
      return isJoined ? at + 2 : first
    }
    if (gap !== ', ' || !isCapitalField(next.text)) return first
  }
  return first
}

function isCapitalField(word: string): boolean {
  return /^\p{Lu}/u.test(word) && isFieldOfWork(word)
}

function mayOpenName(textBefore: string): boolean {
  return /(?:^|[:(>*|]|(?:^|\s)(?:i|fra|beslutning|besluttet på|referat|udvalg|af))\s*$/iu.test(
    textBefore.slice(-24),
  )
}
