// What pages list of all meetings, from the segments in which it is kept.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepSegment } from '../../src/cli/ingest/indexed-segment.ts'
import { ListCollector } from '../../src/cli/ingest/kept-lists.ts'
import { ListedMeetings } from '../../src/cli/ingest/listed-meetings.ts'
import { writeLists } from '../../src/cli/ingest/write-lists.ts'
import type { CatalogedMeeting } from '../../src/cli/ingest/catalog-of.ts'
import type { AgendaItemId, MeetingId } from '../../src/model/ids.ts'
import { parseIsoDate, parseSlug } from '../../src/model/ids.ts'
import { MemoryFiles } from '../../src/search/binary/memory-files.ts'
import { openItems } from '../../src/store/catalog-file.ts'
import { valueIn } from '../../src/store/json-lines.ts'
import { watchedFiles } from '../search/watched-files.ts'

let index: string
beforeEach(async () => {
  index = await mkdtemp(join(tmpdir(), 'listed-'))
})
afterEach(() => rm(index, { recursive: true }))

function meetingOf(day: string | undefined, number: number, itemCount = 2): CatalogedMeeting {
  const slug = parseSlug('nordby')
  if (!slug) throw new Error('no slug')
  const id = `nordby/raad/${day ?? 'udateret'}-${number}` as MeetingId
  const place = {
    municipality: 'Nordby',
    council: 'Råd',
    date: day === undefined ? undefined : parseIsoDate(day),
  }
  const summary = { ...place, id, municipalitySlug: slug, councilSlug: slug, itemCount, problemCount: 0 }
  return {
    entry: { summary, file: `${number}.md`, furtherFiles: [], problems: [] },
    items: Array.from({ length: itemCount }, (_, item) => ({
      ...place,
      id: `${id}/${item}` as AgendaItemId,
      number: String(item),
      title: `Havnen ${number * itemCount + item} åbnes`,
      outcome: undefined,
      caseNumber: `${number}-${item}`,
      caseKey: `${number}-${item}`,
    })),
  }
}

async function keep(key: string, meetings: readonly CatalogedMeeting[]): Promise<void> {
  const lists = new ListCollector()
  for (const meeting of meetings) lists.add(meeting)
  const nothing = { details: undefined, sections: [] }
  await keepSegment(index, key, { engine: nothing, texts: nothing }, lists)
}

test('meetings of all segments stand newest first, then by id, wherever a segment ends', async () => {
  const days = ['2020-01-02', undefined, '2021-05-06', '2020-01-02', '2019-12-31']
  const meetings = days.map((day, number) => meetingOf(day, number))
  await keep('1a', meetings.slice(0, 2))
  await keep('1b', meetings.slice(2))
  await keep('2', meetings)
  const some = new ListedMeetings(index, ['1a', '1b'])
  const entries = Array.from(some.entries(), valueIn)
  const order = [2, 0, 3, 4, 1]
  expect(entries).toEqual(
    order.map((number) => JSON.parse(JSON.stringify(meetings[number]?.entry)) as unknown),
  )
  expect([some.meetingCount, some.itemCount]).toEqual([5, 10])
  const lines = Array.from(some.items(), ({ entry, items }) => [valueIn(entry), valueIn(items)])
  expect(lines.map(([entry]) => entry)).toEqual(entries)
  const other = new ListedMeetings(index, ['2'])
  expect(Array.from(other.items(), ({ entry, items }) => [valueIn(entry), valueIn(items)])).toEqual(lines)
})

test('of many items no more is held than of few', async () => {
  const [meetingCount, itemCount] = [1_000, 20]
  const scratch = watchedFiles()
  const files = new MemoryFiles()
  const meetings = {
    *items() {
      for (let number = 0; number < meetingCount; number += 1) {
        const { entry, items } = meetingOf('2020-01-01', number, itemCount)
        const lines = [entry, items].map((value) => Buffer.from(JSON.stringify(value)))
        yield {
          entry: lines[0] ?? Buffer.alloc(0),
          items: Buffer.concat([lines[1] ?? Buffer.alloc(0), Buffer.from('\n')]),
        }
      }
    },
  }
  await writeLists(meetings, { create: files.create, createScratch: scratch.create })
  const [items] = files.written()
  expect(openItems(items?.bytes ?? new Uint8Array(0))).toHaveLength(meetingCount * itemCount)
  expect(scratch.writtenBytes()).toBeGreaterThan(8 << 20)
  expect(scratch.mostWritten()).toBeLessThanOrEqual(1 << 16)
  expect(scratch.heldBytes()).toBeLessThanOrEqual(6 << 20)
})
