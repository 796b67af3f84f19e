import { describe, expect, test } from 'vitest'
import { outcomeOf } from '../../../src/minutes/practice/outcomes.ts'
import { cell, tableOf } from './table.ts'

describe('the outcome of a decision', () => {
  test.each(tableOf('decisions.tsv'))('%j is %s', (text = '', expected = '', title, recommendation) => {
    const context = { title: cell(title), recommendation: cell(recommendation) }
    expect(expected.split('|')).toContain(outcomeOf(text, context))
  })

  test('no text is no decision, and text without a word is unclear', () => {
    expect([outcomeOf(''), outcomeOf(' \n'), outcomeOf('4 . 7')]).toEqual(['none', 'none', 'unclear'])
  })

  test('the case type tells what information without operative words is for', () => {
    const text = 'Lederen fortalte om de nye hold.'
    expect([outcomeOf(text), outcomeOf(text, { caseType: 'Orientering' })]).toEqual(['other', 'noted'])
  })
})
