/**
 * The 94 stop words of the Danish Snowball list (BSD licence, snowballstem.org), as printed there.
 * Longer lists drop words of content: "mand", "far", "tag", "ny", "stor".
 */
const stopWords: ReadonlySet<string> = new Set(
  (
    'og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham ' +
    'hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når ' +
    'være dog noget ville jo deres efter ned skulle denne end dette mit også under have dig anden hende mine ' +
    'alt meget sit sine vor mod disse hvis din nogle hos blive mange ad bliver hendes været thi jer sådan'
  ).split(' '),
)

const longest = Math.max(...Array.from(stopWords, (word) => word.length))

/** Whether `word`, lower case and not folded, is too common to mean anything alone. */
export function isStopWord(word: string): boolean {
  return word.length <= longest && stopWords.has(word)
}
