// The line that heads a list of contents.

import type { Evidence } from './evidence.ts'

const head =
  /^(?:indhold(?:sfortegnelse)?|dagsorden(?:en)?|(?:åbne|lukkede) (?:dagsordenspunkter|punkter|sager|møde)|punkter|sager(?: \d+ ?[-–] ?\d+)?|sagsliste|punktliste|oversigt|følgende (?:sager|punkter) behandles.*)\s*:?$/iu

/** True for "Indholdsfortegnelse", "Åbne dagsordenspunkter" and their like. */
export function headsContents(evidence: Evidence | undefined): boolean {
  return (
    evidence !== undefined &&
    evidence.line.text.length < 60 &&
    head.test(evidence.line.text.replace(/[|*]/g, '').trim())
  )
}
