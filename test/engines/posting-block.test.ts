// A block of a long posting list says of every posting what was put in, however often a word stands in a text.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BlockWriter } from '../../src/engines/compiled/block-writer.ts'
import { PostingBlock } from '../../src/engines/compiled/posting-block.ts'
import { blockPostings, bodyBit, bodyField, fieldCount } from '../../src/engines/compiled/posting-format.ts'
import { ByteWriter } from '../../src/search/binary/byte-writer.ts'

const times = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(1, 2, 3) },
  fc.constantFrom(16, 17, 127, 128, 255, 256, 70_000),
)
const posting = fc.record({
  distance: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(1, 2, 9) }, fc.constantFrom(128, 129, 300_000)),
  mask: fc.integer({ min: 1, max: (1 << fieldCount) - 1 }),
  times: fc.tuple(times, times, times, times),
})
const postings = fc.array(posting, { minLength: 1, maxLength: blockPostings, size: 'max' })

test('postings come back from blocks as they were written', () => {
  fc.assert(
    fc.property(fc.array(postings, { minLength: 1, maxLength: 3 }), (blocks) => {
      const writer = new BlockWriter()
      const bytes = new ByteWriter()
      let document = -1
      const written = blocks.map((block) => {
        const [before, start] = [document, bytes.length]
        const expected = block.map(({ distance, mask, times: all }) => {
          document += distance
          if (mask === bodyBit) writer.addBody(document, all[bodyField] ?? 0)
          else writer.addFields(document, mask, Uint32Array.from(all))
          return { document, mask, times: all.filter((_, field) => ((mask >> field) & 1) === 1) }
        })
        writer.flush(bytes, before)
        return { before, start, expected }
      })
      for (const { before, start, expected } of written) {
        const read = new PostingBlock()
        read.readBlock(bytes.written(), start, expected.length, before)
        expect(Array.from({ length: read.length }, (_, index) => postingOf(read, index))).toEqual(expected)
        checkFound(bytes.written(), start, before, expected)
      }
    }),
  )
})

interface Expected {
  readonly document: number
  readonly mask: number
  readonly times: readonly number[]
}

// The same where single documents are looked up, every other one and what lies between.
function checkFound(bytes: Uint8Array, start: number, before: number, expected: readonly Expected[]) {
  const block = new PostingBlock()
  block.openBlock(bytes, start, expected.length, before)
  let counted = 0
  let positions = 0
  expected.forEach(({ document, mask, times: all }, index) => {
    const previous = expected[index - 1]?.document ?? before
    if (document > previous + 1) expect(block.find(document - 1)).toBe(-1)
    if (index % 2 === 0) {
      expect(block.find(document)).toBe(index)
      expect(block.timesBetween(counted, index)).toBe(positions)
      counted = index
      positions = 0
      const inFields = Array.from({ length: fieldCount }, (_, field) => block.timesIn(index, field))
      expect(inFields.filter((_, field) => ((mask >> field) & 1) === 1)).toEqual(all)
      expect(inFields.filter((_, field) => ((mask >> field) & 1) === 0).every((count) => count === 0)).toBe(
        true,
      )
    }
    positions += all.reduce((sum, count) => sum + count, 0)
  })
  expect(block.find((expected.at(-1)?.document ?? 0) + 1)).toBe(-1)
}

function postingOf(block: PostingBlock, index: number) {
  const mask = block.fieldsAt(index)
  const all = Array.from({ length: fieldCount }, (_, field) => block.timesIn(index, field))
  return {
    document: block.documents[index],
    mask,
    times: all.filter((_, field) => ((mask >> field) & 1) === 1),
  }
}
