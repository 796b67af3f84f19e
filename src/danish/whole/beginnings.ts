// Whether a word may begin something, by its first two letters. This is asked of nearly every word, so that few need a pattern; it
// may say yes too often, and never no too often.

/** Whether what stands at `at` may be the name of a month. */
export function mayBeMonth(text: string, at: number): boolean {
  return standsAt(months, text, at)
}

/** Whether it may be one, a currency or "paragraf". */
export function mayBeNamed(text: string, at: number): boolean {
  return standsAt(months, text, at) || standsAt(others, text, at)
}

const months = beginnings('ja fe ma ap ju au se ok no de')
const others = beginnings('kr dk pa')

// By the first letter, the second ones as bits.
function beginnings(pairs: string): Int32Array {
  const seconds = new Int32Array(26)
  for (const pair of pairs.split(' ')) {
    const first = letterAt(pair, 0)
    seconds[first] = (seconds[first] ?? 0) | (1 << letterAt(pair, 1))
  }
  return seconds
}

function standsAt(seconds: Int32Array, text: string, at: number): boolean {
  // Letters far away may be written for near ones: ſ and the sign for Kelvin.
  if (text.charCodeAt(at) > 0xff || text.charCodeAt(at + 1) > 0xff) return true
  const first = letterAt(text, at)
  const second = letterAt(text, at + 1)
  return first >= 0 && second >= 0 && ((seconds[first] ?? 0) & (1 << second)) !== 0
}

// 0 for a and A; below for what is no letter from a to z.
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 0x20) - 0x61
  return letter < 26 ? letter : -1
}
