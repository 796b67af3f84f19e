import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetingGroups } from '../../src/cli/ingest/meeting-groups.ts'
import { groupMeetings, type MeetingSketch } from '../../src/minutes/same-meeting.ts'
import type { MeetingId } from '../../src/model/ids.ts'

const sketches = fc.uniqueArray(
  fc.record({
    path: fc.stringMatching(/^[a-z]{1,4}\.md$/),
    id: fc.constantFrom('a/b/1', 'a/b/2', 'a/b/3') as fc.Arbitrary<MeetingId>,
    itemKeys: fc.array(fc.constantFrom('havnen', 'budget', 'eventuelt', '4')),
    decisionCount: fc.nat(2),
  }),
  { selector: ({ path }) => path },
)

test('meetings are grouped by their sketches, which are looked at only where an id stands more than once', () => {
  fc.assert(
    fc.property(sketches, (all) => {
      const looked = new Set<MeetingSketch>()
      const files = all.map((sketch) => ({ path: sketch.path, meetingId: sketch.id, sketch }))
      const empty = { path: 'tom.md', meetingId: undefined, sketch: undefined }
      const groups = meetingGroups<(typeof files)[number] | typeof empty>([empty, ...files], ({ sketch }) => {
        if (sketch) looked.add(sketch)
        return sketch
      })
      expect(groups).toEqual(groupMeetings(all))
      for (const { id } of looked) expect(all.filter((sketch) => sketch.id === id).length).toBeGreaterThan(1)
    }),
  )
})
