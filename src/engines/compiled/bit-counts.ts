/** How many bits a byte has. */
export const bitCounts = Uint8Array.from({ length: 256 }, (_, bits) => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
})
