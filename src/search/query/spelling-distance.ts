// How far apart two spellings are, in quarters of a slip, as a table of the costs of one word's beginnings against another's.

/** An insertion, a deletion, a substitution or a swap of neighbours. What Danes and scanners confuse costs less. */
export const slip = 4

const half = slip / 2
const tooMuch = 1 << 10
type Row = Uint16Array<ArrayBuffer>

/** Measures how far a typed word of the letters a to z is from others. */
export class SpellingDistance {
  readonly #typed: Uint8Array
  // What it costs when a letter that was typed is too many.
  readonly #extra: Uint8Array
  readonly #mayBeScanned: boolean
  // Costs by letters typed: against what was meant up to a letter, and up to the one and the two before.
  readonly #rows: readonly [Row, Row, Row]

  constructor(typed: string) {
    this.#typed = Uint8Array.from(typed, (letter) => letter.charCodeAt(0))
    const { length } = this.#typed
    this.#extra = Uint8Array.from(this.#typed, (_, at) => extraLetter(this.#typed, at, 0, length))
    this.#mayBeScanned = /m|rn/.test(typed)
    this.#rows = [new Uint16Array(length + 1), new Uint16Array(length + 1), new Uint16Array(length + 1)]
  }

  /** The distance to the word from `start` to `end` of `letters`; more than `limit` where it is more, but not how much. */
  to(letters: Uint8Array, start: number, end: number, limit: number): number {
    // A scanner reads "rn" for "m", and the other way: two slips that are one.
    const less = this.#mayBeScanned && this.#looksLike(letters, start, end) ? slip : 0
    return this.#measured(letters, start, end, limit + less) - less
  }

  #measured(letters: Uint8Array, start: number, end: number, limit: number): number {
    const [typed, extra] = [this.#typed, this.#extra]
    const { length } = typed
    // Within the limit no letter is farther from its place than this.
    const reach = Math.floor(limit / half)
    let [current, above, twoAbove] = this.#rows
    above[0] = 0
    for (let column = 1; column <= length; column += 1)
      above[column] = (above[column - 1] ?? 0) + (extra[column - 1] ?? 0)
    for (let at = start; at < end; at += 1) {
      const letter = letters[at] ?? 0
      const before = at > start ? (letters[at - 1] ?? 0) : 0
      const missing = extraLetter(letters, at, start, end)
      const place = at - start + 1
      const first = Math.max(1, place - reach)
      const last = Math.min(length, place + reach)
      let left = first === 1 ? (above[0] ?? 0) + missing : tooMuch
      let lowest = left
      current[first - 1] = left
      if (last === place + reach) above[last] = tooMuch
      for (let column = first; column <= last; column += 1) {
        const other = typed[column - 1] ?? 0
        const change =
          (above[column - 1] ?? 0) + (other === letter ? 0 : (substitutions[pair(other, letter)] ?? slip))
        let cost = Math.min(left + (extra[column - 1] ?? 0), (above[column] ?? 0) + missing, change)
        if (other === before && column > 1 && typed[column - 2] === letter)
          cost = Math.min(cost, (twoAbove[column - 2] ?? 0) + slip)
        current[column] = cost
        left = cost
        if (cost < lowest) lowest = cost
      }
      // No way on costs less.
      if (lowest > limit) return lowest
      const unused = twoAbove
      twoAbove = above
      above = current
      current = unused
    }
    return above[length] ?? 0
  }

  /** Whether a word differs from the one typed in "rn" for "m" or "m" for "rn", and in nothing else. */
  #looksLike(letters: Uint8Array, start: number, end: number): boolean {
    const typed = this.#typed
    let place = 0
    let at = start
    let differs = false
    while (place < typed.length && at < end) {
      const own = isAt(typed, place, typed.length)
      const other = isAt(letters, at, end)
      if (own !== 0 && other !== 0) differs ||= own !== other
      else if (own !== other || typed[place] !== letters[at]) return false
      place += own || 1
      at += other || 1
    }
    return differs && place === typed.length && at === end
  }
}

const [d, g, h, l, m, n, r, t] = Array.from('dghlmnrt', (letter) => letter.charCodeAt(0))

/** How many letters an "m" or an "rn" has that stands at `at`; 0 where none does. */
function isAt(letters: Uint8Array, at: number, end: number): number {
  if (letters[at] === m) return 1
  return letters[at] === r && at + 1 < end && letters[at + 1] === n ? 2 : 0
}

// A doubled consonant more or less, a silent d beside n, l, r or t: half a slip; a silent g or h a little more.
function extraLetter(letters: Uint8Array, at: number, start: number, end: number): number {
  const letter = letters[at] ?? 0
  const before = at > start ? (letters[at - 1] ?? 0) : 0
  const behind = at + 1 < end ? (letters[at + 1] ?? 0) : 0
  if (letter === before || letter === behind) return half
  if (letter === d && (leavesSilent(before) || leavesSilent(behind))) return half
  return (letter === g || letter === h) && at > start ? (3 * slip) / 4 : slip
}

function leavesSilent(letter: number): boolean {
  return letter === n || letter === l || letter === r || letter === t
}

/** Letters that are taken for one another, either way: half a slip. */
const confused = ['il', 'uv', 'ck', 'sc', 'sz', 'ij', 'ei', 'dt', 'gk', 'bp', 'mn']

const substitutions = new Uint8Array(1 << 10).fill(slip)
for (const both of confused) {
  const [one, other] = [both.charCodeAt(0), both.charCodeAt(1)]
  substitutions[pair(one, other)] = half
  substitutions[pair(other, one)] = half
}

// Letters from a to z differ in their lowest five bits.
function pair(one: number, other: number): number {
  return ((one & 31) << 5) | (other & 31)
}
