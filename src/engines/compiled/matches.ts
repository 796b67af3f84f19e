// Documents found, with scores, in typed arrays that are used again from query to query.

/** Documents in ascending order, each with its score; the first `length` entries count. */
export interface Matches {
  readonly documents: Uint32Array
  readonly scores: Float64Array
  length: number
}

const smallestExponent = 7

/** Lends arrays. What is taken is given back when it is no longer read; what never is, is simply collected. */
export class MatchPool {
  readonly #free: Matches[][] = []

  /** Empty matches with room for `capacity` documents. */
  take(capacity: number): Matches {
    const exponent = exponentFor(capacity)
    const known = this.#free[exponent]?.pop()
    if (known) {
      known.length = 0
      return known
    }
    const size = 2 ** exponent
    return { documents: new Uint32Array(size), scores: new Float64Array(size), length: 0 }
  }

  give(matches: Matches): void {
    const exponent = exponentFor(matches.documents.length)
    ;(this.#free[exponent] ??= []).push(matches)
  }
}

function exponentFor(capacity: number): number {
  return Math.max(smallestExponent, 32 - Math.clz32(Math.max(1, capacity) - 1))
}

/** Appends the first `length` documents; `matches` has room for them. */
export function appendBlock(
  matches: Matches,
  documents: Uint32Array,
  scores: Float64Array,
  length: number,
): void {
  const count = matches.length
  for (let index = 0; index < length; index += 1) {
    matches.documents[count + index] = documents[index] ?? 0
    matches.scores[count + index] = scores[index] ?? 0
  }
  matches.length = count + length
}

/** The first index from `from` whose document is at least `wanted`: doubling steps, then halving. */
export function gallop({ documents, length }: Matches, wanted: number, from: number): number {
  let step = 1
  while (from + step <= length && (documents[from + step - 1] ?? 0) < wanted) step *= 2
  let low = from + (step >> 1)
  let high = Math.min(from + step, length)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((documents[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

// Lists of similar length are walked side by side; beyond this ratio the longer one is jumped through.
const gallopRatio = 16

/** Keeps in `matches` the documents of `other`, adding their scores. */
export function intersectWith(matches: Matches, other: Matches): void {
  addScores(matches, other)
  keepOnly(matches, other)
}

/** Keeps in `matches` the documents of `other`, with their scores as they are. */
export function keepOnly(matches: Matches, other: Matches): void {
  keep(matches, other, true)
}

/** Takes the documents of `excluded` out of `matches`. */
export function removeFrom(matches: Matches, excluded: Matches): void {
  keep(matches, excluded, false)
}

/** Adds the scores of `extra` where it has a document of `matches`. */
export function addScores(matches: Matches, extra: Matches): void {
  const { documents, scores, length } = matches
  const jumps = extra.length > gallopRatio * length
  const wanted = extra.documents
  let at = 0
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    if (jumps) at = gallop(extra, document, at)
    else while (at < extra.length && (wanted[at] ?? 0) < document) at += 1
    if (at >= extra.length) return
    if (wanted[at] === document) scores[index] = (scores[index] ?? 0) + (extra.scores[at] ?? 0)
  }
}

// Keeps the documents that are in `other`, or those that are not.
function keep(matches: Matches, other: Matches, isInOther: boolean): void {
  const { documents, scores, length } = matches
  const jumps = other.length > gallopRatio * length
  const others = other.documents
  let kept = 0
  let at = 0
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    if (jumps) at = gallop(other, document, at)
    else while (at < other.length && (others[at] ?? 0) < document) at += 1
    if ((at < other.length && others[at] === document) !== isInOther) continue
    documents[kept] = document
    scores[kept] = scores[index] ?? 0
    kept += 1
  }
  matches.length = kept
}
