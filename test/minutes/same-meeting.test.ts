import { expect, test } from 'vitest'
import { groupMeetings, type MeetingSketch } from '../../src/minutes/same-meeting.ts'
import type { MeetingId } from '../../src/model/ids.ts'

function sketch(
  path: string,
  itemKeys: string[],
  decisionCount: number,
  id = 'testby/byraadet/2020-01-31',
): MeetingSketch {
  return { path, id: id as MeetingId, itemKeys, decisionCount }
}

test('minutes win over the agenda of the same meeting, which stays as a further source', () => {
  const agenda = sketch('a-dagsorden.pdf', ['budget', 'skolen', 'eventuelt'], 0)
  const minutes = sketch('b-referat.pdf', ['budget', 'skolen', 'tillæg', 'eventuelt'], 4)
  const groups = groupMeetings([agenda, minutes])
  expect(groups).toHaveLength(1)
  expect(groups[0]).toMatchObject({ id: minutes.id, path: minutes.path, furtherPaths: [agenda.path] })
  expect(groups[0]?.problems[0]).toMatchObject({ rule: 'minutes/same-meeting', severity: 'info' })
})

test('two meetings of one day keep an address each', () => {
  const ordinary = sketch('ordinaert.md', ['budget', 'skolen'], 2)
  const extra = sketch('ekstra.md', ['havnen'], 1)
  expect(groupMeetings([extra, ordinary]).map(({ id, path }) => [id, path])).toEqual([
    ['testby/byraadet/2020-01-31', 'ordinaert.md'],
    ['testby/byraadet/2020-01-31-ekstra-md', 'ekstra.md'],
  ])
})

test('the order of the files does not matter', () => {
  const sketches = [sketch('c.md', ['a', 'b'], 1), sketch('a.md', ['a', 'b'], 1), sketch('b.md', ['x'], 1)]
  expect(groupMeetings(sketches)).toEqual(groupMeetings(sketches.toReversed()))
})

test('meetings with ids of their own are left alone', () => {
  const one = sketch('a.md', ['budget'], 1)
  const other = sketch('b.md', ['budget'], 1, 'testby/byraadet/2020-02-28')
  expect(groupMeetings([one, other]).map((group) => group.furtherPaths)).toEqual([[], []])
})
