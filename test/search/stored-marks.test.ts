import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/danish/create-analyzer.ts'
import { MemoryFiles } from '../../src/search/binary/memory-files.ts'
import { joinDocuments, openDocuments, TextCollector } from '../../src/search/document-store.ts'
import { KnownPieces } from '../../src/search/known-pieces.ts'
import { createMarker } from '../../src/search/marks.ts'
import { understand } from '../../src/search/query/understand.ts'
import { keptInMemory } from '../../src/search/search-index.ts'
import { createStoredMarker } from '../../src/search/stored-marks.ts'
import { loadLexicon } from '../../src/store/lexicon-file.ts'
import { documentOf } from './documents-fixture.ts'

const analyzer = createAnalyzer(await loadLexicon())

// What is read as one with its neighbours, or may be: any of it may stand in the text and be asked for.
const words = (
  'og i af a b v bl. a. f. eks. m.v. bl.a. jf. kr kr. DKK 5 12 17 23. 2017 1950 30.000 2,4 mio. ,- , . : ; - – / § §§ 18 stk. nr. ' +
  "paragraf litra februar feb. maj marts Marken dec 23.2.2017 23/2-2017 17.00 10a 23-årige 1950'erne m² ½ IGU STU2 EMN " +
  'S2019-123 SAG- 00.01.00-A21-1-14 24/01234 26.02 børne- ungdoms- eller ungeudvalget ældreområdet Lyngby-Taarbæk ' +
  'integra-\ntion tion rådhus skole skolen skolebestyrelse folkeskole børn på ikke nogen@eksempel.dk www.eksempel.dk/skole ' +
  "eksempel.dk Rådets rådet's ’ ' “ ” … • 𠮷野 Ωmega e\u0301n bolig\u00adplacering a\u200bb \u200b ſeptember _ + % ( ) tus t " +
  'SKOLE SKOLER tusind kroner million erne 1234567skole http://localhost localhost krone punkt pkt. vedr. vedrørende mv feks maj. jan. januar oktoberfest ' +
  'bed re god gode bø ger e boks eboks T10 kr5 1234567 a1b2 2a nr-sag kr-x e-boks hånd-bog bog'
).split(' ')
const text = fc
  .array(
    fc.tuple(
      fc.constantFrom(...words),
      fc.constantFrom(' ', ' ', ' ', ' ', '', '\n', '. ', ', ', '-', '-\n', '\u00a0', '  ', ' - '),
    ),
    { maxLength: 14 },
  )
  .map((drawn) => drawn.flat().join(''))
const query = fc.oneof(
  fc.constantFrom(...words),
  fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((both) => both.join(' ')),
  fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
    .map((phrase) => `"${phrase.join(' ').replaceAll('"', '')}"`),
  fc.constantFrom('sk*', 'f*', '2*', 'ud* rå*'),
)

/** `given` as a store gives it back. */
function storeOf(given: string) {
  const collector = new TextCollector(analyzer)
  collector.add(documentOf('nordby/raad/2019-03-14/1', { body: given }))
  const files = new MemoryFiles()
  joinDocuments([keptInMemory(collector.endPart())], files.create)
  return openDocuments(files.written())
}

describe('the marks of a stored text', () => {
  it('are those of the text', () => {
    fc.assert(
      fc.property(text, query, (given, asked) => {
        const store = storeOf(given)
        const { catalogue } = store
        const { marked } = understand({ analyzer, catalogue, synonyms: [] }, asked).interpretation
        const marksIn = createStoredMarker(analyzer, new KnownPieces(store.pieces, analyzer), marked)
        const { body } = store.stored(0)
        expect(body.text()).toBe(given)
        expect(marksIn(body)).toEqual(createMarker(analyzer, marked)(given))
      }),
      { numRuns: 2000 },
    )
  })

  it('stand in texts that can be read in parts', () => {
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), (given, from, to) => {
        const store = storeOf(given)
        const pieces = new KnownPieces(store.pieces, analyzer)
        const { body } = store.stored(0)
        expect(pieces.lengthOf(body)).toBe(given.length)
        expect(pieces.slice(body, from, from + to)).toBe(given.slice(from, from + to))
      }),
      { numRuns: 2000 },
    )
  })

  it('are found in a stretch in doubt that is as long as the text', () => {
    const store = storeOf(`5 ${'a '.repeat(200_000)}`)
    const { catalogue } = store
    const { marked } = understand({ analyzer, catalogue, synonyms: [] }, 'a').interpretation
    const marksIn = createStoredMarker(analyzer, new KnownPieces(store.pieces, analyzer), marked)
    expect(marksIn(store.stored(0).body)).toHaveLength(200_000)
  })

  it('need no text where no piece can match', () => {
    const store = storeOf('Rådet drøftede sagen om skolen, og formanden takkede.')
    const { catalogue } = store
    const { marked } = understand({ analyzer, catalogue, synonyms: [] }, 'havn').interpretation
    const marksIn = createStoredMarker(analyzer, new KnownPieces(store.pieces, analyzer), marked)
    const { body } = store.stored(0)
    const unread = { pieces: body.pieces, text: () => expect.unreachable('the text was read') }
    expect(marksIn(unread)).toEqual([])
  })
})
