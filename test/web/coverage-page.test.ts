import { describe, expect, it } from 'vitest'
import type { MeetingSummary } from '../../src/search/archive.ts'
import { coverageHeat } from '../../src/web/pages/coverage-heat.ts'
import { coveragePage } from '../../src/web/pages/coverage-page.ts'
import { fakeSketches } from './fake-archive-data.ts'
import { archivedMeeting } from './fake-meetings.ts'
import { fakeSnapshot } from './fake-snapshot.ts'

const { archive, createdAt } = fakeSnapshot()

function meetingsOn(council: string, dates: readonly (string | undefined)[]): readonly MeetingSummary[] {
  const [like] = archive.meetings
  if (!like) throw new Error('the invented archive has no meeting')
  return dates.map((date) => ({ ...like, council, councilSlug: council, date }) as MeetingSummary)
}

describe('the table of councils and years', () => {
  it('has every council in every year, the warmer the more meetings there were', () => {
    const four = ['2017-01-01', '2017-02-01', '2017-03-01', '2017-04-01']
    const table = coverageHeat([...meetingsOn('a', [...four, undefined]), ...meetingsOn('b', ['2019-05-06'])])
    const warmest = { count: '4', heat: 'heat-4' }
    const cold = { count: '', heat: '' }
    expect(table?.years).toEqual(['2017', '2019'])
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      [warmest, cold],
      [cold, { count: '1', heat: 'heat-1' }],
    ])
  })

  it('is none where no meeting has a date', () => {
    expect(coverageHeat(meetingsOn('a', [undefined]))).toBeUndefined()
  })
})

describe('the coverage page', () => {
  const site = { stylesheetUrl: '', scriptUrl: '', iconUrl: '', fontUrls: [] }

  it('tells of the archive at hand, whatever was asked for before', () => {
    const smaller = fakeSnapshot(fakeSketches.slice(0, 1).map(archivedMeeting)).archive
    const pages = [archive, smaller, archive].map((one) => coveragePage(site, one, createdAt))
    expect(pages.map(({ rows }) => rows.length)).toEqual([pages[2]?.rows.length, 1, pages[0]?.rows.length])
    expect(pages[0]?.rows.length).toBeGreaterThan(1)
    expect(pages[1]?.summary).not.toBe(pages[0]?.summary)
  })
})
