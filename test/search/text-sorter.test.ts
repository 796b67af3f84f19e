import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryFiles } from '../../src/search/binary/memory-files.ts'
import { TextSorter } from '../../src/search/text-sorter.ts'
import { watchedFiles } from './watched-files.ts'

// Halves of surrogate pairs and zeros too, and longer than what is read at once.
const unit = fc.constantFrom('a', 'b', 'å', '\u0000', '\uffff', '\ud83d', '\ude00', '€')
const text = fc.oneof(fc.string({ unit, maxLength: 6 }), fc.constant('abc'.repeat(2_000)))

function sorted(texts: readonly string[], mostLetters: number): readonly string[] {
  const sorter = new TextSorter(new MemoryFiles().create, 'texts', mostLetters)
  for (const one of texts) sorter.add(one)
  return [...sorter.sorted()]
}

describe('sorting texts', () => {
  it('gives them in the order of their letters, however few are held', () => {
    fc.assert(
      fc.property(fc.array(text), fc.integer({ min: 0, max: 300 }), (texts, mostLetters) => {
        expect(sorted(texts, mostLetters)).toEqual([...texts].sort())
      }),
      { numRuns: 100 },
    )
  })

  it('holds no more of many than of few', () => {
    const files = watchedFiles()
    const count = 200_000
    const letters = 40
    const sorter = new TextSorter(files.create, 'texts')
    let mostAside = 0
    for (let number = 0; number < count; number += 1) {
      sorter.add(String((number * 7_919) % count).padStart(letters, 'x'))
      mostAside = Math.max(mostAside, (number + 1) * letters - files.writtenBytes())
    }
    expect(count * letters).toBeGreaterThan(7_000_000)
    expect(mostAside).toBeLessThan(1_300_000)
    let last = ''
    let sortedCount = 0
    for (const one of sorter.sorted()) {
      sortedCount += one > last ? 1 : 0
      last = one
    }
    expect(sortedCount).toBe(count)
    expect(files.heldBytes()).toBeGreaterThan(0)
    expect(files.heldBytes()).toBeLessThanOrEqual(1 << 22)
    expect(files.mostWritten()).toBeLessThanOrEqual(1 << 16)
  })
})
