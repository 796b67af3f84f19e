import { describe, expect, it } from 'vitest'
import { parseSlug, type MeetingId } from '../../src/model/ids.ts'
import type { Problem } from '../../src/model/problem.ts'
import { problemRules } from '../../src/web/pages/coverage-problems.ts'

const meeting = 'testby/byraadet/2021-05-03' as MeetingId
const missing = (number: number): Problem => ({
  rule: 'minutes/decision-missing',
  severity: 'info',
  message: `No decision printed under "${number}".`,
  place: { start: 0, end: 1, startLine: number, endLine: number },
  item: parseSlug(String(number)),
})
const empty: Problem = { rule: 'readers/empty', severity: 'error', message: 'Nothing.', place: undefined }

describe('the rules that files break', () => {
  it('stand with the gravest first and count every case', () => {
    const rules = problemRules([
      { path: 'a.md', problems: [missing(1), missing(2)], meeting },
      { path: 'b.md', problems: [empty] },
    ])
    expect(rules.map(({ rule, count }) => [rule, count])).toEqual([
      ['readers/empty', '1'],
      ['minutes/decision-missing', '2'],
    ])
  })

  it('lead to the item, to the meeting where no item is meant, and nowhere without a meeting', () => {
    const dated: Problem = { ...empty, rule: 'minutes/date-missing', severity: 'warning' }
    const rules = problemRules([
      { path: 'a.md', problems: [missing(1), dated], meeting },
      { path: 'b.md', problems: [empty] },
    ])
    expect(rules.map(({ cases }) => cases[0]?.link?.url)).toEqual([
      undefined,
      '/testby/byraadet/2021-05-03',
      '/testby/byraadet/2021-05-03/1',
    ])
    expect(rules.at(-1)?.cases[0]).toMatchObject({ path: 'a.md', line: 'linje 1' })
  })

  it('say how many cases they do not show', () => {
    const many = Array.from({ length: 1_234 }, (_, index) => missing(index + 1))
    const [rule] = problemRules([{ path: 'a.md', problems: many, meeting }])
    expect([rule?.count, rule?.cases.length, rule?.hiddenCount]).toEqual(['1.234', 100, '1.134'])
  })
})
