// Two small helpers that keep patterns simple: single blanks, and signs taken off an end.

/** `text` with single blanks, none at its edges. */
export function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** `text` without the signs of `signs` at its end. */
export function withoutTail(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
