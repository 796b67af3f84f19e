/** `array` itself when it has room for `length` entries, else a copy with room for half as many more, zeros at its end. */
export function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= array.length) return array
  const larger = new Uint32Array(Math.max(length, Math.ceil(1.5 * array.length)))
  larger.set(array)
  return larger
}
