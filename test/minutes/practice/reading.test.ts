import { describe, expect, test } from 'vitest'
import { numbersIn } from '../../../src/minutes/practice/case-numbers.ts'
import { bodyIn } from '../../../src/minutes/practice/councils.ts'
import { datesIn } from '../../../src/minutes/practice/dates.ts'
import { parseHeaderField } from '../../../src/minutes/practice/header-fields.ts'
import { municipalityIn } from '../../../src/minutes/practice/municipalities.ts'
import { namesIn } from '../../../src/minutes/practice/name-lists.ts'
import { isSameBody } from '../../../src/minutes/practice/same-body.ts'
import { timeRangeIn } from '../../../src/minutes/practice/times.ts'
import { cell, tableOf } from './table.ts'

describe('what a line prints', () => {
  test.each(tableOf('dates.tsv'))('dates in %j: %s', (text = '', expected = '') => {
    const dates = datesIn(text).map(({ date }) => date)
    expect(dates.join(' ') || '-').toBe(expected)
  })

  test.each(tableOf('times.tsv'))('time in %j: %s until %s', (text = '', start, end) => {
    const range = timeRangeIn(text)
    expect([range?.start, range?.end]).toEqual([cell(start), cell(end)])
  })

  test.each(tableOf('councils.tsv'))('body in %j: %s', (text = '', name) => {
    expect(bodyIn(text)?.name).toBe(cell(name))
  })

  test.each(tableOf('same-body.tsv'))('%j and %j are the same body: %s', (a = '', b = '', same) => {
    expect([isSameBody(a, b), isSameBody(b, a)]).toEqual(same === 'yes' ? [true, true] : [false, false])
  })

  test.each(tableOf('municipalities.tsv'))('municipality in %j: %s (%s)', (text = '', name, strength) => {
    const municipality = municipalityIn(text)
    expect([municipality?.name, municipality?.strength]).toEqual([cell(name), cell(strength)])
  })

  test.each(tableOf('numbers.tsv'))('numbers in %j: %s', (line = '', expected = '') => {
    const numbers = numbersIn(line).map(
      ({ kind, value, isLabelled }) => `${kind}${isLabelled ? '' : '?'}:${value}`,
    )
    expect(numbers.join(' ') || '-').toBe(expected)
  })

  test.each(tableOf('header-fields.tsv'))('header field in %j: %s', (line = '', field, value) => {
    const header = parseHeaderField(line)
    expect([header?.field ?? 'none', header?.value]).toEqual([
      field,
      field === 'none' ? undefined : (cell(value) ?? ''),
    ])
  })

  test.each(tableOf('names.tsv'))('names in %j: %s', (text = '', expected = '') => {
    expect(namesIn(text).join('|') || '-').toBe(expected)
  })
})
