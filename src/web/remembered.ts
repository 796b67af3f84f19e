/** `compute`, which keeps what it gave for up to `most` different things, and then begins anew. */
export function remembered<Asked, Given>(
  most: number,
  compute: (asked: Asked) => Given,
): (asked: Asked) => Given {
  const known = new Map<Asked, Given>()
  return (asked) => {
    const found = known.get(asked)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const given = compute(asked)
    known.set(asked, given)
    return given
  }
}
