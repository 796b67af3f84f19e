import type { TermEntry } from './dictionary.ts'

/** The `count` entries with most documents and the others, both in their order. */
export function commonestOf(
  entries: readonly TermEntry[],
  count: number,
): { readonly commonest: readonly TermEntry[]; readonly others: readonly TermEntry[] } {
  if (entries.length <= count) return { commonest: entries, others: [] }
  const counts = Uint32Array.from(entries, ({ documentCount }) => documentCount).sort()
  const least = counts[counts.length - count] ?? 0
  let equals = count - entries.filter(({ documentCount }) => documentCount > least).length
  const commonest: TermEntry[] = []
  const others: TermEntry[] = []
  for (const entry of entries) {
    const isEqual = entry.documentCount === least
    if (entry.documentCount > least || (isEqual && equals > 0)) commonest.push(entry)
    else others.push(entry)
    if (isEqual) equals -= 1
  }
  return { commonest, others }
}
