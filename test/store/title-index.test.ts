import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TitleIndex } from '../../src/store/title-index.ts'

const municipality = fc.constantFrom('Næstved', 'Rudersdal')
const title = fc.constantFrom('Budget 2024', 'BUDGET 2024', 'Cykelsti på Åvej', 'CYKELSTI PÅ åvej', '')

describe('the items of a snapshot by title', () => {
  it('are those of the municipality and title in their order, whatever the case of letters', () => {
    const item = fc.record({ municipality, title: fc.option(title, { nil: undefined }) })
    fc.assert(
      fc.property(fc.array(item), municipality, title, (items, wanted, name) => {
        const expected = items.filter(
          (one) => one.municipality === wanted && one.title?.toLowerCase() === name.toLowerCase(),
        )
        const found = new TitleIndex(items).find(wanted, name)
        expect(found).toHaveLength(expected.length)
        found.forEach((one, place) => {
          expect(one).toBe(expected[place])
        })
      }),
    )
  })
})
