import { describe, expect, test } from 'vitest'
import { isAttendanceLine } from '../../../src/minutes/practice/attendance.ts'
import { isClosedHeading } from '../../../src/minutes/practice/closed.ts'
import { jointItemIn } from '../../../src/minutes/practice/joint.ts'
import { gluedLabelIn, parseLabel } from '../../../src/minutes/practice/labels.ts'
import { isRoutineTitle } from '../../../src/minutes/practice/routine.ts'
import { parseStamp } from '../../../src/minutes/practice/stamps.ts'
import { cell, tableOf } from './table.ts'

describe('what a line opens', () => {
  test.each(tableOf('labels.tsv'))('label of %j: %s (%s), then %j', (line = '', role, kind, rest) => {
    const label = parseLabel(line)
    const following = label === undefined ? '' : line.slice(label.bodyStart)
    expect([label?.role, label?.kind, following]).toEqual([cell(role), cell(kind), cell(rest) ?? ''])
  })

  test.each(tableOf('glued-labels.tsv'))('glued label in %j: %s', (line = '', label, before) => {
    const glued = gluedLabelIn(line)
    expect(glued?.label.label).toBe(cell(label))
    if (glued) expect(line.slice(0, glued.start)).toBe(cell(before) ?? '')
  })

  test.each(tableOf('stamps.tsv'))('stamp of %j: %s %s', (line = '', body, date, itemNumber, label, rest) => {
    const stamp = parseStamp(line)
    if (body === 'none') {
      expect(stamp).toBeUndefined()
      return
    }
    expect(stamp).toMatchObject({ body: cell(body), date: cell(date), itemNumber: cell(itemNumber) })
    expect([stamp?.isDecisionLabel, line.slice(stamp?.end)]).toEqual([label === 'yes', cell(rest) ?? ''])
  })

  test.each(tableOf('attendance.tsv'))('%j is attendance: %s', (text = '', expected) => {
    expect(isAttendanceLine(text)).toBe(expected === 'yes')
  })

  test.each(tableOf('routine.tsv'))('%j is routine: %s, closed: %s', (title = '', routine, closed) => {
    expect([isRoutineTitle(title), isClosedHeading(title)]).toEqual([routine === 'yes', closed === 'yes'])
  })

  test.each(tableOf('joint.tsv'))('%j for item %s names item %s', (text = '', ownNumber, other) => {
    expect(jointItemIn(text, ownNumber)).toBe(cell(other))
  })
})
