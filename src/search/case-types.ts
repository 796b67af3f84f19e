// What the council is asked to do with an item (sagstype), as far as the minutes say it.

import type { AgendaItem } from '../model/agenda-item.ts'

/** Decide, discuss, take note; and items behind closed doors, whatever was asked there. */
export const caseTypes = ['beslutning', 'droeftelse', 'orientering', 'lukket'] as const
export type CaseType = (typeof caseTypes)[number]

type AskedType = Exclude<CaseType, 'lukket'>

// What is printed under "Sagstype", alone or with more: "Orientering", "Beslutningssag", "Til drøftelse".
const printed: readonly (readonly [AskedType, RegExp])[] = [
  ['beslutning', /beslutning|afgørelse|godkendelse|bevilling/iu],
  ['droeftelse', /drøft|debat/iu],
  ['orientering', /orientering|efterretning|meddelelse/iu],
]

// "Orientering om …", "Til drøftelse: …", "Drøftelse af …", "Budgetopfølgning (Orientering)", "Budget (O)".
const titled: readonly (readonly [AskedType, RegExp])[] = [
  [
    'orientering',
    /^(?:til |gensidig )?(?:orientering|efterretning)(?!\p{L})|\((?:til )?(?:orientering|o)\)$/iu,
  ],
  ['droeftelse', /^(?:til |tema)?drøftelse(?!\p{L})|\((?:til |tema)?(?:drøftelse|d)\)$/iu],
  ['beslutning', /^(?:til )?(?:beslutning|afgørelse)(?!\p{L})|\((?:til )?(?:beslutning|b)\)$/iu],
]

/** The types of `item`, none where the minutes do not say: as printed, else by the title; closed on top of either. */
export function caseTypesOf(item: AgendaItem): readonly CaseType[] {
  const asked = typeIn(printed, item.caseType) ?? typeIn(titled, item.title?.trim())
  const isClosed = item.isOpen === false || /^lukket/iu.test(item.caseType ?? '')
  return [...(asked ? [asked] : []), ...(isClosed ? (['lukket'] as const) : [])]
}

function typeIn(table: typeof printed, text: string | undefined): AskedType | undefined {
  return table.find(([, pattern]) => text !== undefined && pattern.test(text))?.[0]
}
