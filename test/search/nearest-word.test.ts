import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexedForm } from '../../src/search/engine.ts'
import { vocabularyOf } from '../../src/search/query/nearest-word.ts'

function nearest(typed: string, forms: readonly IndexedForm[], isKnown = false): string | undefined {
  return vocabularyOf(forms).nearest(typed, isKnown)
}

function inOne(...words: readonly string[]): readonly IndexedForm[] {
  return words.map((form) => ({ form, documentCount: 1 }))
}

describe('the word that a misspelt one stands for', () => {
  it.each([
    ['repatrierng', 'repatriering'],
    ['integratoinsraad', 'integrationsraad'],
    ['bbliotek', 'bibliotek'],
    ['komune', 'kommune'],
    ['kornmune', 'kommune'],
    ['lokalpaln', 'lokalplan'],
    ['forhanling', 'forhandling'],
    ['borgermode', 'borgermoede'],
  ])('%s stands for %s', (typed, meant) => {
    expect(nearest(typed, inOne('havneplan', meant, 'sundhedshus'))).toBe(meant)
  })

  it('is the nearest, then the one in most documents, then the first', () => {
    expect(nearest('vejplan', inOne('vejplads', 'vejplaan'))).toBe('vejplaan')
    const forms = [
      { form: 'skolen', documentCount: 2 },
      { form: 'skoler', documentCount: 9 },
      { form: 'skolet', documentCount: 9 },
    ]
    expect(nearest('skolex', forms)).toBe('skoler')
  })

  it('is none where two letters of a short word, or one of a word known to be Danish, are too many', () => {
    expect(nearest('skoxx', inOne('skole'))).toBeUndefined()
    expect(nearest('havneplads', inOne('havneplan'), true)).toBeUndefined()
    expect(nearest('havneplads', inOne('havneplan'))).toBe('havneplan')
  })

  it('has letters alone and is no very short one', () => {
    expect(nearest('sko1e', inOne('skole'))).toBeUndefined()
    expect(nearest('vej', inOne('veje'))).toBeUndefined()
    expect(nearest('skole', inOne('skol1', 'sko'))).toBeUndefined()
  })

  it('is none where "rn" stands against a single "r"', () => {
    expect(nearest('aaarrna', inOne('aaarnma'))).toBeUndefined()
  })

  it('is what a plain table of costs says of every word', () => {
    const letter = fc.constantFrom('a', 'e', 'g', 'h', 'i', 'l', 'm', 'n', 'r', 'd', 't', 'k', 'c', 'u', 'v')
    const slip = fc.record({
      at: fc.nat(9),
      kind: fc.constantFrom('put', 'change', 'double', 'swap', 'drop', 'scan'),
      letter,
    })
    const slips = fc.array(slip, { maxLength: 3 })
    const word = fc.string({ unit: letter, minLength: 4, maxLength: 10 })
    const others = fc.array(fc.tuple(slips, fc.nat(3)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(word, slips, others, fc.boolean(), (base, typing, printing, isKnown) => {
        const typed = typing.reduce(withSlip, base)
        const forms = printing.map(([made, documentCount]) => ({
          form: made.reduce(withSlip, base),
          documentCount,
        }))
        expect(nearest(typed, forms, isKnown)).toBe(plainlyNearest(typed, forms, isKnown))
      }),
      { numRuns: 10_000 },
    )
  })
})

interface Slip {
  readonly at: number
  readonly kind: string
  readonly letter: string
}

function withSlip(word: string, { at, kind, letter }: Slip): string {
  const [before, here, behind] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)]
  switch (kind) {
    case 'put':
      return before + letter + here + behind
    case 'change':
      return before + letter + behind
    case 'double':
      return before + here + here + behind
    case 'swap':
      return before + behind.slice(0, 1) + here + behind.slice(1)
    case 'drop':
      return before + behind
    default:
      return word.includes('rn') ? word.replace('rn', 'm') : word.replace('m', 'rn')
  }
}

/** The same by measuring every word. */
function plainlyNearest(typed: string, forms: readonly IndexedForm[], isKnown: boolean): string | undefined {
  if (typed.length < 4) return undefined
  const limit = typed.length < 8 || isKnown ? 1 : 2
  const measured = forms
    .filter(({ form }) => form.length >= 4 && Math.abs(form.length - typed.length) <= limit)
    .filter(({ form }) => lettersOfOne(form, typed) + lettersOfOne(typed, form) <= 2 * limit)
    .map((one) => ({ ...one, distance: plainDistance(typed, one.form) }))
    .filter(({ distance }) => distance <= limit)
  measured.sort((one, other) => one.distance - other.distance || other.documentCount - one.documentCount)
  return measured[0]?.form
}

function lettersOfOne(one: string, other: string): number {
  return [...new Set(one)].filter((letter) => !other.includes(letter)).length
}

function plainDistance(typed: string, meant: string): number {
  const costs = new Map<string, number>()
  const cost = (row: number, column: number): number => {
    if (row === 0 && column === 0) return 0
    const key = `${row} ${column}`
    const known = costs.get(key)
    if (known !== undefined) return known
    const [left, right] = [typed[row - 1], meant[column - 1]]
    const ways = [
      row > 0 ? cost(row - 1, column) + plainExtra(typed, row - 1) : Infinity,
      column > 0 ? cost(row, column - 1) + plainExtra(meant, column - 1) : Infinity,
      row > 0 && column > 0 ? cost(row - 1, column - 1) + plainChange(left, right) : Infinity,
      row > 1 && column > 1 && left === meant[column - 2] && typed[row - 2] === right
        ? cost(row - 2, column - 2) + 1
        : Infinity,
    ]
    const least = Math.min(...ways)
    costs.set(key, least)
    return least
  }
  const scanned = typed !== meant && typed.replaceAll('rn', 'm') === meant.replaceAll('rn', 'm')
  return cost(typed.length, meant.length) - (scanned ? 1 : 0)
}

function plainExtra(word: string, at: number): number {
  const beside = [word[at - 1], word[at + 1]]
  const letter = word[at] ?? ''
  if (beside.includes(letter)) return 0.5
  if (letter === 'd' && beside.some((other) => other !== undefined && 'nlrt'.includes(other))) return 0.5
  return 'gh'.includes(letter) && at > 0 ? 0.75 : 1
}

const confusedLetters = 'il uv ck sc sz ij ei dt gk bp mn'.split(' ')

function plainChange(left = '', right = ''): number {
  if (left === right) return 0
  return confusedLetters.some((both) => both === left + right || both === right + left) ? 0.5 : 1
}
