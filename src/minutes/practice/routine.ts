// Items that come back at every meeting and hold no case: approval of the agenda or the minutes, any other business.

import { composed, folded } from '../folded.ts'
import { guarded } from './guarded.ts'

const routine: readonly RegExp[] = [
  /^(?:(?:åben|lukket) dagsorden ?[-–] ?)?godkendelse(?: og underskrift)? af (?:åben |lukket )?(?:dagsorden|referat|protokol|beslutningsprotokol|beslutningsreferat|mødereferat|tillægsdagsorden)/u,
  /^(?:referat(?:et)? og )?(?:dagsorden|referat|protokol)(?:en|et|ets|ens)?(?: ?[-–:]? (?:godkendelse|til godkendelse|og godkendelse)| fra (?:sidste|seneste|forrige) møde|$)/u,
  /^(?:åben|lukket) dagsorden ?[-–] ?godkendelse/u,
  /^(?:beslutninger?|bemærkninger?(?: ?\/ ?ændringer)?|ændringer|spørgsmål) (?:om|til) (?:dagsordenen?|referatet|sidste referat)/u,
  /^(?:underskrift(?:sblad|sside|sark|er)?|digital underskrift|underskrivelse)(?: af .{0,40})?$/u,
  /^(?:eventuelt|evt)\.?(?: ?\/ ?| og | - )?(?:næste møde)?$/u,
  /^(?:velkomst|konstatering af fremmøde|navneopråb|velkommen|åbning af mødet|mødets åbning|formalia|fraværende|afbud|fremmøde|valg af (?:dirigent|ordstyrer|referent))(?: .{0,40})?$/u,
  /^(?:(?:dato for )?(?:næste|kommende) møder?(?: (?:den|d\.) .{1,30})?|punkter til (?:næste|kommende) møder?|emner til (?:næste|kommende) møder?|mødet hævet|afslutning|til protokollen)$/u,
  /^referat og (?:godkendelse af )?dagsordenen?/u,
]

const anyRoutine = guarded(new RegExp(routine.map(({ source }) => source).join('|'), 'u'))

/** True for a title of a routine item, its number and brackets taken away or not. */
export function isRoutineTitle(title: string): boolean {
  const bare = composed(title)
    .toLowerCase()
    .replace(/^[\s\d.)#*-]+|\([^)]{0,20}\)|(?<![\s.:*])[\s.:*]+$/gu, ' ')
  const plain = folded(bare).replace(/(?<![.:])[.:]+$/u, '')
  return anyRoutine.test(plain)
}
