// How often a term stands in each field of a document, in one byte where that is possible: one bit per field, above them
// four bits for the times. Of one field they are all its times less one, of two fields two bits each; with more fields
// they are the times in the body, and the other fields have the term once.

import { bodyBit, bodyField, eachOnce, fieldCount } from './posting-format.ts'

/** How often each field has the term, by byte: at `fieldCount * detail + field`, 0 where it has not. */
export const detailTimes: Uint8Array = Uint8Array.from({ length: 256 * fieldCount }, (_, index) =>
  timesOf(Math.floor(index / fieldCount), index % fieldCount),
)

/** How often all fields together have the term, by byte. */
export const detailTotals = Uint8Array.from({ length: 256 }, (_, detail) =>
  detailTimes.subarray(fieldCount * detail, fieldCount * (detail + 1)).reduce((sum, times) => sum + times, 0),
)

/** The byte for the fields of `mask` and their `times`; 0 when there is none. */
export function detailFor(mask: number, times: Uint32Array): number {
  let detail = mask
  for (let field = 0; field < fieldCount; field += 1) {
    if (((mask >> field) & 1) === 0) continue
    const { shift, most } = placeOf(mask, field)
    const further = (times[field] ?? 0) - 1
    if (further >= most) return 0
    detail |= further << shift
  }
  return detail
}

function timesOf(detail: number, field: number): number {
  const mask = detail & (eachOnce - 1)
  if (((mask >> field) & 1) === 0) return 0
  const { shift, most } = placeOf(mask, field)
  return 1 + ((detail >> shift) & (most - 1))
}

// Where the times of a field of `mask` stand, and how many there can be.
function placeOf(mask: number, field: number): { readonly shift: number; readonly most: number } {
  const others = mask & ~(1 << field)
  if (others === 0) return { shift: fieldCount, most: 16 }
  if ((others & (others - 1)) === 0)
    return { shift: others < 1 << field ? fieldCount + 2 : fieldCount, most: 4 }
  return field === bodyField && (mask & bodyBit) !== 0
    ? { shift: fieldCount, most: 16 }
    : { shift: fieldCount, most: 1 }
}
