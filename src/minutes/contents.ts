// The line that heads a list of contents.

import type { Evidence } from './evidence.ts'
import { folded } from './folded.ts'

const head =
  /^(?:indhold(?:sfortegnelse)?|dagsorden(?:en)?|(?:åbne|lukkede) (?:dagsordenspunkter|punkter|sager|møde)|punkter|sager(?: \d+ ?[-–] ?\d+)?|sagsliste|punktliste|oversigt|følgende (?:sager|punkter) behandles.{0,40}):?$/iu

/** True for "Indholdsfortegnelse", "Åbne dagsordenspunkter" and their like. */
export function headsContents(evidence: Evidence | undefined): boolean {
  if (/^(?:\d+ )?indholdsfortegnelse side(?!\p{L})/iu.test(evidence?.line.text ?? '')) return true
  return (
    evidence !== undefined &&
    evidence.line.text.length < 60 &&
    head.test(folded(evidence.line.text.replace(/[|*]/g, '')))
  )
}

/** For each title in the list of contents whether it stands under open or under closed items. */
export function contentsStates(lines: readonly Evidence[]): ReadonlyMap<string, boolean> {
  const states = new Map<string, boolean>()
  let isOpen: boolean | undefined
  for (const evidence of lines) {
    // "LUKKEDE SAGER" says something of the titles below it only where "Åbne sager" stands above others.
    if (headsContents(evidence)) isOpen = stateOf(evidence.line.text, isOpen !== undefined)
    else if (isOpen !== undefined && evidence.titleKey !== '') states.set(evidence.titleKey, isOpen)
  }
  return states
}

function stateOf(text: string, isParted: boolean): boolean | undefined {
  if (/^\W*åbne/iu.test(text)) return true
  return isParted && /lukkede/iu.test(text) ? false : undefined
}
