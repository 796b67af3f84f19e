import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAgendaItemId } from '../../src/model/ids.ts'
import { facetNames } from '../../src/search/results.ts'
import { stateOf } from '../../src/web/search-state.ts'
import { decisionUrl, itemUrl, searchUrl, searchUrlsBy } from '../../src/web/urls.ts'

const anything = fc.string({ unit: 'binary' })
/** Nothing here ends an attribute or a tag, and an `&` before a name and `=` stands for itself. */
const harmless = /^\/[\w./-]*(?:\?[\w.*%+&=-]*)?(?:#\w+)?$/

describe('addresses that lists print as they are', () => {
  it('hold nothing that ends an attribute, whatever is searched for or chosen', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...facetNames), fc.array(anything), (query, facet, values) => {
        const state = stateOf(query, { [facet]: values })
        expect(searchUrl(state)).toMatch(harmless)
        expect(searchUrlsBy(state, facet)([...values, query])).toMatch(harmless)
      }),
    )
  })

  it('carry the query to an item in the same way', () => {
    const id = parseAgendaItemId('naestved/integrationsraadet/2017-02-23/6')
    if (!id) throw new Error('not an id')
    fc.assert(
      fc.property(anything, (query) => {
        expect(itemUrl(id, query)).toMatch(harmless)
        expect(decisionUrl(id, query)).toMatch(harmless)
      }),
    )
  })

  it('are all that a view prints so, besides the data for machines', () => {
    const folder = new URL('../../views/', import.meta.url)
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.hbs'),
    )
    const printed = names.flatMap((name) =>
      Array.from(readFileSync(new URL(name, folder), 'utf8').matchAll(/\{\{\{(.*?)\}\}\}/g), (found) => [
        name,
        found[1],
      ]),
    )
    expect(printed.sort()).toEqual([
      ['partials/choice.hbs', 'url'],
      ['partials/histogram.hbs', 'url'],
      ['partials/hit.hbs', 'decisionUrl'],
      ['partials/hit.hbs', 'url'],
      ['partials/layout.hbs', 'frame.jsonLd'],
    ])
  })
})
