import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf, type SegmentMeeting } from '../../src/cli/ingest/segments.ts'
import type { MeetingId } from '../../src/model/ids.ts'

function meetingOf(number: number, text = ''): SegmentMeeting {
  const path = `nordby/${number}.md`
  return {
    group: { id: `nordby/byraadet/${number}` as MeetingId, path, furtherPaths: [], problems: [] },
    span: { offset: 0, sizeBytes: 1000 },
    sha256: createHash('sha256').update(`${path}${text}`).digest('hex'),
  }
}

const many = Array.from({ length: 3000 }, (_, number) => meetingOf(number))
const keysOf = (meetings: readonly SegmentMeeting[], program = 'one') =>
  segmentsOf(meetings, program).map(({ key }) => key)

describe('segments', () => {
  it('hold all meetings in their order', () => {
    const segments = segmentsOf(many, 'one')
    expect(segments.flatMap(({ meetings }) => meetings)).toEqual(many)
    expect(segments.length).toBeGreaterThan(4)
    expect(segmentsOf([], 'one')).toEqual([])
  })

  it('stay as they are around a meeting that comes, goes or changes', () => {
    const numbers = fc.record({
      at: fc.nat(many.length - 1),
      what: fc.constantFrom('comes', 'goes', 'changes'),
    })
    fc.assert(
      fc.property(numbers, ({ at, what }) => {
        const own = what === 'comes' ? [meetingOf(9999), meetingOf(at)] : [meetingOf(at, 'other')]
        const after = [...many.slice(0, at), ...(what === 'goes' ? [] : own), ...many.slice(at + 1)]
        const before = new Set(keysOf(many))
        const fresh = keysOf(after).filter((key) => !before.has(key))
        expect(fresh.length).toBeGreaterThan(what === 'goes' ? -1 : 0)
        expect(fresh.length).toBeLessThan(3)
      }),
    )
  })

  it('are others for another program', () => {
    expect(keysOf(many, 'other').filter((key) => keysOf(many).includes(key))).toEqual([])
  })

  it('are small where the readings are large', () => {
    const large = Array.from({ length: 8 }, (_, number) => ({
      ...meetingOf(number),
      span: { offset: 0, sizeBytes: 9 << 20 },
    }))
    expect(segmentsOf(large, 'one').map(({ meetings }) => meetings.length)).toEqual(large.map(() => 1))
  })
})
