// "Punkt 4 og 5 behandles under ét" may stand under item 3, 4 or 5: it joins the items it names.

import type { AgendaItem } from '../model/agenda-item.ts'
import { jointItemsIn } from './practice/joint.ts'

/** The items, each with the number of the one it was taken together with wherever the minutes say so. */
export function withJointItems(items: readonly AgendaItem[]): readonly AgendaItem[] {
  const partners = new Map<string, string>()
  for (const { sections } of items) {
    for (const { text } of sections) {
      const [first, second] = jointItemsIn(text)
      if (first === undefined || second === undefined) continue
      partners.set(first, second)
      partners.set(second, first)
    }
  }
  return items.map((item) => ({
    ...item,
    jointWith: partners.get(item.number ?? '') ?? ownPartner(item, partners),
  }))
}

/** A pair of other items named under this one joins those, not this one. */
function ownPartner(
  { jointWith, number }: AgendaItem,
  partners: ReadonlyMap<string, string>,
): string | undefined {
  return jointWith !== undefined && partners.has(jointWith) && partners.get(jointWith) !== number
    ? undefined
    : jointWith
}
