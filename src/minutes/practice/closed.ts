// Items treated behind closed doors: of those the minutes print a heading and no more.

import { composed } from '../folded.ts'

/** Nearly all titles have neither word. */
const word = /lukke|fortrolig/iu
const closed =
  /(?:^|[\s:([–-])lukke(?:t|de)(?: (?:punkt(?:er)?|sag(?:er)?|møde|dagsorden(?:spunkt(?:er)?)?|del))?(?=\s*(?:$|[-–:,.)\]]))|^[\s\d.*#-]*lukke(?:t|de) (?:punkt|sag|møde|dagsorden)|(?:for|bag) lukkede døre|^[\s\d.*#-]*fortroligt?(?: punkt| sag)?\s*(?:$|[-–:])|^[\s\d.*#-]*lukket\s*[-–:]|^\s*LUKKET/u

/**
 * True for a heading that says the item is closed: "Lukket punkt", "Lukket - Lejeaftale", "Køb af ejendom (LUKKET)",
 * "(FOR LUKKEDE DØRE)". Titles with the word in another sense ("Lukket legeplads", "Lukning af vej") are not.
 */
export function isClosedHeading(title: string): boolean {
  if (!word.test(title)) return false
  const plain = composed(title).replace(/[*_]+/gu, '').trim()
  return plain !== '' && plain.length <= 400 && closed.test(plain.toLowerCase())
}
