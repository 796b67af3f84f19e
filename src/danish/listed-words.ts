// Whether a stretch of a word may stand in the closed lists, so that few are cut out and looked up.

import { listedAffixes } from './affixes.ts'
import { listedBeginnings } from './simplex-words.ts'

const listed = [...listedAffixes, ...listedBeginnings]
const longest = Math.max(...listed.map((word) => word.length))
// One for each way a listed word begins, ends and is long; others share some.
const marks = new Uint8Array(1 << 12)
for (const word of listed) marks[markOf(word, 0, word.length)] = 1

/** Whether what stands from `start` to `end` of `word` may be a prefix, a short link or a first part with its own rules. */
export function mayBeListed(word: string, start: number, end: number): boolean {
  return end - start <= longest && marks[markOf(word, start, end)] === 1
}

function markOf(word: string, start: number, end: number): number {
  const [first, last] = [word.charCodeAt(start), word.charCodeAt(end - 1)]
  return (first ^ (last << 4) ^ ((end - start) << 9)) & (marks.length - 1)
}
