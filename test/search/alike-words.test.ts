import { describe, expect, it } from 'vitest'
import { alikeWordsOf } from '../../src/search/query/alike-words.ts'

const forms = ['taksation', 'taksationskommission', 'kommissionen', 'planen', 'by', '2018', 'ø']
const alike = alikeWordsOf(forms.map((form) => ({ form, documentCount: 1 })))

describe('words that are written alike', () => {
  it('share runs of letters, the most alike first', () => {
    expect(alike.of('overtaksationskommission').map(({ form }) => form)).toEqual([
      'taksationskommission',
      'kommissionen',
      'taksation',
    ])
  })

  it('are at most as alike as a word is to itself', () => {
    const [first, ...others] = alike.of('taksation')
    expect(first).toEqual({ form: 'taksation', likeness: 1 })
    expect(others.every(({ likeness }) => likeness > 0 && likeness < 1)).toBe(true)
  })

  it.each(['', 'by', '2018', 'xyzqw', '🙂🙂🙂🙂'])('are none for %j', (form) => {
    expect(alike.of(form)).toEqual([])
  })
})
