import { describe, expect, test } from 'vitest'
import type { VoteSide } from '../../../src/model/decision.ts'
import { decisionSentencesIn } from '../../../src/minutes/practice/decision-sentences.ts'
import { votesIn } from '../../../src/minutes/practice/votes.ts'
import { tableOf } from './table.ts'

describe('what a decision says', () => {
  test.each(tableOf('votes.tsv'))('votes in %j: %s for, %s against, %s abstaining', (text = '', ...sides) => {
    const votes = votesIn(text)
    expect([votes?.for, votes?.against, votes?.abstaining].map(asCell)).toEqual(sides)
  })

  test.each(tableOf('decision-sentences.tsv'))('deciding sentences of %j: %s', (text = '', first = '') => {
    const sentences = decisionSentencesIn(text)
    expect(sentences.map((sentence) => sentence.text.startsWith(first))).toEqual(first === '-' ? [] : [true])
  })

  test.each(tableOf('deciding-sentences.tsv'))('%j: %s', (sentence = '', expected) => {
    expect(decisionSentencesIn(sentence)).toHaveLength(expected === 'decides' ? 1 : 0)
  })

  test('a sentence glued to a heading begins at its own capital', () => {
    const sentences = decisionSentencesIn('Godkendelse af dagsorden Dagsordenen blev godkendt.')
    expect(sentences.map(({ text }) => text)).toEqual(['Dagsordenen blev godkendt.'])
  })
})

function asCell(side: VoteSide | undefined): string {
  if (!side) return '-'
  return [String(side.count ?? '?'), side.voters.join('+')].filter((part) => part !== '').join(' ')
}
