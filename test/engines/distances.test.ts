// Documents of a list come back from their distances, however far apart they are and wherever near ones end.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { putDocuments } from '../../src/engines/compiled/distances.ts'
import { ByteWriter, longestNumber } from '../../src/search/binary/byte-writer.ts'

// Of one byte, two, three and four.
const distance = fc.oneof(fc.nat(127), fc.nat(127), fc.nat(0x3f_ff), fc.nat(0x1f_ff_ff), fc.nat(0x3f_ff_ff))

test('documents come back from their distances', () => {
  fc.assert(
    fc.property(
      fc.array(distance, { maxLength: 128 }),
      fc.integer({ min: -1, max: 1000 }),
      (distances, before) => {
        const writer = new ByteWriter()
        writer.reserve(longestNumber * (distances.length + 1) + 1)
        writer.putByte(7)
        for (const number of distances) writer.putNumber(number)
        const end = writer.length
        writer.putByte(255)
        const documents = new Uint32Array(distances.length)
        expect(putDocuments(documents, writer.written(), 1, distances.length, before)).toBe(end)
        let last = before
        expect([...documents]).toEqual(distances.map((number) => (last += number + 1)))
      },
    ),
    { numRuns: 2000 },
  )
})
