// What follows the last item and belongs to none: lists of attachments and signatures, when the meeting closed, notices of the page.

import type { Evidence } from './evidence.ts'

const opensEnd =
  /^(?:bilagsliste|bilagsoversigt|underskrifts(?:blad|side|ark)|underskrifter|mødet (?:blev )?(?:startet?|hævet|sluttede|slut|afsluttet)\b.{0,40}|møde slut\b.{0,40}|næste møde:.{0,80}|(?:udskriftsdato|udskrevet|printet)(?!\p{L}).{0,40}|sidst opdateret.{0,60}|denne side er .{0,60})$/iu

/** The index of the first line of the end matter after line `from`, or the number of lines. */
export function endMatterAt(lines: readonly Evidence[], from: number): number {
  const lastDecision = lines.findLastIndex(
    ({ label, stamp }) => label?.role === 'decision' || stamp?.isDecisionLabel === true,
  )
  for (let index = Math.max(0, from, lastDecision); index < lines.length; index += 1) {
    const evidence = lines[index]
    if (evidence && opensEnd.test(evidence.line.text)) return withPageNumber(lines, index, from)
  }
  return lines.length
}

/** The number that a converter put in front of the page goes with it. */
function withPageNumber(lines: readonly Evidence[], index: number, from: number): number {
  let at = index
  while (
    at > from &&
    (lines[at - 1]?.isFurniture === true || /^\d{1,4}$/.test(lines[at - 1]?.line.text ?? ''))
  )
    at -= 1
  return at
}
