import fc from 'fast-check'
import type { SearchDocument } from '../../src/search/documents.ts'
import { layers, textFields, type Clause, type LayeredTerm } from '../../src/search/engine.ts'
import { facetNames, type FacetSelection } from '../../src/search/results.ts'
import { documentOf } from '../search/documents-fixture.ts'

// Few words, so that they meet: inflections, compounds with hyphens, a stop word, letters beyond ASCII and the BMP.
const vocabulary =
  'plan planer planen lokalplan it-plan by-by og i rådet råd høring høringer 18 § æble 𠮷野 ﬁlm 01.02.05-P16-4-18'.split(
    ' ',
  )
const dates = ['2017-02-23', '2017-03-01', '2018-06-07', '2019-12-31', '']
const slugs = ['nordby', 'sydkoebing', 'vesterå']

const word = fc.constantFrom(...vocabulary)
const text = (most: number) => fc.array(word, { maxLength: most }).map((words) => words.join(' '))
const topic = fc.constantFrom('01', '27', '00').map((code) => ({ code, title: code }))

const document = fc.record({
  title: text(4),
  decision: text(6),
  body: text(30),
  municipalitySlug: fc.constantFrom(...slugs),
  municipality: fc.constantFrom('Nordby', 'Sydkøbing'),
  council: fc.constantFrom('Ældrerådet', 'Rådet for by og plan'),
  councilSlug: fc.constantFrom('aeldreraadet', 'by'),
  place: text(2),
  topics: fc.uniqueArray(topic, { selector: ({ code }) => code, maxLength: 3 }),
  outcome: fc.constantFrom('adopted' as const, 'noted' as const, undefined),
  caseTypes: fc.subarray(['beslutning' as const, 'lukket' as const]),
  isRoutine: fc.boolean(),
  date: fc.constantFrom(...dates),
})

/** Documents that share their words, dates and facet values. */
export function randomDocuments(least: number, most: number): fc.Arbitrary<readonly SearchDocument[]> {
  return fc
    .array(document, { minLength: least, maxLength: most, size: 'max' })
    .map((all) => all.map((given, number) => documentOf(`nordby/raad/2019-03-14/${number}`, given)))
}

/** A term that may be in the index, or not. */
export const randomTerm: fc.Arbitrary<LayeredTerm> = fc.record({
  layer: fc.constantFrom(...layers),
  term: fc.constantFrom(
    ...[
      'plan',
      'lokalplan',
      'it-plan',
      'itplan',
      'it',
      'by',
      'og',
      'i',
      'raad',
      'raadet',
      'hoering',
      'høring',
    ],
    ...[
      '18',
      '§',
      '§ 18',
      'aebl',
      'aeble',
      '𠮷野',
      'film',
      '01.02.05',
      'nordby',
      'kommun',
      'findes-ikke',
      '',
    ],
  ),
})
const prefix = fc.constantFrom('p', 'pl', 'plan', 'lok', 'h', '0', '01.', 'ø', '𠮷', '\ud842', 'zz', '')
const weight = fc.constantFrom(1, 0.5, 2, 0.3, 4)
const fields = fc.option(fc.subarray([...textFields]), { nil: undefined })
const family = fc.option(fc.array(randomTerm, { maxLength: 3 }), { nil: undefined })
const terms = fc.array(randomTerm, { maxLength: 3 })
const date = fc.option(fc.constantFrom('2017-03-01', '2018-01-01', '2019-12-31'), { nil: undefined })

const closeness = fc.oneof(
  fc.record({
    kind: fc.constant('sequence' as const),
    steps: fc.array(terms, { maxLength: 3 }),
    weight,
    fields,
  }),
  fc.record({
    kind: fc.constant('near' as const),
    terms: fc.array(terms, { maxLength: 3 }),
    window: fc.integer({ min: 0, max: 8 }),
    weight,
    fields,
  }),
)

/** Any clause over words that the random documents may have, nested a few levels deep. */
export const randomClause = fc.letrec<{ clause: Clause; clauses: readonly Clause[] }>((tie) => ({
  clause: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc
      .record({ kind: fc.constant('term' as const), weight, fields, term: randomTerm, family })
      .map(({ term, family, ...rest }) => ({ ...rest, ...term, ...(family && { family }) })),
    fc.record({
      kind: fc.constant('prefix' as const),
      layer: fc.constantFrom(...layers),
      prefix,
      weight,
      fields,
    }),
    closeness,
    fc.record({
      kind: fc.constant('facet' as const),
      facet: fc.constantFrom(...facetNames),
      values: fc.array(fc.constantFrom('nordby', '2017', '01', 'adopted', 'by', 'unknown'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('dates' as const), from: date, to: date }) as fc.Arbitrary<Clause>,
    fc.record({ kind: fc.constantFrom('everything' as const, 'routine' as const) }),
    fc.record({
      kind: fc.constantFrom('any' as const, 'best' as const, 'all' as const),
      clauses: tie('clauses'),
    }),
    fc.record({
      kind: fc.constant('most' as const),
      clauses: tie('clauses'),
      share: fc.constantFrom(0, 0.3, 0.5, 2 / 3, 1),
      least: fc.constantFrom(1, 2, 3),
    }),
    fc.record({ kind: fc.constant('prefer' as const), clause: tie('clause'), extra: tie('clause') }),
    // As the query language writes it: what is found, and more for words that stand close together.
    fc.record({
      kind: fc.constant('prefer' as const),
      clause: tie('clause'),
      extra: fc.oneof(
        closeness,
        fc.record({ kind: fc.constant('any' as const), clauses: fc.array(closeness, { maxLength: 3 }) }),
      ),
    }),
    fc.record({ kind: fc.constant('newer' as const), clause: tie('clause'), weight }),
    fc.record({ kind: fc.constant('without' as const), clause: tie('clause'), excluded: tie('clauses') }),
  ),
  clauses: fc.array(tie('clause'), { maxLength: 4 }),
})).clause

/** Any choice in the facets, values that do not occur included. */
export const randomSelection: fc.Arbitrary<FacetSelection> = fc.record({
  kommune: fc.subarray(slugs),
  raad: fc.subarray(['aeldreraadet', 'unknown']),
  aar: fc.subarray(['2017', '2018', '1999']),
  emne: fc.subarray(['01', '27']),
  udfald: fc.subarray(['adopted']),
  sagstype: fc.subarray(['beslutning', 'lukket']),
})
